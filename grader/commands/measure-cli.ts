import { InvalidArgumentError, Option, type Command } from 'commander';
import { octetsOf } from '../lib/units';
import type { MeasureOptions } from './measure';

const most = { clients: 2000, rate: 100_000, idle: 2000, slow: 1000, rounds: 99, seconds: 60 };

const about = `the throughput, latency, processor time and memory of servers, side by side

A subject is the folder of a submission, one of the reference models by name (thread-pool ...), models for
all seven of them, or python for the Python model solution.`;

const examples = `
Examples:
  $ grade measure                                          the submission in this folder
  $ grade measure . thread-pool python --quick             beside two others, in a minute each
  $ grade measure models python --html lecture.html --json lecture.json
  $ grade measure . --clients 1,8,64 --sizes 1KiB,1MiB --connections both
  $ grade measure . --clients 64 --rate 2000               requests come at a rate, and do not wait for answers
  $ grade measure --resume lecture.json --html lecture.html
`;

/** Adds `grade measure`, with options that each say what they take. */
export function addMeasure(program: Command, exit: (code: number) => void): void {
  program
    .command('measure')
    .argument('[subject...]')
    .description(about)
    .option('--quick', 'fewer loads: under a minute for each subject', false)
    .option('--clients <numbers>', `how many clients, such as 1,16,256 (${most.clients} at most)`, numbers)
    .option('--sizes <sizes>', 'sizes of the file, such as 1KiB,64KiB,16MiB', sizes)
    .addOption(
      new Option('--connections <kind>', 'whether a client keeps its connection').choices([
        'persistent',
        'one-shot',
        'both',
      ]),
    )
    .option('--rate <number>', 'open loop: so many requests each second', within(most.rate))
    .option('--idle <number>', 'so many clients that say nothing are connected, too', within(most.idle), 0)
    .option(
      '--slow <number>',
      'so many clients that download slowly are connected, too',
      within(most.slow),
      0,
    )
    .option('--rounds <number>', 'how often each is measured', within(most.rounds), 5)
    .option('--seconds <number>', 'how long', within(most.seconds), 1)
    .option('--seed <seed>', 'repeat the order of a run')
    .option('--json <file>', 'write all numbers')
    .option('--csv <file>', 'write a table for a spreadsheet')
    .option('--html <file>', 'write a page with charts')
    .option('--resume <file>', 'go on with what --json wrote')
    .option('--no-color', 'no colours')
    .addHelpText('after', examples)
    .action(async (subjects: string[], options: MeasureOptions) =>
      exit(await (await import('./measure.js')).measure(subjects, options)),
    );
}

function within(greatest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > greatest)
      throw new InvalidArgumentError(`It takes a whole number from 1 to ${greatest}.`);
    return value;
  };
}

function numbers(text: string): number[] {
  return [...new Set(text.split(',').map(within(most.clients)))];
}

const largest = 1024 ** 3;

function sizes(text: string): number[] {
  return text.split(',').map((one) => {
    const size = /^\d+$/.test(one) ? Number(one) : /^\d+ ?(B|KiB|MiB)$/.test(one) ? octetsOf(one) : NaN;
    if (!(size >= 1 && size <= largest))
      throw new InvalidArgumentError('It takes sizes up to 1024 MiB, such as 500, 1KiB or 16MiB.');
    return size;
  });
}
