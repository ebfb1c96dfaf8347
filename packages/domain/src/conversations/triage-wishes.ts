const PERSON =
  '(?:humanos?|humana|atendentes?|pessoas?(?! (?:com|de|da) (?!verdade|recepcao|equipe|clinica|carne))|alguem|recepcionista|recepcao|secretaria|gerente|gente de verdade|funcionari[ao]|responsavel|ser humano|(?:o |a |um |uma )?(?:dr|dra|doutor|doutora|dentista|medic[ao])|equipe|moca|telefonista)';
const SPEAK =
  '(?:falar|flar|conversar|tratar|resolver|fala|falo|converso|atendid[ao]|atendimento|contato|passar|passe|passa|transferir|transfere|transfira|direto|chamar|chama|chame|encaminha|encaminhar|me coloca|liga)';
const DENIED = new RegExp(
  `\\bnao (?:quero|precisa|preciso|e preciso|gosto de|queria) (?:de )?(?:[a-z]+ )?(?:falar |conversar |chamar |chama |com |um |uma |o |a )*(?:${PERSON}|ninguem)\\b`,
);
const PAST = /\b(?:falei|conversei|falou|conversou|disse|me atendeu|me passou|consegui falar|ja falei)\b/;

const ASKS_PERSON: readonly RegExp[] = [
  new RegExp(
    `\\b${SPEAK}(?: [a-z]+){0,3} (?:com|por|para|pelo|pela|de|a|o|um|uma) (?:o |a |um |uma |algum |alguma |outra |outro )?${PERSON}\\b`,
  ),
  /\b(?:quero|queria|preciso de|preciso|prefiro|gostaria de|cade|desejo|chama|chame|chamar|me passa|solicito|tem como chamar)(?: (?:um|uma|o|a|algum|alguma|de|ser|falar))* (?:humano|humana|atendente|atendimento (?:humano|pessoal|de verdade|com)|pessoa (?:de verdade|real|humana)|alguem (?:de verdade|real|da (?:clinica|equipe|recepcao)|que me|para)|gente de verdade|recepcionista|secretaria)\b/,
  /\b(?:chama|chame|chamar|chamem) (?:o |a |um |uma )?(?:alguem|atendente|humano|recepcao|responsavel|gerente|pessoa)\b/,
  /\b(?:nao quero|odeio|detesto|cansei de|nao gosto de|chega de|para de|nao falo|nao vou)(?: (?:falar|fala|conversar|mais|ser atendid[ao]|falando|tratar|com|por|de|esse|essa|um|uma|este|esta|o|a))* (?:robo|robos|bot|maquina|ia|inteligencia artificial|assistente virtual|atendimento automatico|gravacao)\b/,
  /^(?:por favor )?(?:atendente|humano|pessoa|atendimento humano|atendimento|recepcao|falar com atendente|suporte)(?: por favor)?$/,
  /\batendimento (?:humano|pessoal)\b/,
  /^(?:eu )?(?:quero|queria|preciso de|prefiro) (?:uma |um )?(?:pessoa|humano|alguem)$/,
  /\btem (?:alguem|uma pessoa|gente)(?: de verdade| real)?(?: ai)? (?:para|pra) (?:me )?(?:atender|ajudar|responder|falar)\b/,
  /\batendid[ao] por (?:uma |um )?(?:gente|pessoa|humano|alguem)\b/,
];

export function wantsPerson(clause: string): boolean {
  if (DENIED.test(clause) || PAST.test(clause)) return false;
  if (/\b(?:estou|e|to) (?:falando|conversando) com\b/.test(clause)) return false;
  return ASKS_PERSON.some((pattern) => pattern.test(clause));
}

const MESSAGES =
  '(?:mensage(?:m|ns)|lembretes?|avisos?|propagandas?|promoc(?:ao|oes)|notificac(?:ao|oes)|campanhas?|whats(?:app)?|isso)';
const OPT_OUT: readonly RegExp[] = [
  /^(?:remova|remove|remover|tira|tire|exclua|exclui|apaga|apague) (?:o )?meu (?:numero|contato|telefone)(?: da lista| das mensagens| por favor)?$/,
  /^(?:quero )?(?:sair|parar|stop|pare|parem|descadastrar|descadastro|remover|unsubscribe)(?: da lista| por favor)?$/,
  new RegExp(
    `\\b(?:pare|para|parem|parar|chega)(?: com)? (?:de )?(?:me )?(?:mand|envi)[a-z]*(?: (?:mais|essas|esses|estas|tantas|as|os|tanta))* ?${MESSAGES}?`,
  ),
  new RegExp(`\\bnao (?:quero|desejo|queria|gostaria de) (?:mais )?(?:receber|recebendo)(?: [a-z]+){0,3} ${MESSAGES}`),
  new RegExp(`\\bnao (?:me )?(?:mand|envi)[a-z]*(?: me)? (?:mais )?(?:(?:[a-z]+ )?${MESSAGES}|nada)`),
  /\b(?:me )?(?:tira|tire|retire|remova|remove|exclui|exclua|descadastr[a-z]*)(?: me| meu numero| meu contato| meu telefone)? (?:da|dessa|desta|das) (?:lista(?! de espera)|mensagens|campanhas)\b/,
  /\bcancelar (?:inscricao|o envio|envio|recebimento|as mensagens|os lembretes|lembretes|mensagens)\b/,
];
const OPT_IN: readonly RegExp[] = [
  /^(?:quero )?voltar(?: por favor)?$/,
  new RegExp(
    `\\b(?:quero|pode|podem|gostaria de|queria) (?:voltar|continuar) (?:a )?(?:receber|me mandar|mandar|me enviar|enviar)(?: [a-z]+){0,2} ?${MESSAGES}?`,
  ),
  new RegExp(`\\bquero receber (?:de novo |novamente |as |os )*${MESSAGES}`),
];

export function wantsNoMessages(text: string): boolean {
  return OPT_OUT.some((pattern) => pattern.test(text));
}

export function wantsMessagesAgain(text: string): boolean {
  return OPT_IN.some((pattern) => pattern.test(text));
}
