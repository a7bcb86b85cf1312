import { spawnSync } from 'node:child_process';

/** What xmllint says about a document: its exit code, what it printed, and its complaints one a line. */
export interface Lint {
  readonly code: number | null;
  readonly stdout: string;
  readonly complaints: readonly string[];
}

export function xmllint(xml: string, ...options: readonly string[]): Lint {
  const ran = spawnSync('xmllint', ['--nonet', ...options, '-'], {
    input: xml,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (ran.error !== undefined)
    throw new Error(
      `these tests need xmllint: install libxml2-utils (apt) or libxml2 (brew). ${ran.error.message}`,
    );
  const complaints = ran.stderr.split('\n').filter((line) => line !== '');
  return { code: ran.status, stdout: ran.stdout, complaints };
}

/** The value of an XPath expression. */
export function xpath(xml: string, expression: string): string {
  return xmllint(xml, '--xpath', expression).stdout.replace(/\n$/, '');
}
