import { resolve } from 'node:path';
import { packageRoot } from '../../lib/root';
import { shownFile } from '../../report/file';
import { rendered } from './rendered';
import { sampleReport } from './sample';

test.each([
  [
    'a checkpoint that ships',
    resolve(packageRoot(), 'checkpoints/checkpoint1.yaml'),
    'checkpoints/checkpoint1.yaml',
  ],
  ['one of the course, from where its reader is', resolve('my/course.yaml'), 'my/course.yaml'],
  ['one that was named so', '../course.yaml', '../course.yaml'],
  ['one that lies elsewhere', '/srv/course.yaml', '/srv/course.yaml'],
])('%s', (_, file, shown) => expect(shownFile(file)).toBe(shown));

test.each(['junit', 'classroom'] as const)('%s names no folder of this machine', (format) => {
  const report = sampleReport();
  const file = resolve(packageRoot(), 'checkpoints/checkpoint2.yaml');
  const installed = {
    ...report,
    checkpoint: { ...report.checkpoint, file },
    cases: report.cases.map((each) => ({ ...each, file })),
  };
  expect(rendered(format, installed)).toBe(rendered(format, report));
});
