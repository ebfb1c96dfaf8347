export const firstStepsPt = {
  title: 'Primeiros passos',
  progress: (done: number, all: number) => `${done} de ${all} feitos`,
  later: 'Agora não',
  done: 'feito',
  steps: {
    clinic: { title: 'Dizer onde a clínica fica', hint: 'Endereço e telefone: a Cora informa quem pergunta.' },
    professional: { title: 'Cadastrar quem atende', hint: 'Com os horários de cada pessoa.' },
    service: { title: 'Cadastrar o que se marca', hint: 'Duração, preço e quem atende.' },
    knowledge: {
      title: 'Escrever o que os pacientes perguntam',
      hint: 'Convênios, estacionamento, preparo. Pode enviar um arquivo.',
    },
    booking: { title: 'Marcar uma consulta de teste', hint: 'Converse com a Cora no simulador, como um paciente.' },
    whatsapp: { title: 'Ligar o WhatsApp', hint: 'Quando estiver bom, conecte o celular da clínica.' },
  },
};

export type FirstStepsWords = typeof firstStepsPt;
