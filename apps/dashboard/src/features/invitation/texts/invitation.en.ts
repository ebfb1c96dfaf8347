import type { InvitationWords } from './invitation.pt.ts';

export const invitationEn: InvitationWords = {
  title: (clinic) => `Welcome to ${clinic}`,
  about: (email) => `This invitation is for ${email}. Say what you are called and choose a password.`,
  name: 'Your name',
  nameHint: 'First and last name, as colleagues will see it.',
  nameMissing: 'Write your first and last name.',
  password: 'Password',
  passwordHint: 'At least 8 characters. A short sentence is easy to remember and hard to guess.',
  passwordShort: 'The password needs at least 8 characters.',
  enter: 'Enter the clinic',
  entering: 'Entering…',
  loading: 'Opening the invitation…',
  overTitle: 'This invitation is no longer valid',
  overHint: 'It was used, withdrawn or has run out. Ask whoever invited you for a new one.',
  toSignIn: 'I have access already',
  unreachable: 'The server could not be reached. Check the connection and try again.',
  knownElsewhere: 'This e-mail already enters another clinic here. Use the password you have.',
  retry: 'Try again',
};
