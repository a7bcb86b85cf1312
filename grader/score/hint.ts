import type { Verdict } from '../judge/verdict';

const atStart =
  'Start your server by hand, in its folder and with the command of the manifest, and read what it prints. Until it listens, nothing else can be tried.';

const atBuild =
  'Run the build of submission.yaml by hand, in its folder, and read what it prints from the top. Until it succeeds, nothing can be tried.';

/** Where a subject did not come up, by what was done. */
const ofCrashes: Readonly<Partial<Record<string, string>>> = {
  'started the server': atStart,
  'ran the build of submission.yaml': atBuild,
};

/** Findings that have nothing to do with what the case is about. */
const ofFindings: Readonly<Partial<Record<string, string>>> = {
  'no-connection':
    'Nobody accepts connections on the port. Is your listening socket still open, and does the accept loop still run?',
};

/** What to do next: the case's own hint, unless what went wrong lies before all that the case is about. */
export function hintFor(hint: string, verdict: Verdict): string {
  if (verdict.kind === 'crashed')
    return (verdict.findings.length === 0 ? ofCrashes[verdict.did] : undefined) ?? hint;
  if (verdict.kind !== 'fail') return hint;
  const [code, ...others] = new Set(verdict.findings.map((finding) => finding.code));
  return (others.length === 0 && code !== undefined ? ofFindings[code] : undefined) ?? hint;
}
