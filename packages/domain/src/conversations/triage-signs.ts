import { vocabularyOf } from '../language/mend-words.ts';

/** A red flag that sends to 192, from the lists of the state SAMU services. */
export type EmergencySign =
  | 'chest-pain'
  | 'breathing'
  | 'stroke'
  | 'unconscious'
  | 'convulsion'
  | 'burn'
  | 'poisoning'
  | 'choking'
  | 'drowning'
  | 'electric-shock'
  | 'trauma'
  | 'violence'
  | 'heavy-bleeding'
  | 'labour';

/** Slips are mended towards these before the signs are looked for. */
export const TRIAGE_VOCABULARY =
  vocabularyOf(`peito respirar respirando respira desmaiou desmaiei desmaiada desmaiado desmaiando
  desmaiar inconsciente desacordado desacordada convulsao convulsionando convulsionou infarto infartou infartando enfarte
  enfartou derrame sangrando sangramento sangue hemorragia engasgou engasgado engasgada engasgando afogou afogando afogado
  afogada envenenado envenenada intoxicado veneno queimou queimei queimadura atropelado atropelada atropelou acidente
  suicidio suicidar matar morrer sufocando sufocado sufocada sufoco bateu agrediu agredida agredido espancou facada baleado
  cabeca coracao braco formigando formigamento dormente enrolada dificuldade consigo consegue conseguindo aperto pressao
  garganta inchada inchado inchou lingua rosto bochecha gengiva dente dentes braquete bracket aparelho quebrou soltou
  eletrocutado choque viver desistir humano humana atendente pessoa alguem recepcionista secretaria falar mensagem mensagens
  lembrete lembretes mandar enviar receber dentista respire consciencia asma remedio remedios braquetes`);

const HURT =
  '(?:dor|dores|aperto|pressao|pontada|pontadas|queimacao|doendo|doeno|doi|doeu|apertado|apertando|agulhada|peso)';
const CHEST = '(?:peito|peto|peio|pito|torax|coracao|peitoral)';
const CANT =
  '(?:nao (?:[a-z]+ ){0,2}?(?:consigo|consegue|conseguindo|conseguem|da (?:para|conta de)|estou conseguindo|esta conseguindo|estou|esta)|sem conseguir|mal consigo|mal consegue|mal estou conseguindo)';
const SOMEONE =
  '(?:ele|ela|mae|pai|filh[ao]|bebe|avo|vovo|marido|esposa|esposo|mulher|irma|irmao|net[ao]|ti[ao]|amig[ao]|crianca|homem|senhor|senhora|pessoa|paciente|menin[ao]|sogr[ao]|namorad[ao]|prim[ao]|sobrinh[ao])';

/** In the order in which a single sign is named; all of them lead to the same words. */
export const EMERGENCY_SIGNS: readonly (readonly [EmergencySign, RegExp])[] = [
  [
    'chest-pain',
    new RegExp(
      `\\b${HURT}(?: [a-z]+){0,4} (?:no|do|o|meu|na altura do) (?:meu )?${CHEST}\\b|\\b${HURT}(?: [a-z]+){0,2} ${CHEST}\\b|\\b${CHEST}(?: [a-z]+){0,3} ${HURT}\\b|\\b(?<!quase )(?:infart[a-z]*|enfart[a-z]*|ataque cardiaco|parada cardiaca|coracao (?:parou|parando|disparado demais))\\b`,
    ),
  ],
  [
    'breathing',
    new RegExp(
      `\\bfalta(?:ndo)?(?: de| d)? (?:o )?ar+\\b(?! condicionado)|\\b${CANT} (?:respira[a-z]*|respiro|puxar o ar)\\b|\\b(?:dificuldade|dificil)(?: [a-z]+){0,3} (?:para|de|em)? ?respira[a-z]*\\b|\\b(?:estou|esta|fica|ficou|fico|ficando) sem ar\\b(?! (?:condicionado|de tanto|de rir))|\\bsufoc(?:ando|ad[ao])\\b|\\b(?:parou de|parando de|sem|nao esta|nao) respira[a-z]*\\b|\\brespira(?:ndo)? (?:muito )?mal\\b|\\b(?:garganta|glote)(?: [a-z]+){0,2} fech(?:ando|ou)\\b|\\b(?:lingua|glote)(?: [a-z]+){0,2} inch[a-z]*\\b|\\bfalta ar\\b|\\bcrise (?:forte )?de asma\\b|\\b(?:boca|labios?)(?: [a-z]+){0,2} (?:rox[ao]s?|azulad[ao]s?)\\b|\\brespira[a-z]* com (?:muita )?dificuldade\\b|\\bcansaco para respira[a-z]*|\\b${SOMEONE} (?:esta )?(?:ficando |ficou )?(?:roxo|roxa|roxinho|roxinha|azulad[ao])\\b`,
    ),
  ],
  [
    'stroke',
    /\b(?:avc|derrame|acidente vascular)\b|\b(?:boca|rosto|face|cara)(?: [a-z]+){0,5} (?:tort[ao]|repuxad[ao]|caid[ao]|paralisad[ao])\b|\b(?:entort(?:ou|ando)) (?:a|o) (?:boca|rosto)\b|\b(?:boca|rosto) (?:esta )?entort(?:ou|ando)\b|\b(?:(?:a|com|sua|minha) (?:fala|voz)|lingua)(?: [a-z]+){0,2} (?:enrolad[ao]|arrastad[ao]|embolad[ao]|enrolando)\b|\b(?:falando|comecou a falar|ficou falando)(?: tudo| todo| meio)? (?:enrolad[ao]|arrastad[ao]|embolad[ao])\b|\bceg[ao] (?:de um olho|de repente|do nada)\b|\b(?:um|o) lado do (?:corpo|rosto)(?: [a-z]+){0,2} (?:parou|paralisou|travou)\b|\benrolando (?:a|as) (?:lingua|palavras)\b|\bperdeu a (?:fala|visao)\b|\bnao consegue falar(?: direito)?(?! com)\b|\b(?:sem|perdeu (?:a|os?)|perdi (?:a|os?)|perdendo (?:a|os?)) (?:forca|movimento)s?(?: [a-z]+){0,3} (?:lado|braco|perna)\b|\b(?:braco|lado|metade do corpo)(?: [a-z]+){0,3} (?:dormente|formigando|paralisad[ao]|sem forca)\b|\bformigamento(?: [a-z]+){0,3} (?:lado|braco)\b|\b(?:nao (?:mexe|sente|sinto|consigo mexer|consegue mexer)|sem (?:conseguir )?mexer)(?: [a-z]+){0,2} (?:lado|braco|metade)/,
  ],
  [
    'unconscious',
    new RegExp(
      `\\bdesmai(?:ou|ei|ad[ao]|ando|ar)\\b|\\b(?:inconsciente|desacordad[ao])s?\\b|\\bperd(?:eu|i|endo) (?:os sentidos|a consciencia)\\b|\\b${SOMEONE}(?: [a-z]+){0,2} nao (?:esta )?(?:acorda|acordando|responde|respondendo|reage|reagindo)\\b(?! (?:o |a |as |os |minhas |meu |minha |no |na |em )?(?:mensage|whats|zap|celular|telefone|ligac|email|pergunta|chamad|mais ))|\\btendo um (?:troco|treco|piripaque)\\b|\\b(?:nao acorda|nao esta acordando|nao esta reagindo)\\b|\\b${SOMEONE} apagou (?:do nada|e nao|de repente)\\b`,
    ),
  ],
  [
    'convulsion',
    /\b(?:convuls[a-z]*|ataque epilet[a-z]*|ataque epilept[a-z]*|crise epilet[a-z]*|crise epilept[a-z]*|se debatendo|tremendo tod[ao] e (?:babando|revirando)|revirando os olhos)\b/,
  ],
  [
    'burn',
    /\b(?:derram(?:ei|ou)|cai(?:u)?|vir(?:ei|ou))(?: [a-z]+){0,2} (?:agua fervendo|agua fervente|oleo quente|cafe fervendo)\b|\bqueimadura(?:s)? (?:grave|grande|seria|feia|forte|de terceiro|de segundo|eletrica|quimica)\b|\b(?:queim(?:ou|ei|ad[ao])|escald(?:ou|ei))\b(?: [a-z]+){0,6} (?:fogo|agua (?:fervendo|fervente|quente)|oleo|alcool|acido|churrasqueira|panela|fogao|chaleira|corpo|rosto|gasolina|soda)\b|\bpegou fogo (?:n[oa]|em) [a-z]+\b|\b(?:roupa|cabelo|casa|cozinha|cama|corpo|el[ea])(?: [a-z]+){0,2} pegou fogo\b|\bse queimou (?:tod[ao]|inteir[ao])\b|\bqueim(?:ou|ei)(?: [a-z]+){0,2} (?:inteir[ao]|tod[ao])\b|\bcorpo queimado\b/,
  ],
  [
    'poisoning',
    /\b(?:engoliu|engoli|bebeu|bebi|tomou|tomei|ingeriu|ingeri|comeu)\b(?: [a-z]+){0,4} (?:veneno|agua sanitaria|cloro|desinfetante|soda caustica|soda|detergente|chumbinho|pilha|bateria|alvejante|produto de limpeza|raticida|remedios? demais|(?:muitos?|um monte de|varios) (?:remedios?|comprimidos?)|todos os (?:remedios|comprimidos)|cartela inteira|(?:vidro|frasco|caixa) (?:inteir[ao]|de))\b|\bpilha e engoliu\b|\b(?:envenen(?:ad[ao]|ou|amento)|overdose|intoxica(?:d[ao]|cao)|chumbinho)\b|\b(?:tomou|tomei)(?: [a-z]+){0,6} por engano\b|\bpicad[ao] (?:de|por) (?:uma? )?(?:cobra|escorpiao|jararaca)\b/,
  ],
  ['choking', /\bengasg(?:ou|ad[ao]|ando|uei)\b|\bengoliu(?: [a-z]+){0,3} e (?:engasgou|nao respira)/],
  [
    'drowning',
    /\bafog(?:ou|ando|ad[ao]|uei|amento)\b(?! (?:em|de|no|nos|na|nas|com) (?:trabalho|servico|contas?|tarefas?|provas?|dividas?|papel|papelada|compromissos|coisas?|estudos?|tant[ao]s?|magoas?))/,
  ],
  [
    'electric-shock',
    /\b(?:levou|levei|tomou|tomei|recebeu)(?: [a-z]+){0,3} (?:choque|descarga eletrica)\b(?! de realidade)|\bchoque (?:eletrico|na tomada|no chuveiro|no fio|da tomada)\b|\beletrocutad[ao]\b/,
  ],
  [
    'trauma',
    /\b(?:carro|moto|onibus|caminhao) (?:pegou|acertou|passou por cima d[ao]) (?:a |o )?(?:minha|meu|mim|ele|ela|um|uma)\b|^(?:um |socorro )?acidente de (?:carro|moto|bicicleta)$|\b(?:atropel(?:ad[ao]|ou|aram|amento)|fratura exposta|osso (?:para|pra) fora|(?:levou|levei) (?:um )?tiro|balead[ao]|(?<!que )facada|esfaque[a-z]*|capot(?:ou|amos|ei)|traumatismo)\b|\bbatida de (?:carro|moto)\b|\bpres[ao]s? nas ferragens\b|\b(?:sofr(?:i|eu|emos)|acab(?:ei|ou|amos|aram) de sofrer|tive|tivemos|(?:mae|pai|filh[ao]|marido|esposa|irma|irmao|ele|ela) teve)(?: [a-z]+){0,2} acidente\b|\b(?:caiu|cai|despencou) (?:d[aeo] |da |do |de )(?:uma |um )?(?:escada|moto|telhado|laje|cavalo|andar|janela|predio|sacada|arvore|altura|segundo andar|bicicleta e)\b|\b(?:bateu|bati|batendo)(?: [a-z]+){0,2} (?:a|com a|de) cabeca\b|\bperfur(?:ou|ad[ao]) (?:o|a)? ?(?:barriga|abdomen|olho|pulmao|peito)/,
  ],
  [
    'violence',
    /\b(?:me|nela|nele|minha mae|minha filha|meu filho|minha irma) (?:bateu|espancou|agrediu|esfaqueou|estuprou|violentou|enforcou|ameacou de morte)\b(?! (?:uma?|o|a|aquel[ae]) (?!vez|surra|pancada))|\bameac(?:ando|ou|a)(?: [a-z]+){0,2} (?:faca|arma|revolver)\b|\babusou d(?:e mim|ela|ele|a minha)\b|\b(?:vai|vao|quer|querem|tentou) me matar\b(?! (?:se|de|quando|por|pel[ao]))|\b(?:fui|foi|estou sendo|esta sendo|sendo) (?:agredid[ao]|espancad[ao]|violentad[ao]|estuprad[ao]|abusad[ao]|ameacad[ao] de morte)\b|\b(?:esta|estou) (?:me )?(?:batendo em mim|apanhando|me batendo|me agredindo)\b|\bme (?:batendo|agredindo|espancando|espancaram|agride|agrediram|agrediu|bateram|espanca)\b|\bapanhei (?:do|da|de)\b|\bme deu (?:um|uns|uma) (?:soco|murro|tapa|chute|surra|paulada)s?\b|\bbateu em mim\b|\bestupro\b/,
  ],
  [
    'heavy-bleeding',
    /\b(?:san?gr(?:a|ando|amento|ou)|sangue)(?: [a-z]+){0,4} (?:muito|demais|forte|intenso|sem parar|nao (?:esta )?para(?:r|ndo)?|jorrando|nao quer parar)\b|\b(?:muito|bastante|perdendo|vomitando|tossindo|cuspindo|jorrando|evacuando|perdeu muito) (?:muito )?(?:de )?sangue\b|\bhemorragia\b|\b(?:muito|forte|bastante) sangramento\b|\bcorte (?:muito )?(?:profundo|fundo)\b|\bnao (?:para|consigo parar)(?: de)?(?: o)? sangr[a-z]*\b|\bsangrando (?:pelo|da cabeca|pela cabeca|na cabeca)\b|\bcort(?:ei|ou)(?: [a-z]+){0,4} (?:veia|pulso|pescoco)\b/,
  ],
  [
    'labour',
    /\b(?:bolsa (?:estourou|estorou|rompeu|rompeo)|trabalho de parto|bebe esta nascendo|contracoes (?:fortes|de [0-9]|muito))\b/,
  ],
];

export const SUICIDE = new RegExp(
  [
    String.raw`\b(?:nao (?:quero|queria|aguento|quer|aguenta|vejo (?:sentido|motivo|razao) (?:para|em|de)?) ?(?:mais )?(?:viver?|estar viv[ao]|continuar viv[ao]|existir))\b`,
    String.raw`\b(?:quero|queria|quer|queriam|vou|penso em|pensa em|pensando em|vontade (?:e )?de|preferia|melhor|pensei em|deveria|falou em|pensar em) (?:eu |mesmo |so |ate )?(?:morrer|estar mort[ao]|me matar|se matar|sumir (?:do|desse|deste) mundo|acabar com tudo|me suicidar|suicidar|tirar (?:a )?minha (?:propria )?vida|dar fim (?:na|a) minha vida)\b(?! de (?:rir|vergonha|medo|amor|trabalhar|saudade|calor|frio|comer|estudar|felicidade|alegria|dor de dente|fome|sono|inveja|raiva|tanto))`,
    String.raw`(?<!\b(?:vai|vao|quer|querem|tentou) )\bme matar\b(?! de)|\b(?:se matar|matar a mim)\b(?! de)`,
    String.raw`\b(?:tomar|tomei|tomou)(?: [a-z]+){0,5} (?:remedios?|comprimidos?) para (?:morrer|me matar|se matar|dormir para sempre)\b`,
    String.raw`\b(?:nao (?:tenho|tem|sinto|sente)|perdi|perdeu) (?:mais )?(?:a |nenhuma )?vontade de viver\b|\bdormir e nao acordar\b|\bninguem (?:vai sentir|vai notar|sente|sentira) (?:a )?minha falta\b|\bvida nao vale (?:mais )?(?:a pena|nada)\b`,
    String.raw`\bsuicid[a-z]*\b`,
    String.raw`\b(?:tirar|acabar com|dar fim a|terminar com) (?:a )?(?:minha|sua|propria|minha propria|sua propria) (?:propria )?vida\b`,
    String.raw`\bdesistir d[aeo] (?:vida|viver)\b|\b(?:cansei|cansad[ao]) de viver\b|\bnao (?:aguento|suporto) (?:mais )?(?:essa|esta|a|minha) vida\b|\bqueria (?:nao|nunca) (?:existir|ter nascido|acordar mais)\b|\bnao quero mais estar aqui\b(?! (?:nesta|nessa|na|no|neste|em))|\bnao vejo (?:sentido|motivo|razao) (?:para|em|de) continuar viv[a-z]+|\bnao vejo (?:mais )?sentido (?:na vida|em viver|em nada)\b|\bpensando em fazer (?:uma )?besteira\b|\bdesisti (?:da vida|de viver)\b|\bsem (?:vontade|razao|motivo|sentido) (?:de|para) (?:continuar a )?viver\b|\bvida nao (?:tem|faz) mais sentido\b|\bcortar (?:os|meus) pulsos\b|\bme enforcar\b|\bme jogar d[aeo]\b|\bmelhor (?:se )?eu (?:estivesse mort[ao]|morresse|nao existisse)\b|\bninguem sentiria (?:a )?minha falta\b|\bme cortando de proposito\b|\btomei (?:um monte|varios|muitos) (?:de )?(?:remedios?|comprimidos?) para (?:morrer|me matar|dormir para sempre)`,
  ].join('|'),
);

const MOUTH =
  '(?:dentes?|dentinho|siso|gengiva|canal|extracao|cirurgia|implante|boca|pontos?|molar|dentadura|protese|labio)';

/** A swelling that closes the throat, told in one clause or two. */
export const SWOLLEN_AND_CLOSING = new RegExp(
  `\\binch[a-z]*\\b.*\\b(?:${CANT} engol[a-z]*|dific[a-z]*(?: [a-z]+)? engolir)|\\b(?:${CANT} engol[a-z]*|dific[a-z]*(?: [a-z]+)? engolir)\\b.*\\binch[a-z]*\\b`,
);

export const DENTAL_URGENCY = new RegExp(
  [
    String.raw`\b(?:dor|dores|doendo|doeno|doi|doeu|doer|latejando|inflamad[ao]|infeccionad[ao]|estourando de dor|insuportavel)\b(?: [a-z]+){0,4} (?:de |no |nos |na |do |meu |um )?(?:dentes?|dentinho|siso|gengiva|canal|molar|mandibula|boca)\b`,
    String.raw`\b(?:dentes?|dentinho|siso|gengiva|canal|molar|boca)\b(?: [a-z]+){0,4} (?:doendo|doeno|doi|doeu|dor|latejando|inflamad[ao]|infeccionad[ao]|pulsando|inchad[ao])\b`,
    String.raw`\b(?:fio|braquete|bracket|breque|aparelho|arame|contencao|coroa|faceta|restauracao|obturacao|massinha|bloco|curativo|provisorio|bloquinho|ponto|protese|pivo|dentadura|implante|parafuso)s?\b(?: [a-z]+){0,3} (?:soltou|solto|solta|soltando|caiu|quebrou|quebrado|quebrada|saiu|descolou|machucando|espetando|furando|cortando|arrebentou|entortou|estourou|abriu|abriram)\b`,
    String.raw`\b(?:soltou|caiu|quebrou|quebrei|descolou|arrebentou|perdi|saiu|abriu|abriram)(?: [a-z]+){0,2} (?:fio|braquete|bracket|aparelho|coroa|faceta|restauracao|obturacao|provisorio|protese|pivo|dentadura|massinha|ponto)\b`,
    String.raw`\b(?:quebr(?:ou|ei|ad[ao])|trinc(?:ou|ei)|rach(?:ou|ei)|lasc(?:ou|ei)|arranc(?:ou|ei)|perd(?:i|eu)|amoleceu)(?: [a-z]+){0,3} dentes?\b(?! de leite)|\bcaiu(?: [a-z]+){0,2} dentes?\b(?! (?:de leite|mole))|\bdentes?(?! de leite)(?: da frente| do fundo| dele| dela)?(?: [a-z]+){0,2} (?:quebr(?:ou|ad[ao]|aram)|trinc(?:ou|ad[ao])|rach(?:ou|ad[ao])|lasc(?:ou|ad[ao])|caiu|arrancad[ao]|pendurad[ao])\b`,
    String.raw`\b(?:rosto|bochecha|face|cara|gengiva|boca|labio)\b(?: [a-z]+){0,3} inch[a-z]*\b|\binch[a-z]*(?: [a-z]+){0,3} (?:rosto|bochecha|face|cara|gengiva|boca)\b`,
    String.raw`\b(?:dor|dores|doendo)\b(?: [a-z]+){0,4} (?:extracao|cirurgia|siso|implante|canal)(?: [a-z]+){0,3} (?:piorando|piorou|aumentando|aumentou|insuportavel|forte)\b|\bimplante(?: [a-z]+){0,2} (?:mole|bambo|soltando)\b`,
    String.raw`\bpedaco (?:do|de|do meu) dente\b|\bbateu (?:a boca|o dente|os dentes)\b|\bdentes?(?: [a-z]+){0,2} (?:ficou|ficaram|esta) (?:mole|moles|bambo)\b(?=.*\b(?:bateu|caiu|queda|pancada|acidente))|\bengol(?:i|iu)(?: [a-z]+){0,2} (?:dente|coroa|braquete|bracket|aparelho|parafuso)\b`,
    String.raw`\b(?:abscesso|abcesso|pus)\b(?: [a-z]+){0,4} ${MOUTH}\b|\b${MOUTH}\b(?: [a-z]+){0,4} (?:abscesso|abcesso|pus)\b|\babscesso\b`,
    String.raw`\b(?:sangr[a-z]*|sangue)(?: [a-z]+){0,8} ${MOUTH}\b(?=.*\b(?:muito|para|parou|parar|parando|demais|extracao|cirurgia|horas?)\b)|\b(?:extracao|cirurgia|siso|dente|pontos?)\b(?: [a-z]+){0,6} (?:sangrando|sangramento|sangra)\b|\b${MOUTH}\b(?: [a-z]+){0,3} nao (?:esta )?(?:quer )?para(?:r|ndo)? de sangr|\b(?:extrai|tirei|arranquei)(?: [a-z]+){0,3} ${MOUTH}\b.*\bsangr`,
  ].join('|'),
);

/** Bleeding that belongs to a tooth is the dentist's, the same day. */
export const FROM_THE_MOUTH = new RegExp(String.raw`\b${MOUTH}\b`);
