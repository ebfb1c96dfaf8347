import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ComposeFile, danglingReferences, parseCompose, readProjectFile } from './compose-file.ts';
import { projectRoot } from './cruise.ts';

const production = (): ComposeFile => parseCompose(readProjectFile('docker-compose.yml'));
const dockerfile = readProjectFile('infra/server.Dockerfile');

/** A service is healthy by its own check, or by the one its image brings (ours does). */
const hasHealthcheck = (file: ComposeFile, name: string): boolean => {
  const service = file.services[name];
  return service?.healthcheck !== undefined || (service?.build !== undefined && dockerfile.includes('HEALTHCHECK'));
};

test.each(['docker-compose.yml', 'docker-compose.dev.yml'])('%s is sound and refers only to what it has', (path) => {
  expect(danglingReferences(parseCompose(readProjectFile(path)))).toEqual([]);
});

test('a misspelt key, an image without version and a volume that is not there are caught', () => {
  const sound = readProjectFile('docker-compose.dev.yml');
  expect(() => parseCompose(sound.replace('environment:', 'enviroment:'))).toThrow(/enviroment/);
  expect(() => parseCompose(sound.replace('redis:7.4-alpine', 'redis'))).toThrow(/names its version/);
  expect(danglingReferences(parseCompose(sound.replace('redis:/data', 'cache:/data')))).toEqual(['redis → cache']);
});

test('whoever is waited for can say when it is healthy', () => {
  const file = production();
  const awaited = Object.values(file.services).flatMap(({ depends_on }) => Object.keys(depends_on));
  expect(awaited.filter((name) => !hasHealthcheck(file, name))).toEqual([]);
});

test('production has two replicas of each role, PostgreSQL with pgvector, Redis with its append-only file, Nginx and certbot', () => {
  const { services } = production();
  const rolesOf = (role: string) =>
    Object.values(services).filter(({ environment }) => environment.ROLE === role).length;
  expect({ web: rolesOf('web'), worker: rolesOf('worker') }).toEqual({ web: 2, worker: 2 });
  expect(services.postgres?.image).toContain('pgvector');
  expect(services.redis?.command).toContain('--appendonly');
  expect(services.certbot?.image).toContain('certbot');
  expect(services.nginx?.volumes).toContain('./nginx.conf:/etc/nginx/nginx.conf:ro');
});

test('only Nginx is reachable from outside', () => {
  const { services, networks } = production();
  const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
  expect(published.map(([name]) => name)).toEqual(['nginx']);
  expect(networks.data?.internal).toBe(true);
  expect(services.postgres?.networks).toEqual(['data']);
  expect(services.redis?.networks).toEqual(['data']);
});

test('Nginx knows exactly the web replicas there are', () => {
  const named = new Set([...readProjectFile('nginx.conf').matchAll(/server (web-\d+):3000/g)].map(([, name]) => name));
  const { services } = production();
  expect([...named].sort()).toEqual(
    Object.keys(services)
      .filter((name) => services[name]?.environment.ROLE === 'web')
      .sort(),
  );
});

test('the image installs with the package list of every package it contains', () => {
  const packages = globSync('{packages,apps}/*/package.json', { cwd: projectRoot });
  expect(packages.length).toBeGreaterThan(5);
  for (const path of packages) expect(dockerfile).toContain(`COPY ${path} ${path.replace('package.json', '')}\n`);
});

test('the server runs as nobody in particular and cannot change its own files', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  const replicas = Object.values(production().services).filter(({ build }) => build !== undefined);
  expect(replicas.length).toBe(4);
  for (const { read_only, cap_drop } of replicas)
    expect({ read_only, cap_drop }).toEqual({ read_only: true, cap_drop: ['ALL'] });
});
