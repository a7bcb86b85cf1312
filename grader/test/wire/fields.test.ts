import { fieldValues, listTokens } from '../../wire/fields';

const fields = [
  ['Content-Type', 'text/html'],
  ['connection ', 'close'],
  ['CONNECTION', 'Foo,, \tKeep-Alive ,'],
].map(([name = '', value = '']) => ({ name, value, offset: 0, size: 0 }));

test('names match without regard to case and to a blank before the colon', () => {
  expect(fieldValues({ fields }, 'Connection')).toEqual(['close', 'Foo,, \tKeep-Alive ,']);
  expect(fieldValues({ fields }, 'Content')).toEqual([]);
});

test('lists come apart at commas, in lower case, without empty members', () => {
  expect(listTokens(fieldValues({ fields }, 'connection'))).toEqual(['close', 'foo', 'keep-alive']);
  expect(listTokens([])).toEqual([]);
  expect(listTokens([' , ,'])).toEqual([]);
});
