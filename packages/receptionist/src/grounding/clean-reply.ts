/** Joiners, bidirectional marks, soft hyphens and tags: what the eye does not see but a filter or a phone reads. */
const INVISIBLE = /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u180b|\u180c|\u180d/gu;

/** The reply as WhatsApp shows it: without reasoning, invisible characters or markup that is not WhatsApp's. */
export function cleanReply(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/<(think|thinking|reasoning|scratchpad)>[\s\S]*?<\/\1>/gi, '')
    .replace(/\p{Extended_Pictographic}\u200d\p{Extended_Pictographic}/gu, (family) =>
      family.replace('\u200d', '\ue000'),
    )
    .replace(INVISIBLE, '')
    .replaceAll('\ue000', '\u200d')
    .replace(/\*\*(.+?)\*\*/g, '*$1*')
    .replace(/^#+\s*/gm, '')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
    .trim();
}
