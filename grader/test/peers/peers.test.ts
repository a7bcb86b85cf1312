import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../run/subject/ports';
import { expectVerdicts, grade, gradeCommand, inFolder, patienceMs, requireProgram } from './peer';
import { startNginx } from './running';

const servers = join(__dirname, 'servers');
const flags = ['--port', '{port}', '--base', '{base}'];

// Debian's own Python, whatever else is called python3 here: what it does has been measured.
const python = '/usr/bin/python3';

/** The name in expected.yaml, the program, the Debian package that brings it, and how it is started. */
const peers = [
  ['nginx', 'nginx', 'nginx-light', [join(servers, 'nginx.sh'), ...flags]],
  ['Apache', 'apache2', 'apache2-bin', [join(servers, 'apache.sh'), ...flags]],
  ['lighttpd', 'lighttpd', 'lighttpd', [join(servers, 'lighttpd.sh'), ...flags]],
  ['http.server 1.1', python, 'python3', [python, join(servers, 'http-server.py'), ...flags]],
  [
    'http.server',
    python,
    'python3',
    [python, '-m', 'http.server', '{port}', '--bind', '127.0.0.1', '--directory', '{base}'],
  ],
] as const;

test.each(peers)(
  '%s breaks the printed rules it is known to break, and no other',
  async (name, program, packageName, run) => {
    requireProgram(program, packageName);
    expectVerdicts(name, await gradeCommand(run));
  },
  patienceMs,
);

test(
  'nginx that runs already is graded by its address, and by its folder',
  () =>
    inFolder(async (folder) => {
      requireProgram('nginx', 'nginx-light');
      const base = join(folder, 'site');
      mkdirSync(base);
      const port = await freePort();
      const stop = await startNginx({ wrapper: join(servers, 'nginx.sh'), folder, base, port });
      try {
        const subject = ['--url', `http://127.0.0.1:${port}`, '--base', base];
        expectVerdicts('nginx by --url', await grade(subject, folder));
      } finally {
        await stop();
      }
    }),
  patienceMs,
);
