/** Builds the command line once before the tests, so that those that run it as a process run today's code. */
import { execFileSync } from 'node:child_process'

export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
