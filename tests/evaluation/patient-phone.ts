/** Everyone who plays a patient writes from this number: the clinic is emptied between two dialogues. */
export const PATIENT_PHONE = '5511988880000';
