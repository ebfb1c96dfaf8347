import type { Intent } from './intent.ts';
import { vocabularyOf } from './mend-words.ts';

interface IntentRule {
  readonly intent: Intent;
  readonly says: RegExp;
  /** What the same words mean when these stand around them. */
  readonly unless?: RegExp;
}

const VISIT = '(?:consulta|consultas|sessao|horario|hora|agendamento|atendimento|avaliacao|visita|retorno)';
const WANT =
  '(?:quero|queria|quer|gostaria(?: de)?|preciso|precisava|precisaria|vou precisar|posso|pode|podemos|poderia|da para|tem como|consigo|desejo|vamos|vim|tenho que|necessito)';
const RELATIVE =
  '(?:filh[ao]s?|filhinh[ao]|bebe|mae|pai|avo|vovo|esposa|esposo|marido|mulher|irma|irmao|net[ao]|sobrinh[ao]|namorad[ao]|tia|tio|prim[ao]|sogr[ao]|entead[ao]|afilhad[ao]|amig[ao])';

/** Slips are mended towards these before the rules read. */
export const INTENT_VOCABULARY =
  vocabularyOf(`agendar agendamento agendamentos marcar remarcar reagendar cancelar desmarcar confirmar consulta consultas
  horario horarios mudar trocar transferir adiar antecipar servicos servico especialidades atendimento convenio convenios
  endereco estacionamento quanto custa valor preco obrigado obrigada clinica disponivel disponibilidade funcionamento
  cancelamento minha minhas amanha presenca assistente virtual gostaria preciso queria quero tratamento tratamentos sessao
  localizacao pagamento encaixe comparecer conseguir voces oferecem fazem atendem trabalham aceitam planos plano primeira
  ajuda espera lista filha filho paciente pessoa outra outro`);

const MOVE = '(?:remarc|reagend|adiar|adia(?![a-z])|adiant|antecip|posterg|transfer)[a-z]*';
const UNABLE =
  '(?:nao (?:vou (?:conseguir|poder|dar)|consigo|consiguirei|conseguirei|posso|poderei|da para eu|vai dar para|tenho como)(?: mais)? ?(?:ir|comparecer|estar|chegar|aparecer|mais ir|eu ir|eu comparecer)|nao (?:irei|vou)(?: mais)?(?: poder)? (?:ir|comparecer)|nao irei(?: mais)?|nao vou mais|nao vou(?= ?(?:$|[.,;!])))';

export const INTENT_RULES: readonly IntentRule[] = [
  {
    intent: 'greeting',
    says: /^(?:o+i+e*|oie?|ola|opa|e ai|eai|alo|tem alguem ai|hey|hello|hi|salve|bom dia|boa (?:tarde|noite)|bo[ma] (?:dia|tarde|noite))\b|\b(?:bom dia|boa tarde|boa noite|tudo bem \?|tudo bom \?)/,
  },
  {
    intent: 'move',
    says: new RegExp(
      `\\b${MOVE}|\\b(?:mudar|mudanca|muda|mude|trocar|troca|troque|alterar|altera|passar|passa|jogar|empurrar)\\b.*\\b(?:${VISIT}|para|dia|data|segunda|terca|quarta|quinta|sexta|sabado|semana|hoje|amanha|\\d+)\\b|\\b(?:${WANT}) (?:mudar|trocar|alterar|mover)\\b|^(?:mudar|trocar|alterar|mudanca)\\b`,
    ),
    unless:
      /\bnao (?:quero|vou querer|vou|preciso|pretendo)(?: mais)? (?:remarc|reagend)[a-z]*|\b(?:mudar|mudei|mudou) de (?:ideia|assunto|endereco|plano|convenio|dentista|medico)\b|\bpassar (?:mal|bem|o preco|o valor|a|um|uma)\b|\btroca(?:r)? (?:de|do|da|o|a) (?:curativo|aparelho|borrachinha|elastico|ponto|coroa|restauracao|obturacao)\b/,
  },
  {
    intent: 'cancel',
    says: new RegExp(
      `\\bnao (?:quero|preciso|vou querer|vou precisar)(?: mais)? (?:d?a|d?e|d?essa|d?esta|d?minha|ir n?a|mais a|mais essa) ?(?:minha )?${VISIT}|\\b(?:cancel[a-z]*|desmarc[a-z]*|desist(?:o|i|ir|imos|iu))\\b|\\b${UNABLE}\\b|\\b(?:tira|tirar|apaga|apagar|exclui|excluir|remove|remover) (?:a|o|minha|meu) (?:minha |meu )?${VISIT}`,
    ),
    unless:
      /\b(?:nao (?:quero |vou |precisa |e para |pode )?cancel[a-z]*|politica de cancelamento|taxa de cancelamento|regra[s]? de cancelamento|multa|prazo para cancelar|alguem (?:desistir|cancelar|desmarcar))\b|\bcancel[a-z]* nao\b/,
  },
  {
    intent: 'confirm',
    says: /\b(?:confirm(?:ar|o|a|ado|ada|amos|acao|ando)|estarei la|estarei presente|vou comparecer|presenca)\b/,
    unless:
      /\b(?:nao confirm|nao (?:vou|quero) confirmar|confirmar (?:se|o endereco|o valor|o preco)|confirma (?:se|o endereco|o valor)|pode(?:m)? me confirmar|ja foi confirmad)/,
  },
  {
    intent: 'my-appointments',
    says: new RegExp(
      `\\b(?:qual|que|quando) (?:dia |hora |horas )?(?:ficou|esta|foi) (?:mesmo )?(?:marcad|agendad)[ao]|\\bficou (?:marcad[ao] )?para (?:que|quando|qual)|\\b${VISIT}(?: [a-z]+){1,4} (?:e |sera |fica |ficou )(?:que (?:horas?|dia)|quando)|\\bse (?:eu )?(?:tenho|tem|minha)(?: [a-z]+){0,3} ${VISIT}(?: [a-z]+){0,3} (?:marcad[ao]|meu nome)|\\b(?:minha|minhas|meu|meus) (?:proxim[ao]s? )?${VISIT}s?\\b.*(?:\\?|\\bquando\\b|\\bque (?:dia|horas?)\\b|\\bqual\\b)|\\b(?:quando|que dia|que horas|qual|quais|ver|saber|consultar|lembra|lembrar|esqueci)\\b.*\\b(?:e |sao |estao )?(?:a |o |as |os )?(?:minha|minhas|meu|meus) (?:proxim[ao]s? )?${VISIT}s?\\b|\\b(?:eu )?(?:tenho|tinha) (?:alguma |algum |uma |um )?(?:coisa |${VISIT} )?(?:marcad|agendad)[ao]|\\b(?:estou|ficou|esta) (?:marcad|agendad)[ao](?: para)? (?:que|quando|qual)|\\b(?:quando|que dia|que horas) (?:eu )?(?:tenho|e|ficou|esta) (?:a )?(?:minha )?(?:${VISIT}|marcad)|\\b(?:minhas|meus) (?:consultas|agendamentos|horarios|sessoes)\\b|\\bmeu agendamento \\?`,
    ),
  },
  {
    intent: 'list-services',
    says: /\b(?:quais|que|lista|todos|todas|saber|conhecer)\b(?: [a-z]+){0,4} (?:servicos?|especialidades?|tratamentos?|procedimentos?|areas?|atendimentos)\b|\b(?:o que|oque) (?:e que )?(?:voces|a clinica|vcs|ai) (?:fazem|oferecem|oferece|atendem|atende|tem|tratam|faz)\b|^(?:servicos|especialidades|tratamentos)\b|\bservicos (?:que )?(?:voces|a clinica|oferecidos|disponiveis)|\b(?:com o que|em que) voces trabalham|\b(?:oferecem|fazem|atendem|tem) quais\b|\bquais (?:medicos|profissionais|dentistas)\b/,
    unless: /\b(?:de mim|sobre mim|meus dados)\b/,
  },
  {
    intent: 'price',
    says: /\b(?:quanto (?:custa|custam|e|sai|fica|cobra|cobram|esta|seria|vai ficar|da|ta|voces cobram|pago|vou pagar)|qual (?:e |seria )?o (?:valor|preco|custo)|valor(?:es)?|preco(?:s)?|custa|custo|tabela|orcamento|parcel[a-z]*|desconto|promocao|e caro|mais barato)\b/,
    unless: /\bvalor(?:izo|iza)\b/,
  },
  {
    intent: 'insurance',
    says: /\b(?:convenio(?:s)?|plano(?:s)?(?: de saude| odontologico)?|unimed|amil|bradesco|sulamerica|porto seguro|hapvida|odontoprev|metlife|notredame|cassi|geap|reembolso|sus|carteirinha|particular)\b/,
    unless: /\b(?:meus planos|mudanca de planos|mudei de planos|outros planos)\b/,
  },
  {
    intent: 'address',
    says: /\b(?:endereco|onde (?:fica|ficam|e|voces ficam|esta|estao|que fica|que e|se localiza)|localizacao|localizad[ao]|como (?:eu )?(?:chego|chegar|faco para chegar)|estacionamento|estacionar|mapa|referencia|qual (?:e )?a? ?rua|metro|que bairro|qual bairro|fica (?:em que|onde|perto)|manobrista|valet|acessibilidade|rampa|elevador)\b/,
  },
  {
    intent: 'hours',
    says: /\b(?:que horas|horario) (?:voces |a clinica |de )?(?:abre[m]?|fecha[m]?|funciona(?:m|mento)?|atende[m]?|atendimento|comeca|encerra)|\b(?:abre[m]?|fecha[m]?|funciona[m]?|atende[m]?|abert[ao]s?|trabalham)\b(?: [a-z]+){0,3} (?:sabado|domingo|feriado|segunda|terca|quarta|quinta|sexta|noite|almoco|que horas|fim de semana|24|hoje|amanha)|\bhorario de (?:funcionamento|atendimento)|\bque dias (?:voces |a clinica )?(?:atende[m]?|funciona[m]?|abre[m]?)|\bate que horas\b|\b(?:estao|esta) abert[oa]s?\b/,
    unless: /\b(?:o|a) (?:dr|dra|doutor|doutora|ortodontista|dentista|fono|psicolog[oa])\b/,
  },
  {
    intent: 'are-you-human',
    says: /\b(?:voce e (?:uma |um |a |o )?(?:robo|pessoa|humano|humana|maquina|bot|ia|inteligencia artificial|gente|real|de verdade|atendente)|(?:estou|e|to) (?:falando|conversando) com (?:uma |um )?(?:robo|pessoa|humano|humana|maquina|bot|ia|gente|alguem de verdade)|e (?:um |uma )?(?:robo|bot|humano|maquina|pessoa) (?:\?|que|ou|falando|de verdade|mesmo)|robo \?|isso e (?:um )?(?:robo|bot)|tem (?:alguem|uma pessoa) de verdade ai|voce e real|e automatico|resposta automatica)/,
  },
  {
    intent: 'who-are-you',
    says: /\b(?:quem (?:e voce|e vc|voce e|fala|esta falando|esta ai|e \?|e que fala)|com quem (?:eu )?(?:falo|estou falando|to falando)|qual (?:e )?(?:o )?(?:seu|teu) nome|seu nome \?|como voce se chama|o que voce e|quem ta falando|voce e (?:quem|a cora|a secretaria|a recepcionista|da clinica|a dona))\b|\bquem e\b/,
    unless: /\bquem e (?:o|a) (?:dr|dra|doutor|doutora|dentista|medic|profissional|paciente)/,
  },
  {
    intent: 'thanks',
    says: /\b(?:obrigad[ao]s?|obrigadinh[ao]|agradec[a-z]*|valeu|gratidao|grat[ao]|thanks|deus (?:te|lhe|a) abencoe)\b|🙏/,
  },
  {
    intent: 'goodbye',
    says: /\b(?:tchau|tchauzinho|ate (?:mais|logo|breve|amanha|la|a proxima|segunda|terca|quarta|quinta|sexta)|abraco[s]?|bjs|beijo[s]?|falou|bom fim de semana|bom final de semana|tenha um bom|boa semana|adeus)\b(?! dentista)/,
  },
  {
    intent: 'for-other-person',
    says: new RegExp(
      `\\b(?:para|de|da|do|com|e) (?:o |a )?(?:meu|minha|meus|minhas|nosso|nossa) ${RELATIVE}\\b|\\b(?:levar|marcar|agendar|trazer) (?:o |a )?(?:meu|minha) ${RELATIVE}\\b|\\bpara (?:outra pessoa|outro paciente|um amigo|uma amiga|ele|ela|uma crianca|terceiros|alguem da familia)\\b|\\bnao e para mim\\b|\\b(?:meu|minha) ${RELATIVE} (?:precisa|quer|esta|gostaria|vai|tem|nunca)\\b`,
    ),
  },
  {
    intent: 'why-not',
    says: /\b(?:por ?que|porque|pq|como assim|qual (?:o )?motivo)\b(?: [a-z]+)? ?\b(?:nao)\b|\b(?:por ?que nao)\b|\bnao (?:pode|da|tem)\b(?: [a-z0-9]+){0,4} (?:por ?que|porque) \?|\b(?:qual (?:e )?o motivo|motivo \?)/,
  },
  {
    intent: 'help',
    says: /\b(?:ajuda|me ajuda|me ajude|socorro|ajudar|como (?:isso |voce )?funciona|o que (?:voce|vc) (?:faz|pode fazer|sabe fazer|consegue)|menu|opcoes|comandos|como (?:eu )?(?:faco|faz) para (?:agendar|marcar|cancelar))\b/,
    unless: /\bajuda de custo\b/,
  },
  {
    intent: 'waitlist',
    says: /\b(?:lista de espera|fila de espera|fila|lista de encaixe|se (?:surgir|abrir|aparecer|vagar|desistir|alguem (?:desistir|desmarcar|cancelar)|tiver (?:alguma )?desistencia)|(?:me )?avis[ae](?:m|r)? (?:se|quando|caso)|quando (?:abrir|surgir|vagar|aparecer) (?:uma |alguma )?(?:vaga|horario)|desistencia)\b/,
  },
  {
    intent: 'other-times',
    says: /\b(?:outr[ao]s? (?:horarios?|dias?|datas?|opcao|opcoes|hora|vaga|vagas|momento|possibilidade)|mais (?:horarios?|opcoes|opcao|datas|dias)|(?:nenhum|nenhuma) (?:desses|dessas|deles|delas|serve|da)|algum outro|alguma outra|tem (?:mais|outro|outra)(?! (?:duvida|pergunta))|mais (?:tarde|cedo)|nao tem (?:outro|outra|mais)|(?:nenhum|nao) (?:me )?serve[m]?|so (?:tem )?(?:esses|esse)|outro \?)\b|\bqualquer outro\b/,
  },
  {
    intent: 'book',
    says: new RegExp(
      `\\b(?:agend(?:ar|a|e|amento|o|ando)|marc(?:ar|a|acao|o)|marque|reserv(?:ar|a|e)|encaix(?:e|ar|a))\\b|\\b(?:tem|teria|ha|existe|haveria|sobrou|algum|alguma|ainda)\\b(?: [a-z0-9]+){0,4} (?:vaga|vagas|horario|horarios|disponibilidade|disponivel|brecha|agenda)\\b|\\b(?:vaga|horario|horarios) (?:para|livre|livres|disponivel|disponiveis|com|de|na|no|amanha|hoje)\\b|\\b${WANT} (?:de )?(?:uma |um |fazer |passar |ter |ver |iniciar |comecar )?(?:uma |um |com |em )?(?:nova |novo )?(?:${VISIT}|com (?:o |a )?(?:dr|dra|doutor|doutora|dentista)|clinico|tratamento|limpeza|canal|dentista|ortodontia|ortodontista|fono|psicologo|psicologa|terapia|implante|aparelho)\\b|\\b(?:tem|atende|vai estar|trabalha|esta) (?:o |a )?(?:ortodontista|dentista|dra?|doutora?|fono|psicologo|psicologa|fonoaudiologa|profissional|clinico)\\b.*\\b(?:hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|semana|dia|manha|tarde)\\b|\\b(?:o|a|os|as) (?:ortodontista|dentista|dra?|doutora?|fono|psicologo|psicologa|fonoaudiologa)\\b(?: [a-z]+){0,2} (?:atende|trabalha|tem|vai estar|esta|vem)\\b|\\b(?:quais|que) (?:os )?(?:horarios?|dias)\\b(?: [a-z]+){0,3} (?:tem|disponive[a-z]*|livres?|vagos?)`,
    ),
    unless:
      /\b(?:nao (?:quero |vou |precisa |consigo )?(?:agendar|marcar|marque)|remarc|reagend|desmarc|quero cancelar|preciso cancelar|vou precisar cancelar|horario de (?:funcionamento|atendimento))\b|\b(?:esta|estou|tenho|tinha|ficou) (?:[a-z]+ )?(?:marcad|agendad)/,
  },
];
