import { type Clock, NO_MODEL_USED, type Receptionist } from '@post/application';
import { composeGuided } from './compose-guided.ts';
import { composeWithModel } from './compose-with-model.ts';
import { isCourtesyAgain } from './guided-model/is-courtesy-again.ts';
import { onlyOldTaps } from './guided-model/read-taps.ts';
import { hasDentalUrgency } from './has-dental-urgency.ts';
import type { ReceptionistLog } from './log.ts';
import type { ModelConfig } from './model/model-config.ts';
import type { ModelWatch } from './model/model-watch.ts';
import { openModel } from './model/open-model.ts';

const NOTHING_TRIED = { settlement: null, usage: NO_MODEL_USED, endpoint: null } as const;

/**
 * Cora. Without a model the guided model speaks; with one, the guided model takes over the turns in which the endpoint
 * fails, the taps on old buttons and thanks for thanks, which need no understanding, and dental urgencies, which are
 * not a model's to judge.
 */
export function createReceptionist(options: {
  readonly model?: ModelConfig;
  readonly log: ReceptionistLog;
  readonly clock: Clock;
  readonly watch?: ModelWatch;
}): Receptionist {
  const model = options.model ? openModel(options.model, options.clock, options.watch) : null;
  return {
    async compose(turn, tools, signal) {
      signal.throwIfAborted();
      if (!model || onlyOldTaps(turn) || hasDentalUrgency(turn) || isCourtesyAgain(turn))
        return composeGuided({ turn, tools, signal, ...NOTHING_TRIED });
      const tried = await composeWithModel({ turn, tools, signal, model, log: options.log });
      return tried.kind === 'composed' ? tried.reply : composeGuided({ turn, tools, signal, ...tried });
    },
  };
}
