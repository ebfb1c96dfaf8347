import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const homeOf = (env) => {
  if (env.HOME) return env.HOME;
  try {
    return homedir();
  } catch {
    return undefined;
  }
};

// npm and pnpm keep their caches in the home folder. Services and containers often have none, or one that is read only:
// they get a folder of their own among the temporary files, and keep their npm settings.
export const withWritableHome = (env) => {
  const home = homeOf(env);
  if (home && isWritable(home)) return { ...env, HOME: home };
  const spare = join(tmpdir(), `post-clinics-home-${process.getuid?.() ?? 'user'}`);
  mkdirSync(spare, { recursive: true, mode: 0o700 });
  const {
    XDG_CACHE_HOME: _cache,
    XDG_DATA_HOME: _data,
    XDG_STATE_HOME: _state,
    XDG_CONFIG_HOME: _config,
    ...kept
  } = env;
  const settings = home ? join(home, '.npmrc') : undefined;
  const userConfig = settings && existsSync(settings) ? { npm_config_userconfig: settings } : {};
  return { ...kept, ...userConfig, HOME: spare, npm_config_cache: join(spare, '.npm') };
};
