import type * as Formats from '../../report';
import { fileOptions, formatNames, formats } from '../../report';
import { sampleReport } from './sample';

test('the formats by name', () => {
  expect(Object.keys(formats)).toEqual([...formatNames]);
  expect([formats.junit, formats.markdown].map(({ extension }) => extension)).toEqual(['xml', 'md']);
});

test.each(formatNames)('%s ends with one line feed', (name) => {
  expect(formats[name].render(sampleReport(), fileOptions)).toMatch(/[^\n]\n$/);
});

test('a format is loaded when it is first used', () => {
  const loaded = jest.fn(() => jest.requireActual<object>('junit-report-builder'));
  jest.isolateModules(() => {
    jest.doMock('junit-report-builder', loaded);
    const fresh = jest.requireActual<typeof Formats>('../../report');
    expect(loaded).not.toHaveBeenCalled();
    fresh.formats.junit.render(sampleReport(), fileOptions);
    expect(loaded).toHaveBeenCalledTimes(1);
  });
});
