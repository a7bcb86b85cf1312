import { connect, type Socket } from 'node:net';

const everyMs = 100;

/** Clients that say nothing. */
export function openIdle(port: number, count: number): Socket[] {
  return Array.from({ length: count }, () => quiet(connect({ port, host: '127.0.0.1' })));
}

/** Clients that download what `request` asks for, a segment each tenth of a second: Node reads 64 KiB at most at a time. */
export function openSlow(port: number, count: number, request: Buffer): Socket[] {
  return Array.from({ length: count }, () => {
    const socket = quiet(connect({ port, host: '127.0.0.1' }));
    socket.on('data', () => socket.pause());
    const sip = setInterval(() => socket.resume(), everyMs);
    socket.once('close', () => clearInterval(sip));
    socket.write(request);
    return socket;
  });
}

/** Their ends are nobody's concern: they are there to be in the way. */
function quiet(socket: Socket): Socket {
  return socket.on('error', () => undefined);
}
