import { createHash } from 'node:crypto';
import { excerptAt, firstDifference } from '../../judge/excerpt';
import { sayExitStatus } from '../../judge/ends';
import { sayList, sayResponse } from '../../judge/say';
import type { Session } from '../../judge/session';
import { Timeline } from '../../judge/timeline';
import { escapeOctets } from '../../lib/escape';
import { sayOctets } from '../../lib/units';
import type { Observation } from '../../observe/observation';
import { plural } from '../../report/wording';
import type { Response } from '../../wire/responses';
import { fieldValues } from '../../wire/fields';

/** These follow the clock, or the moment at which the run made its files: that they are there is compared, and no more. */
const ofTheClock = new Set(['date', 'expires', 'last-modified']);

/** Where what was seen now differs from what was recorded, each in a sentence that begins with its place. */
export function differences(now: readonly Observation[], recorded: readonly Observation[]): string[] {
  const [ours, theirs] = [new Timeline(now, new Map()), new Timeline(recorded, new Map())];
  const [sessions, before] = [ours.sessions(), theirs.sessions()];
  const found = sessions.flatMap((session, i) => {
    const other = before.filter(({ connection }) => connection === session.connection);
    const number = sessions.slice(0, i).filter(({ connection }) => connection === session.connection).length;
    const place =
      other.length > 1 ? `${session.connection}, connection ${String(number + 1)}` : session.connection;
    const match = other[number];
    return (match === undefined ? ['not recorded at all'] : ofSession(session, match)).map(
      (says) => `${place}: ${says}`,
    );
  });
  const sent = sentOtherwise(now, recorded) ? ['the client: it sent other octets than were recorded'] : [];
  const missing = before.length - sessions.length;
  const fewer = missing > 0 ? [`not made this time: ${plural(missing, 'recorded connection')}`] : [];
  return [...sent, ...found, ...fewer, ...ofProcesses(ours, theirs)];
}

/**
 * What is sent follows from the log's checkpoint and seed; this proves it. It may end early where the server left, and
 * names the server and the folder of its run.
 */
function sentOtherwise(now: readonly Observation[], recorded: readonly Observation[]): boolean {
  const [ours, theirs] = [plainly(now), plainly(recorded)];
  return !ours.startsWith(theirs) && !theirs.startsWith(ours);
}

function plainly(observations: readonly Observation[]): string {
  const sent = observations.flatMap((seen) =>
    seen.kind === 'sent' ? [Buffer.from(seen.octets, 'base64')] : [],
  );
  const addressed = hostsOf(observations).reduce(
    (text, host) => text.replaceAll(host, '{host}'),
    Buffer.concat(sent).toString('latin1'),
  );
  return addressed.replace(/[^ ]*wiregrade-[A-Za-z0-9]{6}/g, '{dir}').replace(/^X-Pad: x+/gm, 'X-Pad');
}

/** Each server of the case has a port of its own. */
function hostsOf(observations: readonly Observation[]): string[] {
  const first = new Timeline(observations, new Map()).host();
  const name = first.replace(/:\d+$/, '');
  const ports = observations.flatMap((seen) => (seen.kind === 'connect' ? [seen.port] : []));
  return first === '' ? [] : [first, ...new Set(ports.map((port) => `${name}:${String(port)}`))];
}

function ofSession(now: Session, recorded: Session): string[] {
  if (now.connected !== recorded.connected) return [pair(sayConnected(now), sayConnected(recorded))];
  const counts = [now, recorded].map(({ responses }) => plural(responses.length, 'answer'));
  const answers = now.responses.flatMap((response, i) => {
    const other = recorded.responses[i];
    if (other === undefined) return [];
    return ofResponse([response, now, i], [other, recorded, i]).map(
      (says) => `answer ${String(i + 1)}, ${says}`,
    );
  });
  return [
    ...(counts[0] === counts[1] ? [] : [pair(counts[0] ?? '', counts[1] ?? '')]),
    ...answers,
    ...ofStray(now, recorded),
    ...ofEnd(now, recorded),
  ];
}

function sayConnected({ connected, refused }: Session): string {
  return connected ? 'a connection' : `no connection${refused === null ? '' : ` (${refused})`}`;
}

type Got = readonly [response: Response, session: Session, index: number];

function ofResponse(now: Got, recorded: Got): string[] {
  const [[response], [other]] = [now, recorded];
  const [line, before] = [response, other].map(
    (one) => `${escapeOctets(one.head.version)} ${sayResponse(one)}`,
  );
  return [
    ...(line === before ? [] : [pair(line ?? '', before ?? '')]),
    ...ofFields(response, other),
    ...ofContent(now, recorded),
    ...(response.ended === other.ended ? [] : [`end: ${pair(response.ended, other.ended)}`]),
  ];
}

function ofFields({ head }: Response, { head: other }: Response): string[] {
  const names = [...head.fields, ...other.fields].map(({ name }) => name.trim().toLowerCase());
  return [...new Set(names)].flatMap((name) => {
    const [now, before] = [head, other].map((one) => fieldValues(one, name));
    const isSame = ofTheClock.has(name)
      ? now?.length === before?.length
      : JSON.stringify(now) === JSON.stringify(before);
    return isSame ? [] : [`${name}: ${pair(sayValues(now ?? []), sayValues(before ?? []))}`];
  });
}

function sayValues(values: readonly string[]): string {
  return values.length === 0
    ? 'absent'
    : sayList(
        values.map((value) => escapeOctets(value).slice(0, 60)),
        'and',
      );
}

function ofContent([response, session, i]: Got, [other, recorded, j]: Got): string[] {
  if (response.contentSize !== other.contentSize)
    return [`content: ${pair(sayOctets(response.contentSize), sayOctets(other.contentSize))}`];
  if (digest(response, session, i) === digest(other, recorded, j)) return [];
  const at = firstDifference(response.contentKept, other.contentKept);
  return [`content differs from octet ${String(at)} on: ${excerptAt(response.contentKept, at).text}`];
}

function digest({ contentKept }: Response, { hashes }: Session, index: number): string {
  return hashes.get(index)?.sha256 ?? createHash('sha256').update(contentKept).digest('hex');
}

function ofStray(now: Session, recorded: Session): string[] {
  const [codes, before] = [now, recorded].map(({ stray }) =>
    stray.map(({ violation }) => violation.code).join(', '),
  );
  return codes === before ? [] : [`beside the answers: ${pair(codes || 'nothing', before || 'nothing')}`];
}

/**
 * Where the last answer is whole the client leaves, and whether it sees the end of the server's side first is chance:
 * there only what the case waited for is compared, by the verdict.
 */
function ofEnd(now: Session, recorded: Session): string[] {
  const isWhole = [now, recorded].every(({ responses }) => responses.at(-1)?.ended === 'complete');
  return isWhole || now.end === recorded.end ? [] : [`the connection: ${pair(now.end, recorded.end)}`];
}

function ofProcesses(now: Timeline, recorded: Timeline): string[] {
  const names = [...new Set([...now.processNames(), ...recorded.processNames()])];
  return names.flatMap((name) => {
    const [ends, before] = [now, recorded].map((one) => sayEarlyEnd(one, name));
    return ends === before ? [] : [`${name}: ${pair(ends ?? '', before ?? '')}`];
  });
}

function sayEarlyEnd(timeline: Timeline, name: string): string {
  const { exit } = timeline.process(name);
  return exit === null || exit.asked ? 'did not end by itself' : `ended ${sayExitStatus(exit.status)}`;
}

function pair(now: string, recorded: string): string {
  return `${now} now, ${recorded} recorded`;
}
