/**
 * The commands that git and assistants wait for, and the most used one: their arguments are read without yargs, whose loading would
 * take longer than they do, and the other commands are another file (see scripts/build.mjs).
 */
import { FILE_OPTIONS, HOOK_OPTIONS, type Option, SCAN_OPTIONS, type Values } from './options.ts'

export interface Command {
  /** Name and positional arguments, as yargs writes them: `scan [paths..]`. */
  readonly usage: string
  readonly describe: string
  readonly options: readonly Option[]
  /** Runs it and resolves to the exit code. */
  readonly run: (values: Values) => Promise<number>
}

export const SCAN: Command = {
  usage: 'scan [paths..]',
  describe: 'Scan files and folders; "-" is standard input',
  options: [...SCAN_OPTIONS, ...FILE_OPTIONS],
  run: async (values) => (await import('./commands/scan.ts')).runScan(values),
}

export const STAGED: Command = {
  usage: 'staged',
  describe: 'Scan what `git commit` would record',
  options: SCAN_OPTIONS,
  run: async (values) => (await import('./commands/staged.ts')).runStaged(values),
}

export const HOOK: Command = {
  usage: 'hook <name> [args..]',
  describe: "What git's hooks run: pre-commit, commit-msg, pre-push, pre-receive, update; what assistants run: ai",
  options: HOOK_OPTIONS,
  run: async (values) =>
    values.name === 'ai'
      ? (await import('./commands/hook-ai.ts')).runAiHook(values)
      : (await import('./commands/hook.ts')).runHook(values),
}

export function nameOf(command: Command): string {
  return command.usage.split(' ')[0] ?? command.usage
}
