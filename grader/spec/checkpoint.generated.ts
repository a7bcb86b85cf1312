/* Derived from checkpoints/checkpoint.schema.json by `npm run schema`. */

/**
 * Octets exactly as written: text (UTF-8; \r\n is yours to write), or a list of parts.
 */
export type Octets = string | OctetPart | (string | OctetPart)[];
/**
 * Octets: a number, or text such as '16 MiB'.
 */
export type Size = number | string | Placeholder;
/**
 * A value of the row of 'each', taken as it is.
 */
export type Placeholder = string;
export type Id = string;
export type ConnectionName = string;
/**
 * Where to cut what is sent into pieces: 'every-octet', or offsets (negative: from the end). Each piece is sent only when the subject has read the one before it.
 */
export type Cut = 'every-octet' | [number, ...number[]] | Placeholder;
export type Status = number | string | Placeholder;
/**
 * What a field of the response must hold: its exact value, or a test.
 */
export type FieldTest =
  | string
  | {
      /**
       * true: there and not empty. false: absent.
       */
      present?: boolean;
      /**
       * One of these values, case-insensitively, parameters ignored.
       *
       * @minItems 1
       */
      'one-of'?: [string, ...string[]];
      /**
       * Absent is as good.
       */
      'or-absent'?: boolean;
      /**
       * A regular expression the value must match.
       */
      matches?: string;
      /**
       * An IMF-fixdate between sending and receiving, two seconds of grace on either side.
       */
      date?: 'now';
      /**
       * An IMF-fixdate this much later than the Date of the same response.
       */
      'later-than-date'?: string;
      'give-or-take'?: Duration;
      /**
       * Equal to the same field of an earlier response of this case, by the name its expect gave it.
       */
      'same-as'?: string;
    };
/**
 * A length of time with its unit, such as '500 ms', '5 min' or '12 h'.
 */
export type Duration = string;

/**
 * What a checkpoint asks of a student's HTTP server: the files it must serve, and cases made of ordered steps.
 */
export interface Checkpoint {
  /**
   * The name a student types: grade <checkpoint>.
   */
  checkpoint: string;
  title: string;
  /**
   * Free text for instructors; never shown to students.
   */
  about?: string;
  /**
   * The rubric that gives the cases their points, relative to this file.
   */
  rubric?: string;
  /**
   * Variables every launch of the subject gets, on top of the allowlist (PATH, HOME, LANG and the like).
   */
  environment?: {
    [k: string]: string;
  };
  /**
   * Groups of cases, in the order they are shown: name and title.
   */
  groups: {
    [k: string]: string;
  };
  /**
   * Files made anew for every run, by path relative to the base folder. '../' reaches the folder beside it. {random} in a path becomes a word drawn from the seed.
   */
  files: {
    [k: string]: File;
  };
  /**
   * @minItems 1
   */
  cases: [Case, ...Case[]];
}
/**
 * What a file holds: one of octets, random, sparse or folder.
 */
export interface File {
  octets?: Octets;
  /**
   * Octets: a number, or text such as '16 MiB'.
   */
  random?: number | string | Placeholder;
  /**
   * Octets: a number, or text such as '16 MiB'.
   */
  sparse?: number | string | Placeholder;
  /**
   * An empty folder.
   */
  folder?: true;
  /**
   * Its modification time, UTC.
   */
  modified?: string;
}
/**
 * One stretch of octets: hexadecimal, a repeated text, random octets, or all 256 values in order.
 */
export interface OctetPart {
  hex?: string;
  repeat?: string;
  times?: number;
  random?: Size;
  'every-octet'?: true;
}
export interface Case {
  id: Id;
  /**
   * What holds, as a statement.
   */
  title: string;
  group: string;
  level: 'MUST' | 'SHOULD' | 'COURSE' | 'RULE' | 'INFO';
  /**
   * The clause or course rule.
   */
  'rests-on': string;
  /**
   * Why it matters, in one sentence.
   */
  because?: string;
  hint: string;
  /**
   * Cases that must pass first; if one fails this case is blocked, so one bug is charged once.
   */
  needs?: Id[];
  /**
   * shared: a subject other cases use too. fresh: one of its own. none: the steps launch what they need. Or how to launch its own.
   */
  server?: ('shared' | 'fresh' | 'none') | Launch;
  /**
   * Whether a last request proves that the subject still serves.
   */
  canary?: boolean;
  /**
   * A response that carries Connection: close may end the connection; later requests on it are then waived.
   */
  'may-end-early'?: boolean;
  /**
   * rows: each row of 'each' that holds earns its part of the points.
   */
  credit?: 'whole' | 'rows';
  /**
   * The content of this file must not come back on any connection of the case.
   */
  never?: string;
  /**
   * A table of inputs: the steps are run once for each row, {key} replaced by its value. A row that is a text or octets is {each}.
   *
   * @minItems 1
   */
  each?: [
    (
      | string
      | {
          [k: string]: unknown;
        }
    ),
    ...(
      | string
      | {
          [k: string]: unknown;
        }
    )[]
  ];
  /**
   * @minItems 1
   */
  steps: [Step, ...Step[]];
}
/**
 * Another start of the subject.
 */
export interface Launch {
  /**
   * Added after the submission's own.
   */
  arguments?: string[];
  base?: 'absolute' | 'relative' | 'trailing-slash';
  output?: 'terminal' | 'pipes';
  /**
   * same: the port of the subject launched before.
   */
  port?: 'new' | 'same';
  /**
   * false: do not wait until it listens.
   */
  ready?: boolean;
}
/**
 * One step: exactly one verb, and for a verb that sends, an 'expect' if its answer is awaited at once.
 */
export interface Step {
  /**
   * The connection; 'client' if left out. It is opened by its first use.
   */
  on?: string;
  /**
   * The process a new connection goes to; 'server' if left out.
   */
  to?: string;
  /**
   * Opens this connection.
   */
  connect?: string;
  /**
   * Sends GET for this target.
   */
  get?: string;
  /**
   * Sends HEAD for this target.
   */
  head?: string;
  request?: Request;
  /**
   * Several requests in one write.
   *
   * @minItems 1
   */
  pipeline?: [Request, ...Request[]];
  /**
   * Octets exactly as written: text (UTF-8; \r\n is yours to write), or a list of parts.
   */
  send?: string | OctetPart | (string | OctetPart)[];
  version?: string;
  fields?: Fields;
  /**
   * Beside get or head: true adds Connection: close. Alone: closes this connection.
   */
  close?: boolean | ConnectionName;
  'pad-to'?: Size;
  cut?: Cut;
  expect?: Expectation;
  /**
   * Half-closes: we send no more, and read on.
   */
  finish?: string;
  /**
   * Resets this connection.
   */
  reset?: string;
  /**
   * From here on nothing is read from this connection.
   */
  'stop-reading'?: string;
  /**
   * Waits until the subject is provably blocked in writing to this connection.
   */
  'until-blocked'?: string;
  /**
   * Reads again.
   */
  'read-on'?: string;
  /**
   * Octets: a number, or text such as '16 MiB'.
   */
  'at-a-time'?: number | string | Placeholder;
  launch?: Launch;
  /**
   * This process listens on the port and address it was given.
   */
  listens?: string;
  /**
   * The process a launch names or a process step means; 'server' if left out.
   */
  process?: string;
  /**
   * Ctrl-C for this process.
   */
  interrupt?: string;
  /**
   * Ctrl-C, and SIGKILL if that does not end it: how it ends is not judged.
   */
  stop?: string;
  exits?: Exit;
  /**
   * Compares how much two processes that have ended printed.
   */
  prints?: {
    'compared-with': ConnectionName;
    /**
     * Octets: a number, or text such as '16 MiB'.
     */
    'no-more-than'?: number | string | Placeholder;
    /**
     * Octets: a number, or text such as '16 MiB'.
     */
    'at-least'?: number | string | Placeholder;
  };
  /**
   * Replaces this file by rename, with 'with'.
   */
  replace?: string;
  with?: File;
  /**
   * A precondition. Where it does not hold the case cannot be judged, and nobody is charged.
   */
  require?: 'time-wait';
  repeat?: number;
  /**
   * @minItems 1
   */
  steps?: [Step, ...Step[]];
}
/**
 * A request in its convenient form. Host is added unless given; Content-Length is added when there is a body.
 */
export interface Request {
  method: string;
  target: string;
  version?: string;
  fields?: Fields;
  /**
   * Adds Connection: close.
   */
  close?: boolean;
  body?: Octets;
  /**
   * Octets: a number, or text such as '16 MiB'.
   */
  'pad-to'?: number | string | Placeholder;
}
/**
 * Field lines to send, in order: name and value. A repeated name needs 'send'.
 */
export interface Fields {
  [k: string]: Octets;
}
/**
 * What must hold for the next response on the connection, or for the connection where no response comes.
 */
export interface Expectation {
  /**
   * A name for this response, for 'same-as' later.
   */
  name?: string;
  /**
   * A status code, or a list of accepted ones. '4xx' stands for a class.
   */
  status?: Status | [Status, ...Status[]];
  fields?: {
    [k: string]: FieldTest;
  };
  content?: Content;
  /**
   * Parts of the response that must be grammatical to the letter.
   *
   * @minItems 1
   */
  grammar?: [
    'status-line' | 'field-lines' | 'framing' | 'contradictions',
    ...('status-line' | 'field-lines' | 'framing' | 'contradictions')[]
  ];
  /**
   * closed: after this response the connection ends, and not one more octet comes.
   */
  then?: 'closed';
  /**
   * The connection ends without a response; a reset counts.
   */
  'no-response'?: 'closed';
  /**
   * Any answer, a closed connection, or silence: only 'never' is at stake.
   */
  anything?: true;
  /**
   * Alternatives: one of them must hold.
   *
   * @minItems 2
   */
  any?: [Expectation, Expectation, ...Expectation[]];
  /**
   * In an alternative: the part of the points it earns.
   */
  worth?: number;
  /**
   * In an alternative of less worth: what is missing, as the student reads it.
   */
  because?: string;
  /**
   * In an alternative: accepted, with this remark.
   */
  warn?: string;
}
/**
 * What the content must be: that of a file, a text, a hash, a size, or none.
 */
export interface Content {
  /**
   * A path of 'files'.
   */
  file?: string;
  text?: string;
  sha256?: string;
  size?: Size;
  /**
   * No content at all.
   */
  none?: true;
}
/**
 * The process ends by itself; how, and what it printed.
 */
export interface Exit {
  /**
   * @minItems 1
   */
  code?: [number, ...number[]];
  /**
   * @minItems 1
   */
  signal?: [string, ...string[]];
  /**
   * Regular expressions its output must match.
   *
   * @minItems 1
   */
  prints?: [string, ...string[]];
  'never-listens'?: true;
  /**
   * No process of its tree is left.
   */
  'leaves-nothing'?: true;
  /**
   * Codes accepted with a remark.
   */
  'warn-code'?: number[];
  /**
   * Regular expressions its output may match, with a remark.
   */
  'warn-prints'?: string[];
}
