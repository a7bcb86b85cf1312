/* Derived from checkpoints/checkpoint.schema.json by `npm run schema`. */

/**
 * A name of small letters, digits, '-' and '.'.
 */
export type Id = string;
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
/**
 * The name of a connection, a process or a response: small letters, digits and '-'; it may end in the {number} of a 'for'.
 */
export type ConnectionName = string;
/**
 * Where to cut what is sent into pieces: 'every-octet', or offsets (negative: from the end). Each piece is sent only when the subject has read the one before it.
 */
export type Cut = 'every-octet' | [number, ...number[]] | Placeholder;
/**
 * A status code, or a class such as '4xx'.
 */
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
       */
      'one-of'?: [string, ...string[]] | Placeholder;
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
      'later-than-date'?: Duration;
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
 * A number, 0 or more.
 */
export type Count = number;

/**
 * What a checkpoint asks of a student's HTTP server: the files it must serve, and cases made of ordered steps.
 */
export interface Checkpoint {
  checkpoint: Id;
  /**
   * What the checkpoint is about, as students read it.
   */
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
   * An earlier checkpoint, relative to this file: its files are there, and cases may need its cases, which then run first and are worth nothing.
   */
  'builds-on'?: string;
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
   * The cases, in the order they are shown.
   *
   * @minItems 1
   */
  cases: [Case, ...Case[]];
}
/**
 * What a file holds: one of octets, random, sparse, folder, fifo or symlink.
 */
export interface File {
  octets?: Octets;
  random?: Size;
  sparse?: Size;
  /**
   * An empty folder.
   */
  folder?: true;
  /**
   * A named pipe (mkfifo), which nobody writes to.
   */
  fifo?: true;
  /**
   * A symbolic link to this path, relative to the folder it lies in.
   */
  symlink?: string;
  /**
   * Its permissions in octal, such as '0000' for a file nobody may read.
   */
  mode?: string;
  /**
   * So many files of this kind; {n} in the path and in the octets counts them from 1.
   */
  copies?: number;
  /**
   * Its modification time, UTC.
   */
  modified?: string;
}
/**
 * One stretch of octets: hexadecimal, a repeated text, random octets, or all 256 values in order.
 */
export interface OctetPart {
  /**
   * Octets in hexadecimal, pairs of digits with blanks between as you like.
   */
  hex?: string;
  /**
   * A text, repeated 'times' times.
   */
  repeat?: string;
  /**
   * Beside repeat: how often.
   */
  times?: number;
  random?: Size;
  /**
   * All 256 octets, from 0 to 255.
   */
  'every-octet'?: true;
  /**
   * This text with a few octets changed, lost, doubled or thrown in, as the seed has it.
   */
  mutate?: string;
  /**
   * Beside mutate: which mutation; other words, other octets.
   */
  as?: string;
  /**
   * The beginning of this text: as many octets as 'after' says.
   */
  'cut-off'?: string;
  /**
   * Beside cut-off: how many octets.
   */
  after?: number | string;
}
/**
 * One behaviour: steps in order, and what must hold.
 */
export interface Case {
  id: Id;
  /**
   * What holds, as a statement.
   */
  title: string;
  /**
   * One of 'groups'.
   */
  group: string;
  /**
   * How binding it is: MUST and SHOULD of an RFC, COURSE for the assignment, RULE for the handout, METRIC for how much of something there is, INFO for a remark without points.
   */
  level: 'MUST' | 'SHOULD' | 'COURSE' | 'RULE' | 'INFO' | 'METRIC';
  /**
   * The clause or course rule.
   */
  'rests-on': string;
  /**
   * Why it matters, in one sentence.
   */
  because?: string;
  /**
   * What to look at when it fails, as the student reads it.
   */
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
   * rows: each row of 'each' that holds earns its part of the points. climb: so do they up to the first that does not hold; for rows that are ever harder.
   */
  credit?: 'whole' | 'rows' | 'climb';
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
   * What is done, in order.
   *
   * @minItems 1
   */
  steps: [Step, ...Step[]];
  /**
   * It mostly waits: it runs beside all other cases from the start, on a subject of its own.
   */
  background?: boolean;
}
/**
 * Another start of the subject.
 */
export interface Launch {
  /**
   * Added after the submission's own.
   */
  arguments?: string[];
  /**
   * How the base folder is given: as an absolute path (the default), a relative one, or with a slash at the end.
   */
  base?: 'absolute' | 'relative' | 'trailing-slash';
  /**
   * What its output is connected to: a terminal (the default), or pipes.
   */
  output?: 'terminal' | 'pipes';
  /**
   * same: the port of the subject launched before.
   */
  port?: 'new' | 'same';
  /**
   * false: do not wait until it listens.
   */
  ready?: boolean;
  /**
   * The most descriptors it may open (RLIMIT_NOFILE).
   */
  descriptors?: number;
}
/**
 * One step: exactly one verb, and for a verb that sends, an 'expect' if its answer is awaited at once.
 */
export interface Step {
  on?: ConnectionName;
  to?: ConnectionName;
  connect?: ConnectionName;
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
  send?: Octets;
  /**
   * Beside get or head: the protocol version; HTTP/1.1 if left out.
   */
  version?: string;
  fields?: Fields;
  /**
   * Beside get or head: true adds Connection: close. Alone: closes this connection.
   */
  close?: boolean | ConnectionName;
  'pad-to'?: Size;
  cut?: Cut;
  expect?: Expectation;
  finish?: ConnectionName;
  reset?: ConnectionName;
  'stop-reading'?: ConnectionName;
  'until-blocked'?: ConnectionName;
  'read-on'?: ConnectionName;
  'at-a-time'?: Size;
  launch?: Launch;
  listens?: ConnectionName;
  process?: ConnectionName;
  interrupt?: ConnectionName;
  stop?: ConnectionName;
  exits?: Exit;
  /**
   * Compares how much two processes that have ended printed.
   */
  prints?: {
    'compared-with': ConnectionName;
    'no-more-than'?: Size;
    'at-least'?: Size;
  };
  /**
   * Replaces this file by rename, with 'with'.
   */
  replace?: string;
  with?: File;
  /**
   * A precondition. Where it does not hold the case cannot be judged, and nobody is charged. time-wait: a connection of the process is in TIME_WAIT. not-root: whoever grades may not read everything.
   */
  require?: 'time-wait' | 'not-root';
  /**
   * Does 'steps' this many times.
   */
  repeat?: number;
  /**
   * Beside repeat: the steps to do.
   *
   * @minItems 1
   */
  steps?: [Step, ...Step[]];
  pause?: Duration;
  read?: ConnectionName;
  size?: Size;
  'until-read'?: ConnectionName;
  closes?: ConnectionName;
  /**
   * Beside closes: how long it may be idle, at least and at most.
   *
   * @minItems 2
   * @maxItems 2
   */
  between?: [Duration, Duration];
  within?: Duration;
  /**
   * Beside an expect: the answer is waited for by the silence of this connection alone; what others receive meanwhile is no sign of life.
   */
  alone?: true;
  /**
   * Beside connect: left out where the subject accepts no more connections for now.
   */
  optional?: true;
  pour?: Octets;
  'up-to'?: Size;
  mark?: ConnectionName;
  uses?: Use;
  measure?: Measurement;
  /**
   * Sends this signal to the process; 'whom' says to which of them.
   */
  signal?: 'SIGTERM' | 'SIGINT' | 'SIGHUP';
  /**
   * Beside signal: the whole process group (the default), or only the process that was started.
   */
  whom?: 'group' | 'parent';
  'until-refusing'?: ConnectionName;
  /**
   * Does 'steps' once for each of 'numbers'; {name} in them becomes the number.
   */
  for?: string;
  /**
   * Beside for: the first and the last; counted down where the last is less.
   *
   * @minItems 2
   * @maxItems 2
   */
  numbers?: [number | Placeholder, number | Placeholder];
}
/**
 * A request in its convenient form. Host is added unless given; Content-Length is added when there is a body.
 */
export interface Request {
  /**
   * The method, sent as it is.
   */
  method: string;
  /**
   * The request-target, sent as it is.
   */
  target: string;
  /**
   * The protocol version; HTTP/1.1 if left out.
   */
  version?: string;
  fields?: Fields;
  /**
   * Adds Connection: close.
   */
  close?: boolean;
  body?: Octets;
  'pad-to'?: Size;
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
  name?: ConnectionName;
  /**
   * A status code, or a list of accepted ones. '4xx' stands for a class.
   */
  status?: Status | [Status, ...Status[]];
  /**
   * Fields the response must have, each with its value or a test.
   */
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
   * No response comes. closed: the connection ends instead; a reset counts. any: silence or a refused connection is as good.
   */
  'no-response'?: 'closed' | 'any';
  /**
   * An interim response with this status has come, such as 100; a final one is not waited for.
   */
  interim?: number;
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
  /**
   * Exactly this text, as UTF-8.
   */
  text?: string;
  /**
   * The SHA-256 of the content, in hexadecimal.
   */
  sha256?: string;
  size?: Size;
  /**
   * No content at all.
   */
  none?: true;
  /**
   * What has come so far is the beginning of this file of 'files', which must be sparse: the rest is not waited for.
   */
  begins?: string;
}
/**
 * The process ends by itself; how, and what it printed.
 */
export interface Exit {
  /**
   * Exit codes that are right.
   *
   * @minItems 1
   */
  code?: [number, ...number[]];
  /**
   * Signals it may end by.
   *
   * @minItems 1
   */
  signal?: [string, ...string[]];
  /**
   * Regular expressions its output must match.
   *
   * @minItems 1
   */
  prints?: [string, ...string[]];
  /**
   * It must not have listened on its port.
   */
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
  within?: Duration;
  /**
   * Nobody listens on its port any more.
   */
  'frees-port'?: true;
}
/**
 * What a process, with all that it started, may use: compared with a mark, or during a time.
 */
export interface Use {
  since?: ConnectionName;
  descriptors?: Count;
  threads?: Count;
  processes?: Count;
  zombies?: Count;
  memory?: Size;
  'peak-memory'?: Size;
  during?: Duration;
  'cpu-ticks'?: Count;
}
/**
 * How the server does under load, beside another that is measured in turn with it. The case runs alone, unless it measures memory.
 */
export interface Measurement {
  /**
   * What is compared. p50 and p99 are latencies; processor time and memory are those of all its processes.
   */
  figure:
    'requests-per-second' | 'octets-per-second' | 'p50' | 'p99' | 'cpu-per-request' | 'cpu-per-octet' | 'peak-memory';
  /**
   * The file every client asks for, again and again.
   */
  file: string;
  /**
   * How many clients, on connections that they keep.
   */
  clients: number;
  /**
   * A model of the reference, started for this; one-shot: the server itself, asked on a new connection each time.
   */
  'compared-with': 'thread-pool' | 'event-driven' | 'one-shot';
  /**
   * How often both are measured. Left out: 7.
   */
  pairs?: number;
  /**
   * The curve: who is this many times as good as the other earns this part of the points; straight between two of these on a logarithmic scale.
   *
   * @minItems 2
   */
  earns: [
    {
      /**
       * 1: as good as the other.
       */
      'times-as-good': number;
      /**
       * Of the points of the case.
       */
      part: number;
    },
    {
      /**
       * 1: as good as the other.
       */
      'times-as-good': number;
      /**
       * Of the points of the case.
       */
      part: number;
    },
    ...{
      /**
       * 1: as good as the other.
       */
      'times-as-good': number;
      /**
       * Of the points of the case.
       */
      part: number;
    }[]
  ];
}
