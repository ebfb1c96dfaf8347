import { parseArgs } from 'node:util';
import { ConfigError, loadConfig } from '../config.ts';
import { chatAtTerminal } from './chat-at-terminal.ts';
import { ChatProblem } from './chat-problem.ts';
import { chatThroughPipe } from './chat-through-pipe.ts';
import { Conversation } from './conversation.ts';
import { findSimulator } from './find-simulator.ts';
import { startOwnServer } from './own-server.ts';

async function chat(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const config = loadConfig();
  const running = await findSimulator(config, values.url);
  if (!running) console.error('Nenhum servidor com simulador por aqui; iniciando um só para esta conversa…');
  await using own = running ? null : await startOwnServer();
  const simulator = running ?? { url: own?.url ?? '', apiKey: config.secrets.apiKey };
  const conversation = new Conversation(simulator);
  console.error(`Conversando com Cora em ${simulator.url}. /novo: outra pessoa. /sair: terminar.`);
  const terminal = { input: process.stdin, output: process.stdout };
  await (process.stdin.isTTY ? chatAtTerminal(conversation, terminal) : chatThroughPipe(conversation, terminal));
}

try {
  await chat();
} catch (error) {
  const isPlain = error instanceof ChatProblem || error instanceof ConfigError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
