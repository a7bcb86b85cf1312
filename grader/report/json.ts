/** The report as it is, for programs; report.schema.json beside this file describes it. */
import type { Report } from '../score/report';
import { jsonText } from './json-text';

/** The order of keys in every object, short facts first and long lists last; a key not named here follows by name. */
const ORDER = [
  ...[
    'format',
    'version',
    'checkpoint',
    'id',
    'title',
    'subject',
    'seed',
    'site',
    'command',
    'base',
    'startedAt',
    'complete',
  ],
  ...['group', 'level', 'restsOn', 'because', 'hint', 'visibility', 'file', 'line'],
  ...['points', 'maxPoints', 'unjudgedPoints', 'tookMs', 'attempts', 'reproduce', 'again', 'explain'],
  ...['pass', 'fail', 'crashed', 'blocked', 'skipped', 'inconclusive', 'harness-error'],
  ...['kind', 'earned', 'says', 'code', 'weight', 'row', 'did', 'expected', 'saw', 'excerpt', 'clause'],
  ...['size', 'head', 'omitted', 'tail', 'others'],
  ...['counts', 'groups', 'cases', 'verdict', 'findings', 'remarks', 'output'],
];
const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

export function renderJson(report: Report): string {
  return `${jsonText(inOrder(report), 2)}\n`;
}

/** The same value with its keys in that order, all the way down. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

function rankOf(key: string): number {
  return RANK.get(key) ?? ORDER.length;
}
