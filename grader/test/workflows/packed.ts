/** The grader as it is published: `npm pack`, of what is built. */
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root, run } from '../commands/cli';

/** The settings that lead npm to its registry, and no others: a test run by npm has those of this repository, too. */
const wanted =
  /^(npm_config_(cache|registry|userconfig|globalconfig|cafile)|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i;

/** Prefers the cache of whoever runs the tests; without a registry it gives up soon. */
export function npmEnvironment(): Record<string, string> {
  const given = Object.entries(process.env).filter(([name]) => wanted.test(name)) as [string, string][];
  const cache = spawnSync('npm', ['config', 'get', 'cache'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  return {
    npm_config_cache: cache,
    npm_config_prefer_offline: 'true',
    npm_config_fetch_retries: '1',
    npm_config_fetch_timeout: '20000',
    npm_config_update_notifier: 'false',
    ...Object.fromEntries(given),
  };
}

/** The tarball, made in a folder. */
export async function pack(folder: string): Promise<string> {
  const options = ['--silent', '--ignore-scripts', '--pack-destination', folder];
  const { code, stdout, stderr } = await run('npm', ['pack', ...options], { env: npmEnvironment() });
  if (code !== 0) throw new Error(stderr);
  return join(folder, stdout.trim());
}
