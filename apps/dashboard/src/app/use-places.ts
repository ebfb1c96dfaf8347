import type { MeItem } from '@post/api/contract';
import {
  BookOpen,
  CalendarDays,
  ChartLine,
  ListTodo,
  MessagesSquare,
  Settings,
  Smartphone,
  Sun,
  Users,
} from 'lucide-react';
import type { NavItem } from '../components/layout/nav-item.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../lib/texts.ts';
import { placesTexts } from './texts/places.ts';

type Role = MeItem['role'];

const EVERYBODY: readonly Role[] = ['owner', 'manager', 'receptionist', 'professional'];
const MANAGERS: readonly Role[] = ['owner', 'manager'];
const DESK: readonly Role[] = ['owner', 'manager', 'receptionist'];

/** The places of the navigation, in its order, each with who may go there. A new screen adds itself here and in the router. */
const PLACES = [
  { name: 'today', icon: Sun, keys: 'g h', roles: DESK },
  { name: 'inbox', icon: MessagesSquare, keys: 'g c', roles: DESK },
  { name: 'calendar', icon: CalendarDays, keys: 'g a', roles: EVERYBODY },
  { name: 'patients', icon: Users, keys: 'g p', roles: DESK },
  { name: 'tasks', icon: ListTodo, keys: 'g t', roles: DESK },
  { name: 'knowledge', icon: BookOpen, keys: 'g b', roles: DESK },
  { name: 'figures', icon: ChartLine, keys: 'g n', roles: MANAGERS },
  { name: 'settings', icon: Settings, keys: 'g j', roles: MANAGERS },
  { name: 'simulator', icon: Smartphone, keys: 'g s', roles: DESK },
] as const satisfies readonly (Pick<NavItem, 'icon' | 'keys'> & {
  readonly name: keyof typeof paths;
  readonly roles: readonly Role[];
})[];

/** Places that others lead to. */
const BEHIND = [
  { name: 'replanning', roles: DESK },
  { name: 'waitingList', roles: DESK },
] as const;

/** Where someone of this role can go; the first is where they start. `waiting` is how many conversations need a person. */
export function usePlaces(role: Role, waiting: number): readonly NavItem[] {
  const words = useTexts(placesTexts);
  return PLACES.filter(({ roles }) => roles.includes(role)).map(({ name, icon, keys }) => ({
    path: paths[name],
    label: words[name],
    icon,
    keys,
    ...(name === 'inbox' && { count: waiting }),
  }));
}

/** Whether an address belongs to a place that this role has no business in. */
export function isClosedTo(role: Role, pathname: string): boolean {
  const place = [...PLACES, ...BEHIND].find(({ name }) => pathname.split('/')[1] === paths[name].slice(1));
  return place !== undefined && !place.roles.includes(role);
}
