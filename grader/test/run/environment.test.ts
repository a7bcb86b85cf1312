import { subjectEnvironment, withKnownLocales } from '../../run/subject/environment';

test('a locale that this machine does not have is left out, and all else stays', () => {
  const known = { TZ: 'America/Los_Angeles', LC_NUMERIC: 'POSIX', LANG: 'C', LCD: 'none' };
  expect(withKnownLocales({ ...known, LC_TIME: 'xx_XX.UTF-8' })).toEqual(known);
});

test('where compilers keep their tools is passed on, and no secret is', () => {
  const before = process.env;
  process.env = { RUSTUP_HOME: '/usr/local/rustup', CARGO_HOME: '/usr/local/cargo', API_KEY: 'secret' };
  const environment = subjectEnvironment({}, 'token');
  process.env = before;
  expect(environment).toMatchObject({ RUSTUP_HOME: '/usr/local/rustup', CARGO_HOME: '/usr/local/cargo' });
  expect(JSON.stringify(environment)).not.toContain('secret');
});
