export const signInPt = {
  title: 'Bom te ver de novo',
  subtitle: 'Entre para cuidar da recepção da clínica.',
  email: 'E-mail',
  password: 'Senha',
  showPassword: 'Mostrar senha',
  hidePassword: 'Esconder senha',
  enter: 'Entrar',
  entering: 'Entrando…',
  missingEmail: 'Escreva o seu e-mail.',
  missingPassword: 'Escreva a sua senha.',
  wrong: 'E-mail ou senha não conferem. Confira e tente de novo.',
  tooMany: 'Foram muitas tentativas. Espere 15 minutos e tente de novo.',
  noAccess: 'Seu acesso a esta clínica foi encerrado. Fale com quem administra a equipe.',
  unreachable: 'Não conseguimos falar com o servidor. Veja sua internet e tente de novo.',
  sample: {
    ask: 'Oi! Tem horário para limpeza esta semana? Só posso de manhã.',
    offer: 'Tenho quinta às 9h ou sexta às 10h30, com a Dra. Helena. Qual prefere?',
    choose: 'Quinta, por favor',
    done: 'Marcado: quinta, 26/11, às 9h.',
  },
  pitchTitle: 'A recepção no WhatsApp que não deixa ninguém esperando.',
  pitch: [
    'A Cora responde, marca e remarca na agenda de verdade.',
    'Você vê tudo na hora e assume quando quiser.',
    'Cada resposta mostra de onde veio.',
  ],
};

export type SignInWords = typeof signInPt;
