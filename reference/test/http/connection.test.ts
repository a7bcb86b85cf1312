import fc from 'fast-check';
import { Connection } from '../../http/connection';
import { unread } from '../../http/input';
import { LIMITS } from '../../http/limits';
import { VECTORS } from './vectors';

/** Feeds pieces, answers at once, and writes down what the codec asked for. */
function run(pieces: readonly Buffer[]): string[] {
  const connection = new Connection(Buffer.alloc(0));
  const steps: string[] = [];
  for (const piece of pieces) {
    const { input } = connection;
    const left = input.bytes.subarray(input.start, input.end);
    input.scanned = Math.max(0, input.scanned - input.start);
    input.bytes = Buffer.concat([left, piece]);
    input.start = 0;
    input.end = input.bytes.length;
    if (!proceed(connection, steps)) break;
  }
  return steps;
}

/** @returns whether the connection wants more */
function proceed(connection: Connection, steps: string[]): boolean {
  for (;;) {
    const step = connection.next();
    switch (step.do) {
      case 'read':
        return true;
      case 'close':
        return false;
      case 'shut':
        steps.push('shut');
        return false;
      case 'answer':
        steps.push(`${step.request.method} ${step.request.path}${step.last ? ' last' : ''}`);
        break;
      case 'refuse':
        steps.push(`${step.refusal.status}${step.bare ? ' bare' : ''}`);
    }
    if (connection.sent() !== undefined) return false;
  }
}

const octets = (text: string) => Buffer.from(text, 'latin1');

describe('vectors', () => {
  test.each(VECTORS)('$name: whole', ({ input, steps }) => {
    expect(run([octets(input)])).toEqual(steps);
  });

  test.each(VECTORS)('$name: octet by octet', ({ input, steps }) => {
    expect(run([...octets(input)].map((octet) => Buffer.from([octet])))).toEqual(steps);
  });

  test.each(VECTORS)('$name: with half a request behind', ({ input, steps }) => {
    expect(run([octets(`${input}GET /tr`)])).toEqual(steps);
  });

  test('any split means the same', () => {
    const splits = fc.tuple(fc.constantFrom(...VECTORS), fc.array(fc.nat(400), { maxLength: 8 }));
    fc.assert(
      fc.property(splits, ([{ input, steps }, cuts]) => {
        const edges = [0, ...cuts.filter((cut) => cut < input.length).sort((a, b) => a - b), input.length];
        const pieces = edges.slice(1).map((edge, i) => octets(input.slice(edges[i], edge)));
        expect(run(pieces.filter(({ length }) => length > 0))).toEqual(steps);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('garbage', () => {
  const ending = fc.constantFrom('', '\r\n\r\n', ' HTTP/1.1\r\nHost: x\r\n\r\n');

  test('never throws and never asks for an answer to nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), ending, (bytes, tail) => {
        const steps = run([Buffer.from(bytes), octets(tail)]);
        for (const step of steps) expect(step).toMatch(/^(\d{3}( bare)?|shut|(GET|HEAD|other) .*)$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('mutations of a request are a request, a refusal, or unfinished', () => {
    const text = 'GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab';
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(255), (at, octet) => {
        const bytes = octets(text);
        bytes[at] = octet;
        expect(() => run([bytes, octets('\r\n\r\n')])).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('a head without end is refused at the limit, and no later', () => {
    const connection = new Connection(Buffer.alloc(0));
    const head = `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'v'.repeat(LIMITS.headBytes)}`;
    connection.input = { bytes: octets(head), start: 0, end: LIMITS.headBytes - 1, scanned: 0 };
    expect(connection.next().do).toBe('read');
    connection.input.end = head.length;
    expect(connection.next()).toMatchObject({ do: 'refuse', refusal: { status: 431 } });
  });

  test('what follows a refusal is never read as a request', () => {
    expect(run([octets('HELLO\r\n\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\n')])).toEqual(['400']);
  });
});

describe('the end', () => {
  const fresh = () => new Connection(Buffer.alloc(0));
  const half = () => {
    const connection = fresh();
    connection.input = { bytes: octets('GET /'), start: 0, end: 5, scanned: 0 };
    connection.next();
    return connection;
  };

  test('time up in the middle of a head is answered, before the first octet it is not', () => {
    expect(half().timeout()?.refusal.status).toBe(408);
    expect(fresh().timeout()).toBeUndefined();
  });

  test('a drain ends what waits and keeps what is being answered', () => {
    const idle = fresh();
    idle.drain();
    expect(idle.state).toBe('closed');
    const busy = fresh();
    busy.input = { bytes: octets('GET / HTTP/1.1\r\nHost: x\r\n\r\n'), start: 0, end: 27, scanned: 0 };
    busy.next();
    busy.drain();
    expect(busy.state).toBe('answer');
    expect(busy.sent()).toEqual({ do: 'shut' });
  });

  test('FIN closes what waits, and is not looked at while answering', () => {
    const waiting = half();
    waiting.end();
    expect(waiting.state).toBe('closed');
  });

  test('FIN that crosses ours changes nothing', () => {
    const waiting = half();
    waiting.end();
    waiting.end();
    expect(waiting.state).toBe('closed');
  });

  test('after the last answer as much is dropped', () => {
    const connection = fresh();
    const head = octets('POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1048576\r\n\r\n');
    connection.input = { bytes: head, start: 0, end: head.length, scanned: 0 };
    connection.next();
    expect(connection.sent()).toEqual({ do: 'shut' });
    connection.input = { bytes: Buffer.alloc(1 << 20), start: 0, end: 1 << 20, scanned: 0 };
    expect(connection.next().do).toBe('read');
    connection.input = { bytes: Buffer.alloc(1), start: 0, end: 1, scanned: 0 };
    expect(connection.next().do).toBe('close');
  });

  test('content that never ends is dropped up to the limit, then the connection with it', () => {
    const connection = fresh();
    const head = octets('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n');
    connection.input = { bytes: head, start: 0, end: head.length, scanned: 0 };
    connection.next();
    connection.sent();
    expect(connection.next().do).toBe('read');
    const junk = Buffer.alloc(LIMITS.discardBytes);
    connection.input = { bytes: junk, start: 0, end: junk.length, scanned: 0 };
    expect(connection.next()).toEqual({ do: 'shut' });
    expect(unread(connection.input)).toBe(0);
  });
});
