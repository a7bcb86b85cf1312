import type { Finding, Verdict } from '../../judge/verdict';
import { hintFor } from '../../score/hint';

const finding = (code: string): Finding => ({
  code,
  weight: 'fail',
  did: 'sent GET /',
  expected: 'an answer',
  saw: 'none',
  clause: 'RFC 9112 §9',
});

const fail = (...codes: readonly string[]): Verdict => ({
  kind: 'fail',
  findings: codes.map(finding),
  earned: 0,
});

const crashed = (did: string): Verdict => ({ kind: 'crashed', says: 'the server ended', did, findings: [] });

test.each<[string, Verdict, RegExp]>([
  ['a fault of the case', fail('wrong-status'), /^the hint of the case$/],
  ['nobody listens', fail('no-connection', 'no-connection'), /listening socket/],
  ['nobody listens, and something else', fail('no-connection', 'wrong-status'), /^the hint of the case$/],
  ['a server that does not start', crashed('started the server'), /^Start your server by hand/],
  ['a server that is not built', crashed('ran the build of submission.yaml'), /^Run the build/],
  ['a server that ends on the way', crashed('sent GET /'), /^the hint of the case$/],
  ['nothing wrong', { kind: 'pass', remarks: [] }, /^the hint of the case$/],
])('%s', (_, verdict, hint) => {
  expect(hintFor('the hint of the case', verdict)).toMatch(hint);
});
