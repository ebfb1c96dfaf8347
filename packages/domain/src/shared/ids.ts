/** A string that only its own kind may stand for: a patient id is never passed where a conversation id is expected. */
type Branded<Name extends string> = string & { readonly __brand: Name };

export type ClinicId = Branded<'ClinicId'>;
export type ChannelId = Branded<'ChannelId'>;
export type ProfessionalId = Branded<'ProfessionalId'>;
export type ServiceId = Branded<'ServiceId'>;
export type PatientId = Branded<'PatientId'>;
export type ContactId = Branded<'ContactId'>;
export type ConversationId = Branded<'ConversationId'>;
export type MessageId = Branded<'MessageId'>;
export type AppointmentId = Branded<'AppointmentId'>;
export type SeriesId = Branded<'SeriesId'>;
export type TaskId = Branded<'TaskId'>;
export type TurnId = Branded<'TurnId'>;
export type StaffId = Branded<'StaffId'>;
/** A person who may sign in, whatever clinics they work for. */
export type UserId = Branded<'UserId'>;
export type MemoryId = Branded<'MemoryId'>;
export type ReplanId = Branded<'ReplanId'>;
export type WaitingWishId = Branded<'WaitingWishId'>;
export type WaitingOfferId = Branded<'WaitingOfferId'>;
