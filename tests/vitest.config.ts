import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const long = 'tests/**/*.long.test.ts';
const browser = 'tests/browser/**/*.test.ts';
const server = 'tests/hosts/**/*.server.test.ts';

// The limits only end a test that hangs; none is a statement about speed.
const minute = 60_000;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    testTimeout: minute,
    hookTimeout: minute,
    // a file mostly waits for a browser, a server or a publisher of its own: one left over would double the time on two cores
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [browser, server, long] },
      },
      {
        extends: true,
        test: { name: 'server', include: [server], globalSetup: 'tests/hosts/installation.ts' },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          exclude: [long],
          globalSetup: ['tests/browser/installation.ts', 'tests/hosts/installation.ts'],
          testTimeout: 5 * minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: [long],
          globalSetup: 'tests/browser/installation.ts',
          testTimeout: 30 * minute,
        },
      },
    ],
  },
});
