import type { Scene } from '../scene.ts';

/** Something other than words: acknowledged for what it is, never met with silence. */
export function acknowledgeMedia({ heard }: Scene): string {
  switch (heard.onlyMedia) {
    case 'audio':
      return 'Recebi o seu áudio, mas ainda não consigo ouvir por aqui. Pode me escrever em texto, por favor?';
    case 'image':
    case 'document':
    case 'video':
      return 'Recebi o arquivo, obrigada! Ele fica na conversa para a equipe da clínica ver. Como posso ajudar? Pode escrever por aqui.';
    case 'location':
      return 'Recebi a localização, obrigada! Como posso ajudar? Pode escrever por aqui.';
    default:
      return 'Recebi, obrigada! Como posso ajudar? Pode escrever por aqui.';
  }
}
