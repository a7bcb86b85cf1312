/** Points that leave the maximum, by a page of Markdown: beside a thousand clients of another test a case may be inconclusive. */
export function unjudged(page: string): number {
  return Number(/^(\d+) more points? could not be judged/m.exec(page)?.[1] ?? 0);
}
