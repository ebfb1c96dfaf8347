import type { Config } from './config.ts';
import type { RunningServer } from './start-server.ts';

/** What `npm start` prints: where it is and what to try. */
export function describeStart({ settings, secrets }: Config, { url, newOwner }: RunningServer): string {
  const address = settings.host === '0.0.0.0' ? settings.publicUrl : url;
  const brain = secrets.openaiApiKey === null ? 'o modelo guiado (sem chave)' : settings.openai.model;
  const store = secrets.databaseUrl === null ? `PostgreSQL embutido em ${settings.dataDir}` : 'PostgreSQL';
  return [
    '',
    `POST Clinics em ${address}`,
    `  Cora fala com ${brain}; os dados estão em ${store}.`,
    ...describeSignIn(newOwner),
    '',
    'Experimente:',
    '  npm run chat                     converse com a Cora no terminal',
    `  ${address}/docs       a API, com exemplos`,
    `  curl ${address}/readyz`,
    '',
    '',
  ].join('\n');
}

/** A generated password is stored as a hash: this is the only time anyone can read it. */
function describeSignIn(newOwner: RunningServer['newOwner']): readonly string[] {
  if (newOwner === null) return [];
  if (newOwner.password === null) return [`  Entre com ${newOwner.email} e a senha de ADMIN_PASSWORD.`];
  return ['', 'Entre com (anote, a senha não aparece de novo):', `  ${newOwner.email}`, `  ${newOwner.password}`];
}
