/** The servers that are measured side by side, and how each is started and known to listen. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MODEL_NAMES } from '../io/names';

export interface Subject {
  readonly name: string;
  readonly argv: readonly string[];
  readonly port: number;
}

const MAIN = join(__dirname, '..', 'main.js');

/** Fifteen lines, as anybody would write them. */
const NODE_SERVER = `
const { createServer } = require('node:http');
const { createReadStream, statSync } = require('node:fs');
const [port, base] = process.argv.slice(2);
createServer((request, response) => {
  const name = base + new URL(request.url, 'http://x').pathname;
  const stats = statSync(name, { throwIfNoEntry: false });
  if (!stats) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': stats.size,
    'Last-Modified': stats.mtime.toUTCString(),
  });
  createReadStream(name).pipe(response);
}).listen(Number(port), '127.0.0.1', 4096);
`;

const PYTHON_SERVER = `
import http.server, sys, functools
http.server.SimpleHTTPRequestHandler.protocol_version = 'HTTP/1.1'
http.server.SimpleHTTPRequestHandler.log_message = lambda *a: None
http.server.ThreadingHTTPServer.request_queue_size = 1024
http.server.ThreadingHTTPServer.handle_error = lambda *a: None
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[2])
http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), handler).serve_forever()
`;

/** As fast as nginx serves files: descriptors cached, no log, sendfile, one process per core of two. */
function nginxConfig(folder: string, port: number, base: string): string {
  return `worker_processes 2; daemon off; pid ${folder}/nginx.pid; error_log /dev/null;
events { worker_connections 4096; }
http { access_log off; sendfile on; tcp_nopush on; open_file_cache max=1000 inactive=60s;
  keepalive_requests 1000000000; types { text/plain txt; } default_type application/octet-stream;
  server { listen 127.0.0.1:${port} backlog=4096; root ${base}; } }`;
}

/** @param folder for what must be written to start them */
export function subjects(folder: string, base: string, firstPort: number): Subject[] {
  const at = (i: number) => firstPort + i;
  const models = MODEL_NAMES.map((name, i) => {
    const flags = ['--model', name, '--base', base, '--port', String(at(i)), '--idle-timeout', '600'];
    return { name, port: at(i), argv: [process.execPath, MAIN, ...flags] };
  });
  const [nginx, node, python] = [at(20), at(21), at(22)];
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig(folder, nginx, base));
  writeFileSync(join(folder, 'server.cjs'), NODE_SERVER);
  writeFileSync(join(folder, 'server.py'), PYTHON_SERVER);
  return [
    ...models,
    { name: 'nginx', port: nginx, argv: ['nginx', '-c', join(folder, 'nginx.conf'), '-e', '/dev/null'] },
    {
      name: 'node:http',
      port: node,
      argv: [process.execPath, join(folder, 'server.cjs'), String(node), base],
    },
    { name: 'http.server', port: python, argv: ['python3', join(folder, 'server.py'), String(python), base] },
  ];
}

export async function startSubject({ name, argv, port }: Subject): Promise<ChildProcess> {
  const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  const failure = new Promise<'failed'>((resolve) => child.once('error', () => resolve('failed')));
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const state = await Promise.race([listens(port), failure]);
    if (state === 'failed') break;
    if (state) return child;
    await pause(100);
  }
  throw new Error(`${name} did not start: ${argv.join(' ')} (what is measured can be chosen with --only).`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** nginx is asked to quit; the others take Ctrl-C. Resolves when the process is gone. */
export async function stopSubject(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}
