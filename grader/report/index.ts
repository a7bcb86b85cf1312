/** The report formats by name. Each is loaded when it is first used, so that `grade --help` waits for none of them. */
import { createRequire } from 'node:module';
import type { Report } from '../score/report';
import type * as Json from './json';
import type * as Junit from './junit';
import type * as Terminal from './terminal';
import type { TerminalOptions } from './terminal';

export type { TerminalOptions } from './terminal';

export interface ReportFormat {
  /** Of a file that holds it, without the dot. */
  readonly extension: string;
  /** The options are those of a terminal; formats for programs have none and look the same everywhere. */
  readonly render: (report: Report, options: TerminalOptions) => string;
}

const load = createRequire(__filename);

export const formatNames = ['terminal', 'json', 'junit'] as const;

export type FormatName = (typeof formatNames)[number];

export const formats: Readonly<Record<FormatName, ReportFormat>> = {
  terminal: {
    extension: 'txt',
    render: (report, options) => (load('./terminal') as typeof Terminal).renderTerminal(report, options),
  },
  json: { extension: 'json', render: (report) => (load('./json') as typeof Json).renderJson(report) },
  junit: { extension: 'xml', render: (report) => (load('./junit') as typeof Junit).renderJunit(report) },
};

/** For a report that goes to a file: nobody's terminal. */
export const fileOptions: TerminalOptions = { color: false, unicode: true, width: 100, verbose: true };
