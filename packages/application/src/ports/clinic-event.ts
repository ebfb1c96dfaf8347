/** What happened, for the screens and the audit trail. Names what by id only. */
export interface ClinicEvent {
  readonly kind:
    | 'appointment.booked'
    | 'appointment.moved'
    | 'appointment.changed'
    | 'appointment.cancelled'
    | 'appointment.reminded'
    | 'conversation.message'
    | 'conversation.handed-over'
    | 'conversation.resumed'
    | 'conversation.assigned'
    | 'conversation.labelled'
    | 'conversation.closed'
    | 'conversation.reopened'
    | 'conversation.noted'
    | 'patient.created'
    | 'patient.changed'
    | 'task.created'
    | 'task.changed'
    | 'task.overdue'
    | 'memory.changed'
    | 'contact.permissions'
    | 'patient.exported'
    | 'patient.erased'
    | 'knowledge.changed'
    | 'knowledge.unanswered'
    | 'canned-replies.changed'
    | 'clinic.changed'
    | 'calendar-feed.opened'
    | 'calendar-feed.closed'
    | 'staff.signed-in'
    | 'staff.signed-out'
    | 'staff.invited'
    | 'staff.invitation-withdrawn'
    | 'staff.joined'
    | 'staff.changed'
    | 'staff.password-changed'
    | 'staff.sessions-ended'
    | 'channel.connection';
  readonly subjectId: string;
  /** Small facts worth keeping, e.g. the former start of a moved appointment; no names, no phones. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}
