import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLog, writeHeader, writeRecord, writeSetting } from '../../observe/log';
import { fields } from './scenarios-fields';
import { measured } from './scenarios-measured';
import { responses } from './scenarios-responses';
import { subjects } from './scenarios-subjects';
import { weights } from './scenarios-weights';
import { expectGolden, judged, recordOf, show } from './show';
import { files, type Story } from './story';

const stories = Object.entries<Story>({ ...responses, ...fields, ...subjects, ...weights, ...measured });

describe('a verdict as a student reads it', () => {
  test.each(stories)('%s', (name, story) => expectGolden(name, show(story)));

  test('there is no golden of a story that is told no more', () => {
    const stored = readdirSync(join(__dirname, 'goldens')).map((file) => file.replace(/\.txt$/, ''));
    expect(stored.sort()).toEqual(stories.map(([name]) => name).sort());
  });
});

describe('a verdict follows from the record and nothing else', () => {
  test.each(stories)('%s', (_, story) => {
    const record = recordOf(story);
    const before = JSON.stringify(record);
    const first = judged(story, record);
    expect(judged(story, record)).toEqual(first);
    expect(JSON.stringify(record)).toBe(before);
    const log = readLog(writeHeader(null) + writeSetting(files) + [...writeRecord(record)].join(''));
    expect(log).toMatchObject({ kind: 'log', log: { truncated: false } });
    const [again] = log.kind === 'log' ? log.log.records : [];
    expect(judged(story, again)).toEqual(first);
  });
});
