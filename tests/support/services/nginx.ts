import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findExecutable } from './find-executable.ts';
import { freePort } from './free-port.ts';
import { MissingService } from './missing-service.ts';
import { runService } from './run-service.ts';
import { startServerProcess } from './server-process.ts';
import type { Service } from './service.ts';

/** The addresses, as host:port, that stand in for web-1 and web-2. */
type Replicas = readonly [string, string];

export type NginxService = Service & {
  readonly httpPort: number;
  /** What clients must trust to believe it. */
  readonly certificate: string;
  /** What Nginx has written so far: access and error log. */
  readonly log: () => string;
};

type Ports = { readonly http: number; readonly https: number };

const projectFile = resolve(import.meta.dirname, '../../../nginx.conf');
const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const replaceAll = (text: string, replacements: Readonly<Record<string, string>>): string =>
  Object.entries(replacements).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`nginx.conf does not contain "${from}"`);
    return changed.replaceAll(from, to);
  }, text);

/** The project's nginx.conf with this machine's ports, files and replicas; nothing else differs. */
const render = (folder: string, ports: Ports, [first, second]: Replicas): string =>
  replaceAll(readFileSync(projectFile, 'utf8'), {
    'listen 80 ': `listen 127.0.0.1:${ports.http} `,
    'listen 443 ': `listen 127.0.0.1:${ports.https} `,
    'web-1:3000': first,
    'web-2:3000': second,
    '/etc/letsencrypt/live/clinic/': `${folder}/`,
    '/var/www/certbot': `${folder}/certbot`,
    'http {\n': `http {\n${temporaryFolders.map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')}`,
  });

const makeCertificate = (folder: string): void => {
  const openssl = findExecutable('openssl');
  if (openssl === undefined) throw new MissingService('OpenSSL is not installed');
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync(openssl, [...kind, ...subject, ...files], { stdio: 'ignore' });
};

const isAlive = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const asked = request({ host: '127.0.0.1', port, path: '/nginx-alive', agent: false }, (response) => {
      response.resume();
      answer(response.statusCode === 204);
    });
    asked.on('error', () => answer(false));
    asked.end();
  });

const prepare = (
  ports: Ports,
  replicas: Replicas,
): { readonly folder: string; readonly command: [string, ...string[]] } => {
  const nginx = process.env.TEST_NGINX || findExecutable('nginx');
  if (!nginx) throw new MissingService('Nginx is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-nginx-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'certbot/.well-known/acme-challenge'), { recursive: true });
  makeCertificate(folder);
  writeFileSync(join(folder, 'nginx.conf'), render(folder, ports, replicas));
  const globals = `daemon off; pid ${folder}/nginx.pid;`;
  return { folder, command: [nginx, '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', globals] };
};

/** The real Nginx with the project's own nginx.conf in front of two replicas. Its `url` is the https address. */
export const startNginx = async (replicas: Replicas): Promise<NginxService> => {
  const ports = { http: await freePort(), https: await freePort() };
  const { folder, command } = prepare(ports, replicas);
  const logFile = join(folder, 'nginx.log');
  const service = await runService({
    name: 'Nginx',
    folder,
    port: ports.https,
    url: `https://127.0.0.1:${ports.https}`,
    stopSignal: 'SIGTERM',
    isReady: () => isAlive(ports.http),
    launch: () => startServerProcess({ command, cwd: folder, logFile }),
  });
  const certificate = readFileSync(join(folder, 'fullchain.pem'), 'utf8');
  return { ...service, httpPort: ports.http, certificate, log: () => readFileSync(logFile, 'utf8') };
};
