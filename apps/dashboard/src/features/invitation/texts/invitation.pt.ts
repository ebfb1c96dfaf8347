export const invitationPt = {
  title: (clinic: string) => `Boas-vindas à ${clinic}`,
  about: (email: string) => `Este convite é para ${email}. Diga como você se chama e escolha uma senha.`,
  name: 'Seu nome',
  nameHint: 'Nome e sobrenome, como os colegas verão.',
  nameMissing: 'Escreva seu nome e sobrenome.',
  password: 'Senha',
  passwordHint: 'Pelo menos 8 caracteres. Uma frase curta é fácil de lembrar e difícil de adivinhar.',
  passwordShort: 'A senha precisa de pelo menos 8 caracteres.',
  enter: 'Entrar na clínica',
  entering: 'Entrando…',
  loading: 'Abrindo o convite…',
  overTitle: 'Este convite não vale mais',
  overHint: 'Ele já foi usado, foi cancelado ou venceu. Peça um novo a quem convidou você.',
  toSignIn: 'Já tenho acesso',
  unreachable: 'Não foi possível falar com o servidor. Veja sua internet e tente de novo.',
  knownElsewhere: 'Este e-mail já entra em outra clínica daqui. Use a senha que você já tem.',
  retry: 'Tentar de novo',
};

export type InvitationWords = typeof invitationPt;
