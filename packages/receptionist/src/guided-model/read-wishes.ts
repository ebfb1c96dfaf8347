import type { Wish } from './heard.ts';

/** How wishes sound, in plain text: lower case, no accents. Order does not matter; a burst may hold several. */
const SOUNDS: readonly (readonly [Wish, RegExp])[] = [
  [
    'are-you-human',
    /\b(?:voce|vc|tu|isso|aqui)\s+(?:e|eh)\s+(?:um[a]?\s+)?(?:pessoa|human|gente|robo|bot|maquina|ia\b|atendente|secretaria)|(?:falando|conversando)\s+com\s+(?:um[a]?\s+)?(?:pessoa|human|robo|bot|maquina|gente|alguem)|(?:pessoa|gente|humana?)\s+de\s+verdade|\be\s+(?:um\s+)?(?:robo|bot|humano)\b/,
  ],
  [
    'who-are-you',
    /\bquem\s+(?:e|eh)\s+(?:voce|vc|tu)|com\s+quem\s+(?:eu\s+)?(?:estou\s+|to\s+)?fal|\b(?:qual\s+(?:e\s+)?)?(?:o\s+)?seu\s+nome\b|\bquem\s+(?:esta\s+falando|fala)\b/,
  ],
  [
    'person',
    /(?:falar|conversar|atendimento|atendid[ao]|chama[r]?|passa[r]?)\b.{0,25}\b(?:human[ao]?|pessoa|atendente|alguem|recepcao|recepcionista|secretaria)\b|nao\s+quero.{0,20}\brobo\b/,
  ],
  [
    'advice',
    /\b(?:posso|devo|pode)\s+tomar\b|\bremedios?\b|\b(?:dipirona|ibuprofeno|paracetamol|antibiotic\w*|amoxicilina|nimesulida|anti-?inflamatorio)\b|\bdor(?:es)?\b|\bdoendo\b|\bfebre\b|\binflamad\w*|\binchad\w*|\bsangra\w*|\bo\s+que\s+(?:eu\s+)?(?:faco|tomo)\b/,
  ],
  ['price', /\bquanto\s+(?:custa|e|eh|fica|sai|cobra|ta|esta|vou\s+pagar)|\bprecos?\b|\bvalor(?:es)?\b/],
  [
    'services',
    /\b(?:quais|que|lista|todos)\b.{0,20}\b(?:servicos|atendimentos|especialidades|tratamentos)\b|\bo\s+que\s+(?:voces|vcs|a\s+clinica)\s+(?:faz|fazem|oferece|oferecem|atende|atendem)\b|\b(?:servicos|especialidades)\b.{0,20}\b(?:oferecem|tem|fazem)\b/,
  ],
  ['why-not', /\b(?:por\s*que|pq)\s+(?:que\s+)?nao\b|\bporque\s+nao\b/],
  [
    'move',
    /\bremarc\w*|\breagend\w*|\bmud(?:ar|a|o|e|anca|aria)\b|\btroc(?:ar|a|o)\b|\balter(?:ar|a|o)\b|\badi(?:ar|a)\b|\bantecip(?:ar|a)\b|\btransferir\b|\bpass(?:ar|a)\s+(?:para|pra|pro)\b/,
  ],
  [
    'cancel',
    /\bcancel\w*|\bdesmarc\w*|\bnao\s+(?:vou|vai|irei|poderei|conseguirei|consigo|posso)\b.{0,15}\b(?:ir|comparecer|poder|conseguir)\b/,
  ],
  ['confirm', /\bconfirm(?:ar|o|a|ado|ada|acao)\b/],
  [
    'appointments',
    /\b(?:minhas?|meus?)\s+(?:proximas?\s+)?(?:consultas?|horarios?|agendamentos?|sessao|sessoes)\b|\b(?:quando|que\s+horas|que\s+dia)\s+(?:e|eh|sera)\s+(?:a\s+)?minha\b|\btenho\s+(?:alguma\s+)?(?:consulta|hora|horario)\b/,
  ],
  [
    'book',
    /\b(?:marc|agend)(?:ar|o|a|aria|amento|amos|ando)\b|\bconsulta\b|\bhorarios?\b|\bvagas?\b|\bencaix\w*|\bdisponi\w*|\bdisponibilidade\b|\bagenda\b/,
  ],
  [
    'question',
    /\bconvenios?\b|\bplanos?\b|\bamil\b|\bbradesco\b|\bodontoprev\b|\bunimed\b|\bendereco\b|\bonde\s+(?:fica|e|voces|vcs)\b|\blocaliza\w*|\bestaciona\w*|\bmetro\b|\bonibus\b|\bdocumentos?\b|\blevar\b|\bprepar\w*|\batras\w*|\btolerancia\b|\bpagamento\b|\bpagar\b|\bpix\b|\bcartao\b|\bparcel\w*|\bcheque\b|\bnota\s+fiscal\b|\brecibo\b|\breembolso\b|\bacessib\w*|\bacessivel\b|\brampa\b|\belevador\b|\b(?:abre|abrem|fecha|fecham|funciona\w*)\b|\bacompanhante\b|\bretorno\b.{0,20}\b(?:gratis|gratuito|cobra|paga)/,
  ],
  ['greeting', /\b(?:oi+e?|ola+|bom\s+dia|boa\s+tarde|boa\s+noite|opa|e\s+ai|tudo\s+bem|tudo\s+bom)\b/],
  ['thanks', /\bobrigad\w*|\bvaleu\b|\bagradec\w*|\bgrat[oa]\b|\bbrigad\w*/],
];

const COURTESY =
  /^(?:(?:ok|okay|okey|certo|certinho|beleza|blz|legal|combinado|perfeito|otimo|maravilha|show|entendi|ta\s+bom|tá\s+bom|esta\s+bem|ta|estarei\s+la|ate\s+(?:la|logo|mais|amanha|breve)|tchau|fico\s+no\s+aguardo|muito|obrigad[ao]|valeu|amem|top)[\s!.,]*)+$/;

/** What a burst wishes for. `plain` is the normalised text, `raw` the text as written. */
export function readWishes(plain: string, raw: string): ReadonlySet<Wish> {
  const wishes = new Set(SOUNDS.filter(([, sound]) => sound.test(plain)).map(([wish]) => wish));
  if (
    COURTESY.test(plain.trim()) ||
    (raw.trim() !== '' && /^[\p{Emoji}\p{Emoji_Component}\s]+$/u.test(raw) && !/\d/.test(raw))
  ) {
    wishes.add('courtesy');
  }
  return withoutEchoes(wishes);
}

/** One wish may sound like another: who asks to move an appointment also says "consulta". The stronger one stays. */
function withoutEchoes(wishes: Set<Wish>): ReadonlySet<Wish> {
  const drop = (...echoes: Wish[]) => {
    for (const echo of echoes) wishes.delete(echo);
  };
  if (wishes.has('are-you-human')) drop('who-are-you', 'person');
  if (wishes.has('person')) drop('book', 'question');
  if (wishes.has('cancel')) drop('appointments', 'book', 'confirm', 'question', 'advice');
  if (wishes.has('move')) drop('appointments', 'book', 'confirm', 'advice');
  if (wishes.has('confirm')) drop('appointments', 'book');
  if (wishes.has('appointments')) drop('book');
  if (wishes.has('why-not')) drop('book');
  if (wishes.has('book')) drop('advice');
  return wishes;
}
