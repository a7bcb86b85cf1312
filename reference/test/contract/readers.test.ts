/** Two readers we did not write: Node's http client (llhttp) and curl. */
import { execFile } from 'node:child_process';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MODEL_NAMES } from '../../io/names';
import { startServer, stopServer, type Server } from '../support/program';
import { digest, makeSite, type TestSite } from '../support/site';

const NAMES = ['hello.txt', 'empty.txt', 'octets.bin', 'medium.bin', 'large.bin'];

describe.each(MODEL_NAMES)('%s', (model) => {
  let site: TestSite;
  let server: Server;
  beforeAll(async () => {
    site = makeSite();
    server = await startServer(['--model', model, '--base', site.base]);
  });
  afterAll(async () => {
    await stopServer(server);
    site.remove();
  });

  test("Node's client reads every file, and a miss, on one connection", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (const name of [...NAMES, 'nope']) {
      const body = await new Promise<Buffer>((resolve, reject) => {
        const request = get({ port: server.port, host: '127.0.0.1', path: `/${name}`, agent }, (response) => {
          ports.add(response.socket.localPort);
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('end', () => resolve(Buffer.concat(pieces)));
        });
        request.on('error', reject);
      });
      if (name !== 'nope') expect(digest(body)).toBe(digest(site.files.get(name) ?? Buffer.from('-')));
    }
    expect(ports.size).toBe(1);
    agent.destroy();
  });

  test('curl reads every file on one connection, and goes on where it stopped', async () => {
    const urls = NAMES.map((name) => `http://127.0.0.1:${server.port}/${name}`);
    const format = '%{http_code} %{size_download} %{num_connects}\n';
    const args = ['-sS', '-w', format, ...urls.flatMap((url) => ['-o', join(site.base, '..', 'got'), url])];
    const { stdout } = await promisify(execFile)('curl', args);
    const sizes = NAMES.map((name, i) => `200 ${site.files.get(name)?.length ?? -1} ${i === 0 ? 1 : 0}`);
    expect(stdout.trim().split('\n')).toEqual(sizes);
    const part = await promisify(execFile)('curl', ['-sS', '-r', '2-', urls[0] ?? '']);
    expect(part.stdout).toBe('llo\n');
  });
});
