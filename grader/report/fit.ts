/** Characters of evidence for each case, tried one after the other; a score is never left out, whatever comes of it. */
const LIMITS = [20_000, 8_000, 3_000, 1_500, 700, 300, 120, 0];

/** The most telling rendering that a consumer with a limit in octets still takes. */
export function fitting(mostOctets: number, render: (mostCharacters: number) => string): string {
  const fits = (text: string): boolean => Buffer.byteLength(text) <= mostOctets;
  const limit = LIMITS.find((each) => fits(render(each)));
  return render(limit ?? 0);
}
