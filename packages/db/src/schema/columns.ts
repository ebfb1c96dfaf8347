import { customType } from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';

/** Both drivers are told to leave times as PostgreSQL writes them (session time zone UTC): `2026-11-23 12:00:00.5+00`. */
export function toInstant(written: string): Temporal.Instant {
  return Temporal.Instant.from(written.replace(' ', 'T'));
}

export function toInstantOrNull(written: string | null): Temporal.Instant | null {
  return written === null ? null : toInstant(written);
}

export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: toInstant,
  toDriver: (value) => value.toString(),
});

export const plainDateTime = customType<{ data: Temporal.PlainDateTime; driverData: string }>({
  dataType: () => 'timestamp without time zone',
  fromDriver: (written) => Temporal.PlainDateTime.from(written.replace(' ', 'T')),
  toDriver: (value) => value.toString(),
});

export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  fromDriver: (written) => Temporal.PlainDate.from(written),
  toDriver: (value) => value.toString(),
});

export const plainTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => 'time',
  fromDriver: (written) => Temporal.PlainTime.from(written),
  toDriver: (value) => value.toString(),
});

export const instantRange = customType<{ data: string }>({ dataType: () => 'tstzrange' });

export const textSearchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** As many dimensions as the method that made it gives. */
export const vector = customType<{ data: readonly number[]; driverData: string }>({
  dataType: () => 'vector',
  fromDriver: (written) => JSON.parse(written),
  toDriver: (values) => JSON.stringify(values),
});
