/** The report as it is, for programs; report.schema.json beside this file describes it. */
import type { Report } from '../score/report';

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
  ...['group', 'level', 'restsOn', 'because', 'hint', 'file', 'line'],
  ...['points', 'maxPoints', 'unjudgedPoints', 'tookMs', 'attempts', 'reproduce', 'again', 'explain'],
  ...['pass', 'fail', 'crashed', 'blocked', 'skipped', 'inconclusive', 'harness-error'],
  ...['kind', 'earned', 'says', 'code', 'weight', 'row', 'did', 'expected', 'saw', 'excerpt', 'clause'],
  ...['size', 'head', 'omitted', 'tail'],
  ...['counts', 'groups', 'cases', 'verdict', 'findings', 'remarks', 'output'],
];
const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

/**
 * What a log viewer or a CI runner might act on if somebody prints the file: control and format characters,
 * separators, and the `##[` of a workflow command. JSON can spell them all differently and mean the same.
 */
const RISKY = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#[a-z]*\[)/giu;

export function renderJson(report: Report): string {
  return `${JSON.stringify(report, inOrder, 2).replace(RISKY, spelledOut)}\n`;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)),
  );
}

function rankOf(key: string): number {
  return RANK.get(key) ?? ORDER.length;
}

function spelledOut(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    return `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }).join('');
}
