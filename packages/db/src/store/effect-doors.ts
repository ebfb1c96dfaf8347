import type { ClinicReader, ClinicTransaction } from '@post/application';
import { and, eq } from 'drizzle-orm';
import { effect } from '../schema/index.ts';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

export function effectReader({ session: { orm }, clinicId }: Scope): Pick<ClinicReader, 'effect'> {
  return {
    async effect(key) {
      const [row] = await orm
        .select({ result: effect.result })
        .from(effect)
        .where(and(eq(effect.clinicId, clinicId), eq(effect.key, storable(key))));
      return row?.result;
    },
  };
}

/** Two transactions under one key: the second is refused, and retried as a whole it finds what the first did. */
export function effectWriter({ session: { orm }, clinicId }: Scope): Pick<ClinicTransaction, 'rememberEffect'> {
  return {
    async rememberEffect(key, result) {
      await orm.insert(effect).values({ clinicId, key: storable(key), result: storable(result) });
    },
  };
}
