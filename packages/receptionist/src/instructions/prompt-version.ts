import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TOOLS } from '../tools/all-tools.ts';
import { RULES } from './rules.ts';

/** Names the rules and tools that a model is given, so that a reply can be traced to the words behind it. */
export const PROMPT_VERSION: string = createHash('sha256')
  .update(RULES)
  .update(
    JSON.stringify(
      Object.values(TOOLS).map(({ name, description, parameters }) => [name, description, z.toJSONSchema(parameters)]),
    ),
  )
  .digest('hex')
  .slice(0, 12);
