/**
 * Words that show that a sign is not happening: denied, long past, or only imagined. They are looked for in the clause
 * of the sign, so that "não sei o que fazer, minha mãe desmaiou" still
 * fires; and a denial only where it governs the sign: "não aguento a dor no peito" speaks of one that is there.
 */
const DENIED =
  /(?:\b(?:nao|nunca|jamais) (?:[a-z]+ )?(?:estou|esta|estava|estao|tenho|tinha|tem|tive|teve|sinto|senti|sente|houve|foi|fui|e|era|apresento|apresenta|sofro|sofri|penso|vou|pensei|quero|queria|quer|pretendo|se trata de)(?: (?:mais|com|nenhum|nenhuma|qualquer|de|em|sentindo|tendo|um|uma|muita|tido|nada|a|o|me|se)){0,4}|\b(?:sem|nem|nenhuma|nenhum|nada de)(?: (?:mais|nenhuma|nenhum|qualquer|ter|sentir|de|um|uma|a|o)){0,3}|\bnunca|\bparou de(?: (?:ter|sentir))?|\bnao(?: se| me)?|\bpassou a) $/;
const LONG_PAST =
  /\b(?:(?:ano|mes|semana|seculo|verao|carnaval|natal) passad[ao]|anos atras|meses atras|semanas atras|quando (?:eu |ele |ela )?(?:era|tinha|estava gravida|nasceu)|na infancia|antigamente|em (?:19|20)\d\d|na adolescencia|(?:historico|antecedentes?) (?:familiar )?de|(?:anteriormente|no passado)|ja superei|ja passou|ja teve (?:um|uma) [a-z]+|teve (?:dois|duas|tres|varios|varias) (?:infartos?|avcs?|derrames?|convulsoes|convulsao)|(?:morreu|faleceu) (?:de|do|com)|quando (?:era )?(?:bebe|crianca|pequen[ao]|jovem|mais nov[ao]))\b/;
/** "Há 2 semanas" is when it was with a verb of the past, and how long it has lasted without one. */
const SOME_TIME =
  /\b(?:ha|faz|fazem|tem) (?:uns |umas |quase |mais de |muitos |muitas |alguns |algumas |varios |\d+ |um |uma |dois |duas |tres |quatro |cinco |seis |dez )*(?:anos?|mes|meses|semanas?|muito tempo|tempos?)\b/;
const PAST_VERB =
  /\b(?!(?:estou|sou|vou|dou|meu|seu|eu|deu|sei|hei|foi que|comecou|piorou|voltou|aumentou|comecei|fiquei|ficou)\b)(?:[a-z]+(?:ou|ei|eu|iu|ive|eve|aram|eram|emos)|foi|fui|cai|bati|sofri|perdi)\b/;
const ONGOING =
  /\b(?:estou|esta|sinto|sente|tenho|agora|hoje|ainda|de novo|novamente|voltou|outra vez|acabou de|comecou|desde|piorou|neste momento|nao para)\b/;
const IMAGINED = new RegExp(
  [
    String.raw`\b(?:e )?se (?:[a-z]+ ){0,4}?(?:tiver|sentir|passar|desmaiar|ficar|der|acontecer|infartar|engasgar|sofrer|sangrar|cair|convulsionar|parar|for|houver|tivesse|desmaiasse|sentisse|engolir|bater|quebrar|soltar|doer|inchar|morrer|comecar|aparecer|afogar|queimar)\b`,
    String.raw`\bcaso (?:[a-z]+ ){0,3}?(?:tenha|sinta|desmaie|passe|fique|haja|ocorra|aconteca|engasgue|sangre|doa|quebre|solte|de|seja)\b`,
    String.raw`\b(?:em|no) caso de\b`,
    String.raw`\bquando (?:alguem|uma pessoa|a pessoa|a gente|um paciente|o paciente|uma crianca)\b`,
    String.raw`(?<!\b(?:com|tem|tendo|apresentando|apresenta)(?: os| alguns)? )\b(?:sintomas?|sinais|sinal) (?:de|do|da)\b|\b(?:quais|qual) (?:[a-z]+ ){0,2}(?:sintomas|sinais)\b`,
    String.raw`\bcomo (?:saber|identificar|reconhecer|evitar|prevenir|agir|tratar|socorrer)\b`,
    String.raw`\b(?:voces|a clinica|o dr|a dra|o doutor|a doutora|o plano) (?:[a-z]+ )?(?:atendem?|tratam?|cuidam?|fazem?|cobrem?|resolvem?)\b`,
    String.raw`\b(?:medo|risco|receio|prevencao|chance|possibilidade) de\b|\bprevenir\b|\bpode (?:causar|dar|provocar|levar a|ser|me fazer|fazer)\b|\b(?:curso|palestra|artigo|materia|filme|novela|livro|aula) (?:de|sobre)\b`,
    String.raw`\b(?:remedios?|medicamentos?|medicacao|anticonvulsivante) (?:para|de|contra|controlad[ao])\b(?! (?:morrer|me matar|dormir para sempre|acabar))`,
    String.raw`^(?!.*\b(?:estou|esta|meu|minha|eu|ele|ela)\b).*\b(?:sangra|da|causa|provoca|doi|doem)\b.*\?$`,
    String.raw`\bquanto custa\b|\bqual o (?:valor|preco)\b`,
  ].join('|'),
);

/** The sign at `at` in the clause is happening, or may be. In doubt it is. */
export function isHappening(clause: string, { at, sign }: { readonly at: number; readonly sign: string }): boolean {
  if (DENIED_INSIDE.test(sign)) return false;
  const before = clause.slice(0, at);
  if (DENIED.test(before) || DENIED_EARLIER.test(before)) return false;
  if (IN_A_TITLE.test(before)) return false;
  if (isLongPast(clause)) return false;
  return !IMAGINED.test(clause);
}

function isLongPast(clause: string): boolean {
  if (CURED.test(clause)) return true;
  if (ONGOING.test(clause)) return false;
  return LONG_PAST.test(clause) || (SOME_TIME.test(clause) && PAST_VERB.test(clause));
}

const CURED = /\b(?:curad[ao]|curou|sarou)\b/;

/** "Vi o filme Falta de Ar" */
const IN_A_TITLE =
  /\b(?:filme|livro|novela|serie|musica|peca|documentario|podcast|episodio)(?: (?:chamad[ao]|o|a|do|da|de|sobre))* $/;

/** "Não estou com dor no peito nem falta de ar": a denial reaches over "e", "ou" and "nem" to what follows. */
const DENIED_EARLIER =
  /\b(?:nao (?:estou|esta|tenho|tem|sinto|sente|tive|teve) (?:com |mais |nenhuma |nem )*(?:dor|falta|febre|tontura|enjoo|nausea|sangramento|inchaco)|sem (?:dor|falta|febre|sangramento|inchaco))(?: [a-z]+){0,4} (?:e|ou|nem|e nem)(?: (?:com|de|uma|um|a|o))* $/;

/** "Meu dente não está mais doendo" */
const DENIED_INSIDE =
  /\bnao (?:esta |estou |estava )?(?:mais )?(?:doendo|doi|doeu|sangrando|inchad[ao]|inflamad[ao]|apertad[ao]|latejando|soltou|caiu|quebrou|quebrei)\b|\bparou de (?:doer|sangrar|latejar)\b/;
