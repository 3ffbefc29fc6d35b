/**
 * Builds the command line once before the tests, so that those that run it as a process run today's code. Where it does
 * not build, those fail and the others still tell what they can.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

export function setup(): void {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--no-types'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (build.status !== 0) rmSync('dist', { recursive: true, force: true })
}
