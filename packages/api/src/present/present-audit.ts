import type { AuditEntry } from '@post/application';
import type { AuditItem } from '../contract/insight.ts';
import { localTime } from './local-time.ts';

export function presentAudit({ at, detail, staff, ...entry }: AuditEntry, timeZone: string): AuditItem {
  return { ...entry, at: localTime(at, timeZone), staff: staff && { ...staff }, detail: detail ? { ...detail } : null };
}
