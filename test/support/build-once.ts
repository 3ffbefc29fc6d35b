/**
 * Builds the command line once before the tests, so that those that run it as a process run today's code. Where it does
 * not build, those fail and the others still tell what they can.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function setup(): () => void {
  // Code that is kept from run to run is kept for these tests alone.
  const caches = mkdtempSync(join(tmpdir(), 'codemoat-caches-'))
  process.env.XDG_CACHE_HOME = caches
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--no-types'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (build.status !== 0) rmSync('dist', { recursive: true, force: true })
  return () => rmSync(caches, { recursive: true, force: true })
}
