import type { LucideIcon } from 'lucide-react';

/** One place of the dashboard as the navigation shows it. */
export interface NavItem {
  readonly path: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** From anywhere: `g c`. */
  readonly keys: string;
  /** How much waits there for a person. */
  readonly count?: number;
}
