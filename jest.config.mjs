/** TypeScript as ES modules, compiled by swc; one real PostgreSQL for the run (test/global-setup.mjs). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.browser-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: './test/global-setup.mjs',
  globalTeardown: './test/global-teardown.mjs',
  reporters: ['default', './test/summary-reporter.mjs'],
  // Only so that a test which waits for ever ends: a slow machine is no failure.
  testTimeout: 240_000,
  maxWorkers: 2,
  // Modules of a test file stay in memory after it: a worker that has grown is replaced before it runs out.
  workerIdleMemoryLimit: '1GB',
};
