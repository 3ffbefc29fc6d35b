/** Where the command line begins: little enough that it is compiled in no time, and loads the rest. */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { partLoader } from './code-cache.ts'
import { cacheFolder } from './kept-files.ts'

declare const BUILD: string

// Before anything is compiled, since flags are part of what compiled code depends on. A pattern that backtracks without
// end is handed to V8's linear engine: no input can hang a scan.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')
const run = runName(process.argv.slice(2))
for (const flag of tuning()) setFlagsFromString(flag)

const load = partLoader({ folder: cacheFolder('code'), build: BUILD, run }, require)

load(join(__dirname, 'parts', 'cli-main.cjs'))

/**
 * Optimising takes longer than it saves: what git or an assistant waits for is over before it pays, and a scan of seconds
 * spends a third of its time on it, on every thread. Later versions of V8 have other flags and a quicker compiler, and
 * complain aloud of flags that they do not know.
 */
function tuning(): readonly string[] {
  if (!process.versions.v8.startsWith('11.')) return []
  return /^(?:staged$|hook-)/.test(run)
    ? ['--interrupt-budget=2000000', '--wasm-tiering-budget=100000000']
    : ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=250']
}

/** `staged`, `hook-pre-commit`: words alone, since it becomes part of a file name. */
function runName([command = '', name = '']: readonly string[]): string {
  const words = command === 'hook' ? `${command}-${name}` : command
  return /^[a-z-]{1,24}$/.test(words) ? words : 'other'
}
