/** Tests run from source through swc (0.6 s cold); tsc checks their types beside it, in `npm run types`. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/grader', '<rootDir>/reference'],
  setupFiles: ['<rootDir>/scripts/property-seed.js'],
  testMatch: ['**/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Some hooks install a package and grade with it, on processors that they share.
  testTimeout: 120_000,
  // Many tests wait for a server most of their time, and none may mind a busy neighbour.
  maxWorkers: '100%',
};
