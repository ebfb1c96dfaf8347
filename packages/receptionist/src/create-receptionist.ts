import type { Receptionist } from '@post/application';
import { composeGuided } from './compose-guided.ts';
import { composeWithModel } from './compose-with-model.ts';
import { onlyOldTaps } from './guided-model/read-taps.ts';
import type { ReceptionistLog } from './log.ts';
import { type ModelConfig, openModel } from './open-model.ts';

/**
 * Cora. Without a model the guided model speaks; with one, the guided model takes over the turns in which the endpoint
 * fails, and the taps on old buttons, which need no understanding.
 */
export function createReceptionist(options: {
  readonly model?: ModelConfig;
  readonly log: ReceptionistLog;
}): Receptionist {
  const model = options.model ? openModel(options.model) : null;
  return {
    async compose(turn, tools, signal) {
      signal.throwIfAborted();
      if (!model || onlyOldTaps(turn)) return composeGuided({ turn, tools, signal, settlement: null });
      const tried = await composeWithModel({ turn, tools, signal, model, log: options.log });
      if (tried.kind === 'composed') return tried.reply;
      return composeGuided({ turn, tools, signal, settlement: tried.settlement });
    },
  };
}
