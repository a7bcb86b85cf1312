/** What a sample report is put together from. */
import type { Finding, Verdict } from '../../judge/verdict';
import type { Output } from '../../observe/observation';
import type { Visibility } from '../../score/report';

export interface SampleCase {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly level?: string;
  readonly restsOn?: string;
  readonly because?: string;
  readonly hint?: string;
  readonly visibility?: Visibility;
  readonly verdict: Verdict;
  readonly attempts?: number;
  readonly reproduce?: string;
  readonly output?: Output;
}

export type Rubric = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    code: 'wrong-status',
    weight: 'fail',
    did: 'sent GET /hello.txt',
    expected: 'status 200 and the octets of hello.txt',
    saw: 'status 404',
    clause: 'RFC 9110 §15.3.1',
    ...over,
  };
}

export function failing(...findings: readonly Finding[]): Verdict {
  return { kind: 'fail', findings, earned: 0 };
}

/** What a process printed, whole. */
export function printed(text: string | Uint8Array): Output {
  const octets = Buffer.from(text);
  return { size: octets.length, head: octets.toString('base64'), omitted: 0, tail: '' };
}
