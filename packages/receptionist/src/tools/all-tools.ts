import { askStaff } from './ask-staff.ts';
import { checkTime } from './check-time.ts';
import { findTimes } from './find-times.ts';
import { handOver } from './hand-over.ts';
import { leaveWaitingList } from './leave-waiting-list.ts';
import { listServices } from './list-services.ts';
import { myAppointments } from './my-appointments.ts';
import { proposeBooking } from './propose-booking.ts';
import { proposeForAppointment } from './propose-for-appointment.ts';
import { proposeMove } from './propose-move.ts';
import { proposeSeries } from './propose-series.ts';
import { proposeWaiting } from './propose-waiting.ts';
import { rememberPreference } from './remember-preference.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { settleTool } from './settle.ts';

const SAY_AS_IS = 'Say its text as it is.';

/** Everything Cora can do, under the names the brains call. */
export const TOOLS = {
  list_services: listServices,
  my_appointments: myAppointments,
  find_times: findTimes,
  check_time: checkTime,
  propose_booking: proposeBooking,
  propose_series: proposeSeries,
  propose_move: proposeMove,
  propose_cancel: proposeForAppointment(
    'cancel',
    `Prepares the cancellation that the patient must say yes to. ${SAY_AS_IS} It cancels nothing.`,
  ),
  propose_confirm: proposeForAppointment(
    'confirm',
    `Prepares the confirmation of presence that the patient must say yes to. ${SAY_AS_IS}`,
  ),
  propose_waiting: proposeWaiting,
  book: settleTool('book', 'book', 'Books'),
  move: settleTool('move', 'move', 'Moves the appointment'),
  cancel: settleTool('cancel', 'cancel', 'Cancels the appointment'),
  confirm: settleTool('confirm', 'confirm', 'Confirms presence'),
  wait: settleTool('wait', 'wait', 'Puts the patient on the waiting list'),
  leave_waiting_list: leaveWaitingList,
  search_knowledge: searchKnowledge,
  remember_preference: rememberPreference,
  ask_staff: askStaff,
  hand_over: handOver,
} as const;

export type ToolName = keyof typeof TOOLS;
export type ToolArguments<Name extends ToolName> = Parameters<(typeof TOOLS)[Name]['run']>[1];
export type ToolResult<Name extends ToolName> = Awaited<ReturnType<(typeof TOOLS)[Name]['run']>>;
