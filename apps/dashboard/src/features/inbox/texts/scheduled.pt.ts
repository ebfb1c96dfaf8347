export const scheduledPt = {
  title: 'Mensagens agendadas',
  schedule: 'Agendar mensagem',
  when: 'Quando enviar',
  hint: 'No horário da clínica, em até 30 dias. A conversa continua com quem está respondendo.',
  save: 'Agendar',
  close: 'Fechar',
  done: (when: string) => `Mensagem agendada para ${when}.`,
  cancel: 'Cancelar agendamento',
  cancelled: 'Agendamento cancelado.',
  undo: 'Desfazer',
  failed: 'Não deu certo. Tente de novo em instantes.',
  by: (name: string) => `Agendada por ${name}`,
  heldBack: {
    'opted-out': 'Não saiu: o contato pediu para não receber mensagens.',
    'window-over': 'Não saiu: a janela de 24 horas do WhatsApp fechou.',
  },
};

export type ScheduledWords = typeof scheduledPt;
