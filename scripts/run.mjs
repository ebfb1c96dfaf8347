// The front door: `npm start`, `npm test`, … on a machine that has only Node and npm.
// Plain JavaScript without dependencies, because it runs before anything is installed, on Node 18 or newer.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode } from './bootstrap/choose-node.mjs';
import { commands } from './bootstrap/commands.mjs';
import { ensureInstalled } from './bootstrap/ensure-installed.mjs';
import { PlainProblem } from './bootstrap/plain-problem.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const run = async ([name, ...args]) => {
  process.chdir(root);
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) throw new PlainProblem(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`);
  await ensureInstalled(root);
  return command({ root, node: chooseNode(root), args });
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
