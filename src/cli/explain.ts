/** Says what went wrong: what, where, what to do next. Stack traces only where asked for. */

import { Failure } from '../base/failure.ts'
import { messageOf } from '../base/message-of.ts'
import { VERSION } from '../base/version.ts'

/** Prints the error and returns the exit code. */
export function explain(error: unknown, options: { debug: boolean }): number {
  if (error instanceof Failure) {
    const { path, line, column } = error.place ?? {}
    const at =
      path === undefined ? '' : `\n  at  ${[path, line, column].filter((part) => part !== undefined).join(':')}`
    process.stderr.write(`codemoat: ${error.message}${at}\n  try ${error.hint}\n`)
    if (options.debug) console.error(error)
    return error.exitCode
  }
  const message = messageOf(error)
  process.stderr.write(`codemoat: this is a bug of Codemoat ${VERSION} on Node ${process.version}: ${message}\n`)
  process.stderr.write('  try the same command with --debug, and report what it prints\n')
  if (options.debug) console.error(error)
  return 2
}
