import type { Appointment, ClinicId } from '@post/domain';
import type { ClinicTransaction } from '../ports/store.ts';

const SECONDS = 3_600;

/** A patient is home again, and still knows how it was. */
const FEEDBACK_HOURS = 2;

/** Writes down what follows from how a visit ended, in the transaction that says so. */
export async function scheduleAftercare(
  tx: ClinicTransaction,
  clinicId: ClinicId,
  { id, status }: Appointment,
): Promise<void> {
  const { missedVisitHours, asksFeedback } = (await tx.catalogue()).clinic;
  if (status === 'no_show' && missedVisitHours !== null) {
    const job = { kind: 'missed-visit', clinicId, appointmentId: id } as const;
    await tx.schedule([{ job, inSeconds: missedVisitHours * SECONDS }]);
  }
  if (status === 'completed' && asksFeedback) {
    const job = { kind: 'feedback', clinicId, appointmentId: id } as const;
    await tx.schedule([{ job, inSeconds: FEEDBACK_HOURS * SECONDS }]);
  }
}
