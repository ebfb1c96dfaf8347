export const accountPt = {
  title: 'Sua conta',
  password: {
    title: 'Senha',
    current: 'Senha atual',
    wanted: 'Nova senha',
    hint: 'Pelo menos 8 caracteres. Os outros aparelhos saem quando ela muda.',
    missing: 'Escreva a senha que você usa hoje.',
    short: 'A senha precisa de pelo menos 8 caracteres.',
    save: 'Mudar a senha',
    saved: 'Senha mudada. Os outros aparelhos precisam entrar de novo.',
    failed: 'A senha não foi mudada. Tente de novo.',
  },
  sessions: {
    title: 'Onde você entrou',
    hint: 'Não reconhece um aparelho? Encerre e mude a senha.',
    failed: 'Não foi possível carregar os aparelhos.',
    here: 'este aparelho',
    unknown: 'Aparelho desconhecido',
    on: (browser: string, system: string) => `${browser} em ${system}`,
    seen: (when: string) => `usado por último: ${when}`,
    end: 'Encerrar',
    endOf: (device: string) => `Encerrar ${device}`,
    ended: 'Aquele aparelho saiu.',
    endOthers: 'Encerrar todos os outros',
    othersEnded: 'Todos os outros aparelhos saíram.',
    notDone: 'Não deu certo. Tente de novo.',
  },
  retry: 'Tentar de novo',
};

export type AccountWords = typeof accountPt;
