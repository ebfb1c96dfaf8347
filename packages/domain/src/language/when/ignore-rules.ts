import { type Rule, rule } from './scan.ts';

const MEANINGLESS = () => true as const;

const COUNTED =
  `anos?|aninhos?|mes|meses|mesinhos|dias?|semanas?|min|minutos?|minutinhos?|segundos?|pessoas?|vez|vezes|filhos?|filhas?
  |criancas?|consultas?|sessao|sessoes|reais|real|conto|contos|kg|quilos?|km|metros?|parcelas?|x|%|dentes?|opcao|opcoes
  |pacientes?|remedios?|comprimidos?|duvidas?|perguntas?|coisas?|lugares|anestesias?`.replace(/\s+/g, '');

const ORDERED =
  `opcao|opcoes|vez|vezes|consulta|sessao|alternativa|data|hora|h|via|dose|parte|etapa|pergunta|filha|filho|avaliacao
  |horario|horarios|visita|turma|serie|fase|mao|feira do mes`.replace(/\s+/g, '');

/** Numbers and words that look like a date or a time and are neither: phones, prices, ages, greetings, "1ª vez". */
export const IGNORE_BEFORE_DATES: readonly Rule<true>[] = [
  rule('boa (?:tarde|noite)|bo[am] dia|bons dias|mais (?:tarde|cedo)|muito (?:tarde|cedo)|tarde demais', MEANINGLESS),
  rule(String.raw`r \$ \S+|\d\S* (?:reais|real|conto|contos)`, MEANINGLESS),
  rule(String.raw`(?:\+ )?(?:55 )?(?:\( \d{2,3} \) |\d{2} )?(?:9 )?\d{4,5}(?:-| )?\d{4}`, MEANINGLESS),
  rule(String.raw`\( \d{2,3} \)|\+ ?\d+|\d+\.\d{3}\S*|\d{5,}\S*|\d+-\d{4,}\S*`, MEANINGLESS),
  rule(
    String.raw`\d+ (?:e|ou|a) \d+ (?:anos?|aninhos?|meses)|\d+ (?:anos?|aninhos?|mesinhos)(?: e (?:meia|meio))?`,
    MEANINGLESS,
  ),
  rule(`(?:segunda|terca|quarta|quinta|sexta) (?:${ORDERED})`, MEANINGLESS),
  rule(String.raw`\d+ª (?:${ORDERED})`, MEANINGLESS),
  rule(
    String.raw`(?:nasc[a-z]*|aniversario|dn|rg|cpf|cep)(?: [a-z:]+){0,3} \d\S*(?: (?:de )?[a-z]+ de \d{4}| ?/ ?\d+)?`,
    MEANINGLESS,
  ),
  rule(String.raw`(?:sala|apto|apartamento|numero|n|rua|casa|bloco|andar|opcao|item|codigo) \d+(?! ?h)`, MEANINGLESS),
  rule(
    String.raw`(?:rua|avenida|av|alameda|travessa|praca|moro n[ao]|estacao) \d{1,2} de [a-z]+(?: , \d+)?|24/7`,
    MEANINGLESS,
  ),
  rule('desde (?:ontem|anteontem|(?:a )?semana passada|(?:o )?mes passado)', MEANINGLESS),
];

/** What is left of counts and lengths of time once "daqui a 15 dias" was read. */
export const IGNORE_BEFORE_TIMES: readonly Rule<true>[] = [
  rule(String.raw`(?<!h (?:e )?)\d+ (?:${COUNTED})`, MEANINGLESS),
  rule(
    String.raw`(?:em|daqui|daqui a|por|durante|dura|leva|demora|ha|faz|dentro de|menos de|mais de|so) \d+ h(?: e (?:meia|\d+))?`,
    MEANINGLESS,
  ),
  rule(
    String.raw`\d+ h (?:antes|depois|de (?:antecedencia|duracao|sessao|consulta|atraso|atendimento)|por dia|seguidas)`,
    MEANINGLESS,
  ),
  rule(
    String.raw`(?:atend\w+|funciona\w*|abert[oa]s?|abre\w*|plantao) 24 h|24 h por dia|meia h|qualquer h|1 h (?:livre|vaga)|\d+ª(?! de)`,
    MEANINGLESS,
  ),
];
