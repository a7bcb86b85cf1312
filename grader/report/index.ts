/** The report formats by name. Each is loaded when it is first used, so that `grade --help` waits for none of them. */
import { createRequire } from 'node:module';
import type { Report } from '../score/report';
import type * as Autolab from './autolab';
import type * as Classroom from './classroom';
import type * as Classroom50 from './classroom50';
import type { Environment } from './classroom50';
import { downIn } from './down';
import type * as Annotations from './github/annotations';
import type * as Gradescope from './gradescope';
import { withoutHidden } from './hidden';
import type * as Html from './html';
import type * as Json from './json';
import type * as Junit from './junit';
import type * as Markdown from './markdown';
import type * as PrairieLearn from './prairielearn';
import type { Seen } from './seen';
import type * as Tap from './tap';
import type * as Terminal from './terminal';
import type { TerminalOptions } from './terminal';

export type { Environment } from './classroom50';
export type { TerminalOptions } from './terminal';

export interface RenderOptions extends TerminalOptions {
  /** What the place we run in says of the submission. */
  readonly environment: Environment;
  /** For instructors: cases students are not shown, in full. */
  readonly showHidden: boolean;
  /** Null: nobody kept it. A report says all there is to a mark; without this a format shows less, and no less true. */
  readonly seen: Seen | null;
}

export interface ReportFormat {
  /** Of a file that holds it, without the dot. */
  readonly extension: string;
  /** What it is for, as `grade --help` says it. */
  readonly about: string;
  /** Variables of the environment it cannot do without; of several in one entry, any. */
  readonly needs?: readonly (readonly string[])[];
  /** Its reader keeps what is hidden from students by itself, and is given everything. */
  readonly hidesByItself?: true;
  /** It shows what was seen. For the others a run need not keep its records in memory. */
  readonly showsSeen?: true;
  /** Formats for programs do not look at the options of a terminal, and look the same everywhere. */
  readonly render: (report: Report, options: RenderOptions) => string;
}

const load = createRequire(__filename);

export const formatNames = [
  ...(['terminal', 'json', 'junit', 'markdown', 'html', 'github'] as const),
  ...(['classroom', 'classroom50', 'gradescope', 'prairielearn', 'autolab', 'tap'] as const),
] as const;

export type FormatName = (typeof formatNames)[number];

export const formats: Readonly<Record<FormatName, ReportFormat>> = {
  terminal: {
    extension: 'txt',
    about: 'the page on the screen, in full',
    render: (report, options) =>
      (load('./terminal') as typeof Terminal).renderTerminal(report, options, downIn(report, options.seen)),
  },
  json: {
    extension: 'json',
    about: 'everything, for programs (grader/report/report.schema.json)',
    render: (report) => (load('./json') as typeof Json).renderJson(report),
  },
  junit: {
    extension: 'xml',
    about: 'JUnit XML',
    render: (report) => (load('./junit') as typeof Junit).renderJunit(report),
  },
  markdown: {
    extension: 'md',
    about: 'a page for a step summary or a comment',
    render: (report, { seen }) =>
      (load('./markdown') as typeof Markdown).renderMarkdown(report, downIn(report, seen)),
  },
  html: {
    extension: 'html',
    about: 'a page to look at: every case, with a diagram of the octets',
    showsSeen: true,
    render: (report, options) => (load('./html') as typeof Html).renderHtml(report, options),
  },
  github: {
    extension: 'txt',
    about: 'annotations, to be printed by a step (in GitHub Actions `grade` does so itself)',
    render: (report, { seen }) =>
      (load('./github/annotations') as typeof Annotations).renderAnnotations(report, downIn(report, seen)),
  },
  classroom: {
    extension: 'txt',
    about: "what GitHub Classroom's reporter reads, in base64",
    render: (report) => (load('./classroom') as typeof Classroom).renderClassroom(report),
  },
  classroom50: {
    extension: 'json',
    about: "Classroom 50's result.json, in whole points",
    needs: [
      ...['CLASSROOM', 'ASSIGNMENT', 'SUBMISSION_TAG', 'COMMIT_URL', 'RELEASE_URL', 'REVIEW_URL'].map(
        (name) => [name],
      ),
      ['OWNER', 'USERNAME'],
    ],
    render: (report, { environment }) =>
      (load('./classroom50') as typeof Classroom50).renderClassroom50(report, environment),
  },
  gradescope: {
    extension: 'json',
    about: "Gradescope's results.json",
    hidesByItself: true,
    render: (report) => (load('./gradescope') as typeof Gradescope).renderGradescope(report),
  },
  prairielearn: {
    extension: 'json',
    about: "PrairieLearn's results.json",
    render: (report) => (load('./prairielearn') as typeof PrairieLearn).renderPrairieLearn(report),
  },
  autolab: {
    extension: 'txt',
    about: 'the page, and as its last line the scores Autolab reads',
    render: (report, options) =>
      (load('./autolab') as typeof Autolab).renderAutolab(report, options, downIn(report, options.seen)),
  },
  tap: {
    extension: 'tap',
    about: 'TAP 14',
    render: (report) => (load('./tap') as typeof Tap).renderTap(report),
  },
};

/** What is left of a report for those who read it. */
export function shownIn(report: Report, { showHidden }: Pick<RenderOptions, 'showHidden'>): Report {
  return showHidden ? report : withoutHidden(report);
}

/** The one way out to a file or a screen: no format has to remember what students are not shown. */
export function render(name: FormatName, report: Report, options: RenderOptions): string {
  const format = formats[name];
  return format.render(format.hidesByItself === true ? report : shownIn(report, options), options);
}

/** For a report that goes to a file: nobody's terminal. */
export const fileOptions: RenderOptions = {
  ...{ color: false, unicode: true, width: 100, verbose: true },
  environment: {},
  showHidden: false,
  seen: null,
};
