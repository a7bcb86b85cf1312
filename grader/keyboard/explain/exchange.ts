import { renderMessage, type Bindings } from '../../plan/message';
import type { Plan, PlannedStep } from '../../plan/plan';
import { randomWord } from '../../lib/random';
import { rightAnswer, type Answer } from './answer';
import { requestsIn, type Asked } from './asked';
import type { Fields } from './fields';
import { ExampleFiles } from './files';

/** One turn of an example. */
export type Turn =
  | { readonly kind: 'sends'; readonly on: string; readonly octets: Buffer; readonly asks: readonly string[] }
  | { readonly kind: 'answers'; readonly on: string; readonly answer: Answer }
  | { readonly kind: 'server-closes'; readonly on: string };

interface Line {
  sent: Buffer;
  asked: (Asked | null)[];
  answered: number;
}

/** Where the examples happen. */
export const exampleHost = '127.0.0.1:8080';

/** Goes through steps and makes for each request an answer with which the case holds. */
export class Example {
  readonly #files: ExampleFiles;
  readonly #named = new Map<string, Fields>();
  readonly #lines = new Map<string, Line>();
  readonly #bindings: Bindings;

  constructor(private readonly plan: Plan) {
    this.#files = new ExampleFiles(plan);
    const random = randomWord(plan.seed, 'run');
    this.#bindings = { host: exampleHost, port: '8080', base: '/srv/site/root', dir: '/srv/site', random };
  }

  /** The turns of one step; none for a step that is about no octets. */
  take(step: PlannedStep): Turn[] {
    if (step.verb === 'replace') this.#files.replace(step.file);
    // A connection of that name is another one from here on.
    if (step.verb === 'connect' || step.verb === 'close' || step.verb === 'reset')
      this.#lines.delete(step.on);
    if (step.verb === 'send') return [this.#send(step)];
    return step.verb === 'await' ? this.#await(step) : [];
  }

  #send(step: Extract<PlannedStep, { verb: 'send' }>): Turn {
    const line = this.#line(step.on);
    const { octets, asks } = renderMessage(step.message, this.plan.seed, this.#bindings);
    line.sent = Buffer.concat([line.sent, octets]);
    line.asked = requestsIn(line.sent);
    return { kind: 'sends', on: step.on, octets, asks };
  }

  #await({ on, expect }: Extract<PlannedStep, { verb: 'await' }>): Turn[] {
    const line = this.#line(on);
    const asked = line.asked[line.answered] ?? null;
    line.answered += 1;
    const answer = rightAnswer(expect, asked, { files: this.#files, named: this.#named });
    if (answer === null) return [{ kind: 'server-closes', on }];
    if (expect.name !== undefined) this.#named.set(expect.name, answer.fields);
    const turn: Turn = { kind: 'answers', on, answer };
    return answer.close ? [turn, { kind: 'server-closes', on }] : [turn];
  }

  #line(on: string): Line {
    const line = this.#lines.get(on) ?? { sent: Buffer.alloc(0), asked: [], answered: 0 };
    this.#lines.set(on, line);
    return line;
  }
}
