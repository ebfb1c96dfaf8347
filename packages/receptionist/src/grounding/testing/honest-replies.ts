/** Replies that a good model would give in each situation: other words than ours, and nothing but what is known there. */
export const HONEST: Readonly<Record<string, readonly string[]>> = {
  greeted: [
    'Boa tarde! Eu sou a Cora, assistente virtual da Clínica Aurora. Em que posso ajudar?',
    'Oi! Aqui é a Cora, a assistente virtual da Clínica Aurora 😊 Você quer marcar, mudar ou cancelar uma consulta?',
    'Olá! Posso marcar uma consulta, tirar dúvidas ou chamar alguém da equipe. O que você prefere?',
    'Oi, tudo bem? Sou virtual, mas se quiser falar com uma pessoa da equipe é só dizer.',
    'Boa tarde! Me conta: qual serviço você procura e para quem é a consulta?',
  ],
  'asked for services': [
    'Temos clínica geral, ortodontia, odontopediatria, implante, fonoaudiologia miofuncional e psicoterapia. Qual deles você procura?',
    'Atendemos em Clínica geral, Ortodontia e Psicoterapia, entre outros. Quer ver os horários de algum?',
    'A ortodontia é com o Dr. Otávio Lins. A clínica geral é com a Dra. Helena Prado ou o Dr. Caio Menezes.',
    'A consulta de ortodontia dura 45 minutos. Posso ver um horário para você?',
    'São vários! Clínica geral, odontopediatria, ortodontia, implante, fonoaudiologia e psicologia. É para você ou para outra pessoa?',
  ],
  'offered times': [
    'Para amanhã, terça-feira, 24/11, tenho estes horários livres: {times}. Qual fica melhor?',
    'Amanhã dá sim! Tenho {firstTime} ou {lastTime}. Qual você prefere?',
    'Temos vagas amanhã: {times}. Me diga o número ou o horário, por favor.',
    'Terça, dia 24/11, estão livres: {times}. Qual deles?',
    'Posso oferecer amanhã às {firstTime}. Serve para você?',
    'Na terça-feira há {firstTime} e {lastTime}, entre outros. E qual é o nome completo do paciente?',
  ],
  'offered a week': [
    'O Dr. Otávio Lins tem horários livres na semana que vem. Qual destes fica bom para você?',
    'Separei alguns horários livres com o Dr. Otávio. Prefere manhã ou tarde?',
    'Veja os horários que encontrei na lista acima e me diga o número, por favor.',
  ],
  proposed: [
    'Confirmando: clínica geral amanhã, 24/11, às 10:00, para Ana Souza. Posso marcar?',
    'Então fica assim: Clínica geral, terça-feira, 24/11, às 10h, paciente Ana Souza. Está certo? Responda sim ou não.',
    'Ana Souza, clínica geral, amanhã às 10:00. Posso confirmar o agendamento?',
    'Só para eu conferir: terça, 24 de novembro, dez da manhã, Ana Souza. Posso agendar?',
    'Quase lá, Ana! Se estiver tudo certo com amanhã às 10:00, me responda sim que eu marco.',
  ],
  booked: [
    'Prontinho, Ana! Sua consulta está marcada para amanhã, terça-feira, 24/11, às 10:00.',
    'Marquei! Clínica geral amanhã às 10:00. Até lá!',
    'Consulta agendada: clínica geral, 24/11, às 10h, para Ana Souza. Precisando mudar, é só me chamar.',
    'Está confirmado: terça-feira, 24/11, às 10:00. Se precisar cancelar, avise com 24 horas de antecedência, por favor.',
    'Feito! Esperamos você amanhã às dez da manhã, na Clínica Aurora.',
    'Agendamento feito para amanhã às 10:00 com {professional}. Posso ajudar em mais alguma coisa?',
  ],
  refused: [
    'Às 12:30 não dá, porque é horário de almoço. Tenho {firstTime} ou {lastTime}. Qual prefere?',
    'Nesse horário não consigo, infelizmente. O mais próximo é às {firstTime}. Serve?',
    'Sua consulta continua marcada para amanhã às 10:00. Quer trocar por {firstTime}?',
    '12:30 cai no almoço da equipe. Pode ser às {firstTime}?',
  ],
  moved: [
    'Pronto, remarcada! Agora é quinta-feira, 26/11, às 09:00.',
    'Mudei sua consulta para quinta, 26/11, às 9h. Até lá!',
    'Consulta remarcada para quinta-feira, dia 26/11, nove da manhã.',
    'Feito: a nova data é 26/11, às 09:00.',
  ],
  cancelled: [
    'Sua consulta foi cancelada. Se quiser marcar outro dia, é só me dizer.',
    'Cancelei a consulta de amanhã às 10:00. Quer que eu veja outra data?',
    'Tudo certo, consulta cancelada. Da próxima vez, avise com 24 horas de antecedência, por favor.',
    'Pronto, desmarquei! Quando quiser voltar, estou por aqui.',
  ],
  'nothing booked': [
    'Não encontrei nenhuma consulta marcada neste contato. Quer marcar uma?',
    'Não há consulta agendada por aqui. Pode me dizer o nome do paciente?',
    'Por este número eu não vejo consulta nenhuma para cancelar. Quer que eu marque um horário?',
    'Não consta nada marcado neste telefone. Prefere falar com uma pessoa da equipe?',
  ],
  'asked the way': [
    'A clínica fica na Rua das Acácias, 120, na Vila Mariana, a seis minutos a pé do metrô Ana Rosa.',
    'Ficamos na Rua das Acácias, 120. Tem estacionamento conveniado na Rua das Acácias, 150, com a primeira hora gratuita.',
    'Sim, há estacionamento conveniado no número 150 da mesma rua, e a primeira hora é gratuita para pacientes.',
    'Estamos perto da estação Ana Rosa, a uns seis minutos a pé. Posso ajudar com mais alguma coisa?',
  ],
  'asked for insurance': [
    'Atendemos Amil Dental, Bradesco Dental e OdontoPrev, para Clínica geral e Odontopediatria.',
    'Sim! Aceitamos os convênios Amil Dental, Bradesco Dental e OdontoPrev. Qual é o seu?',
    'Trabalhamos com três convênios: Amil Dental, Bradesco Dental e OdontoPrev.',
  ],
  'asked what is not known': [
    'Essa informação eu não tenho aqui. Passei a sua pergunta para a equipe da clínica.',
    'Não sei dizer se há wi-fi. Já encaminhei a pergunta para a equipe.',
    'Sobre o wi-fi eu não tenho a informação. A equipe vai responder por aqui.',
    'Boa pergunta! Isso eu não sei, mas deixei um recado para a recepção te responder.',
  ],
  'asked for a price': [
    'A consulta de ortodontia custa R$ 180,00.',
    'Ortodontia: R$ 180. Quer ver os horários?',
    'O valor é de cento e oitenta reais. Posso marcar para você?',
    'A ortodontia sai por 180 reais a consulta.',
  ],
  'asked for medicine': [
    'Sobre remédios eu não posso orientar: só o profissional, em consulta. Quer que eu veja um horário?',
    'Não posso orientar sobre medicamentos. Prefere marcar uma consulta ou falar com uma pessoa da equipe?',
    'Isso só quem atende você pode dizer. Quer que eu marque uma consulta?',
  ],
};

/** What may stand before and after any honest reply. */
export const OPENERS = ['', 'Claro! ', 'Certo. ', 'Entendi. ', 'Perfeito, obrigada. ', 'Oi! '];
export const CLOSERS = ['', ' 😊', '\n\nPosso ajudar em mais alguma coisa?', '\nFico à disposição.', ' Obrigada!'];
