import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** How far one press puts an appointment. */
const NUDGE_MINUTES = 15;

/** Arrows go from one appointment to the next; with Alt, up and down put it a quarter of an hour earlier or later. */
export function walkAppointments(
  press: KeyboardEvent<HTMLElement>,
  onNudge: (appointmentId: string, minutes: number) => void,
): void {
  const step = STEPS[press.key];
  const here = press.target instanceof Element && press.target.closest<HTMLElement>('[data-appointment]');
  if (step === undefined || !here || press.ctrlKey || press.metaKey || press.shiftKey) return;
  if (press.altKey) {
    if (press.key !== 'ArrowUp' && press.key !== 'ArrowDown') return;
    press.preventDefault();
    onNudge(here.dataset.appointment ?? '', step * NUDGE_MINUTES);
    return;
  }
  press.preventDefault();
  const all = [...press.currentTarget.querySelectorAll<HTMLElement>('[data-appointment]')];
  all[all.indexOf(here) + step]?.focus();
}
