/** When a patient must not wait for a clinic; the same in every reply to an urgency. */
export const WHEN_192 =
  'Se houver dificuldade para respirar ou engolir, ou sangramento que não para, ligue para o SAMU: 192.';
