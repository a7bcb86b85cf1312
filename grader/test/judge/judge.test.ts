import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLog, writeHeader, writeRecord, writeSetting } from '../../observe/log';
import { fields } from './scenarios-fields';
import { measured } from './scenarios-measured';
import { responses } from './scenarios-responses';
import { subjects } from './scenarios-subjects';
import { times } from './scenarios-times';
import { weights } from './scenarios-weights';
import { expectGolden, judged, recordsOf, show } from './show';
import { files, type Story } from './story';

const stories = Object.entries<Story>({
  ...{ ...responses, ...fields, ...subjects },
  ...{ ...times, ...weights, ...measured },
});

describe('a verdict as a student reads it', () => {
  test.each(stories)('%s', (name, story) => expectGolden(name, show(story)));

  test('there is no golden of a story that is told no more', () => {
    const stored = readdirSync(join(__dirname, 'goldens')).map((file) => file.replace(/\.txt$/, ''));
    expect(stored.sort()).toEqual(stories.map(([name]) => name).sort());
  });
});

describe('a verdict follows from the record and nothing else', () => {
  test.each(stories)('%s', (_, story) => {
    const records = recordsOf(story);
    const before = JSON.stringify(records);
    const first = judged(story, records);
    expect(judged(story, records)).toEqual(first);
    expect(JSON.stringify(records)).toBe(before);
    const lines = records.flatMap((record) => [...writeRecord(record)]);
    const log = readLog(writeHeader(null) + writeSetting(files) + lines.join(''));
    expect(log).toMatchObject({ kind: 'log', log: { truncated: false } });
    const [again = []] = log.kind === 'log' ? log.log.attempts : [];
    expect(judged(story, again)).toEqual(first);
  });
});
