#!/usr/bin/env node
/** Starts the server the command line asks for, and ends it when a signal does. */
import { writeSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { parseArguments } from './cli';
import type { Config } from './config';
import { libc } from './os/libc';
import { textOf } from './pool/crew';
import { startServer, type Running, type Started } from './server';

/** 128 + SIGINT, as a shell would report it. */
const INTERRUPTED = 130;

async function main(): Promise<void> {
  const command = parseArguments(process.argv.slice(2));
  switch (command.kind) {
    case 'print':
      writeSync(1, command.text);
      return;
    case 'wrong':
      writeSync(2, command.text);
      process.exitCode = 2;
      return;
    case 'serve':
      return serve(command.config);
  }
}

async function serve(config: Config): Promise<void> {
  const signals = heedSignals(config, () => starting);
  const starting = startServer(config);
  const started = await starting;
  if (started.kind === 'failed' && signals.came) {
    end(config, 0); // the terminal gave Ctrl-C to workers that could not know yet what to do about it
    return;
  }
  if (started.kind === 'failed') {
    writeSync(2, `reference: ${started.sentence}\n`);
    end(config, 1);
    return;
  }
  const { server } = started;
  const host = isIPv6(config.host) ? `[${config.host}]` : config.host;
  process.on('SIGUSR2', () => writeSync(2, `${JSON.stringify(server.control.counts())}\n`));
  process.on('uncaughtException', (error) =>
    server.log.alarm(`a fault on the main thread: ${error.stack ?? error.message}`),
  );
  writeSync(1, `Listening on http://${host}:${server.port}/ (${config.model})\n`);
}

/**
 * From before the port listens: a client is served as soon as it does, and its answer must not be cut. The first Ctrl-C or SIGTERM drains, a second one ends at once.
 */
function heedSignals(config: Config, starting: () => Promise<Started>): { readonly came: boolean } {
  const signals = { came: false };
  const onSignal = () => {
    const first = !signals.came;
    signals.came = true;
    void starting().then((started) => {
      if (started.kind === 'failed') return;
      if (first) void drain(config, started.server);
      else endNow(config, started.server, INTERRUPTED);
    });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return signals;
}

async function drain(config: Config, server: Running): Promise<void> {
  const limit = setTimeout(() => {
    server.log.line('what was left was cut at the end of the drain');
    endNow(config, server, 0);
  }, config.drainTimeoutMs);
  await server.drain();
  clearTimeout(limit);
  server.log.line(`drained; ${JSON.stringify(server.control.counts())}`);
  end(config, 0);
}

function endNow(config: Config, server: Running, code: number): void {
  server.kill();
  end(config, code);
}

/** process.exit() would wait for threads that are blocked in the C library; _exit(2) does not. */
function end(config: Config, code: number): void {
  if (config.model === 'event-driven') process.exit(code);
  endProcess(code);
}

function endProcess(code: number): void {
  try {
    libc()._exit(code);
  } catch {
    process.exit(code); // without koffi there are no such threads
  }
}

main().catch((error: unknown) => {
  writeSync(2, `reference: ${textOf(error)}\n`);
  endProcess(1);
});
