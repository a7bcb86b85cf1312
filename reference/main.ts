#!/usr/bin/env node
/** Starts the server the command line asks for, and ends it when a signal does. */
import { writeSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { parseArguments } from './cli';
import type { Config } from './config';
import { libc } from './os/libc';
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
  heedSignals(config, () => starting);
  const starting = startServer(config);
  const started = await starting;
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
function heedSignals(config: Config, starting: () => Promise<Started>): void {
  let signals = 0;
  const onSignal = () => {
    const first = ++signals === 1;
    void starting().then((started) => {
      if (started.kind === 'failed') return;
      if (first) void drain(config, started.server);
      else endNow(config, started.server, INTERRUPTED);
    });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function drain(config: Config, server: Running): Promise<void> {
  const limit = setTimeout(() => {
    server.log.line(`${server.control.open} connections were cut at the end of the drain`);
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
  try {
    libc()._exit(code);
  } catch {
    process.exit(code); // without koffi there are no such threads
  }
}

void main();
