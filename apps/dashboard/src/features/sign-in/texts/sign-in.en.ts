import type { SignInWords } from './sign-in.pt.ts';

export const signInEn: SignInWords = {
  title: 'Good to see you again',
  subtitle: "Sign in to look after the clinic's reception.",
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  enter: 'Sign in',
  entering: 'Signing in…',
  missingEmail: 'Write your e-mail.',
  missingPassword: 'Write your password.',
  wrong: 'E-mail and password do not match. Check them and try again.',
  tooMany: 'Too many attempts. Wait 15 minutes and try again.',
  noAccess: 'Your access to this clinic has ended. Talk to whoever manages the team.',
  unreachable: 'We could not reach the server. Check your network and try again.',
  sample: {
    ask: 'Oi! Tem horário para limpeza esta semana? Só posso de manhã.',
    offer: 'Tenho quinta às 9h ou sexta às 10h30, com a Dra. Helena. Qual prefere?',
    choose: 'Quinta, por favor',
    done: 'Marcado: quinta, 26/11, às 9h.',
  },
  pitchTitle: 'The WhatsApp reception that keeps nobody waiting.',
  pitch: [
    'Cora answers, books and moves appointments in the real calendar.',
    'You see everything at once and take over whenever you like.',
    'Every answer shows where it came from.',
  ],
};
