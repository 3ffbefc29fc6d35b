import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    // Tests keep no state between files, and one isolated context a file costs more than most files run.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
