import { sayList } from '@post/domain';
import { learn, type Scene } from '../scene.ts';

/** A lasting preference and nothing else, while nothing is being arranged. */
export function onlyPreferences({ desk, draft }: Scene): boolean {
  const { remember, alone } = desk.turn.memoryNews;
  return alone && remember.length > 0 && draft.task === null;
}

/** Says back what was kept, so that a misunderstanding can be mended. */
export function noteTaken(scene: Scene): string {
  learn(scene, { misses: 0 });
  const noted = scene.desk.turn.memoryNews.remember.map(
    ({ text }) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`,
  );
  return `Anotado: ${sayList(noted)}. Vou lembrar disso nas próximas vezes. Posso ajudar com mais alguma coisa?`;
}
