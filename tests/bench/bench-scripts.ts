import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const BUILT = resolve(import.meta.dirname, '../../apps/dashboard/dist');
const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;
const CALENDAR = ['calendar.route-', 'calendar-grid-'];

/** What a browser loads of the built dashboard before its first screen, and on the way to the calendar; none unbuilt. */
export function benchScripts(): readonly Figure[] {
  if (!existsSync(join(BUILT, 'index.html'))) return [];
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const first = closure([...page.matchAll(/\/assets\/([\w.-]+\.js)"/g)].map(([, file = '']) => file));
  const assets = readdirSync(join(BUILT, 'assets')).filter((file) => file.endsWith('.js'));
  const calendar = CALENDAR.map((start) => {
    const file = assets.find((asset) => asset.startsWith(start));
    if (file === undefined) throw new Error(`the built dashboard has no ${start}*.js`);
    return file;
  });
  return [
    figure('JavaScript that the page itself names, gzip', first, 150),
    figure('JavaScript with the calendar, gzip', closure([...first, ...calendar]), 230),
  ];
}

/** These files and everything they need at once; what they ask for later is not in it. */
function closure(files: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  const visit = (file: string) => {
    if (known.has(file)) return;
    known.add(file);
    for (const [, next = ''] of read(file).matchAll(STATIC_IMPORT)) visit(next);
  };
  files.forEach(visit);
  return known;
}

function figure(name: string, files: ReadonlySet<string>, goal: number): Figure {
  const kilobytes = [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1024;
  return {
    name,
    measured: `${kilobytes.toFixed(0)} KB in ${files.size} files`,
    floor: '—',
    ratio: '—',
    goal: `≤ ${goal} KB`,
    met: kilobytes <= goal,
  };
}

function read(file: string): string {
  return readFileSync(join(BUILT, 'assets', file), 'utf8');
}
