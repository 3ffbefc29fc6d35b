/** The list of commands. What a command does is loaded when it is called. */
import {
  DOCTOR_OPTIONS,
  FILE_OPTIONS,
  HISTORY_OPTIONS,
  HOOK_OPTIONS,
  INDEX_OPTIONS,
  INIT_OPTIONS,
  type Option,
  PLAIN_OPTIONS,
  SCAN_OPTIONS,
  TRACE_OPTIONS,
  UNINSTALL_OPTIONS,
  type Values,
} from './options.ts'

export interface Command {
  /** Name and positional arguments, as yargs writes them: `scan [paths..]`. */
  readonly usage: string
  readonly describe: string
  readonly options: readonly Option[]
  /**
   * True for what git or an assistant waits for: its arguments are read without yargs, whose loading would take longer
   * than the command.
   */
  readonly isHot?: boolean
  /** Runs it and resolves to the exit code. */
  readonly run: (values: Values) => Promise<number>
}

export const COMMANDS: readonly Command[] = [
  {
    usage: 'scan [paths..]',
    describe: 'Scan files and folders; "-" is standard input',
    options: [...SCAN_OPTIONS, ...FILE_OPTIONS],
    run: async (values) => (await import('./commands/scan.ts')).runScan(values),
  },
  {
    usage: 'staged',
    describe: 'Scan what `git commit` would record',
    options: SCAN_OPTIONS,
    isHot: true,
    run: async (values) => (await import('./commands/staged.ts')).runStaged(values),
  },
  {
    usage: 'history [repo]',
    describe: 'Scan every object that a repository holds, its whole past',
    options: [...SCAN_OPTIONS, ...HISTORY_OPTIONS],
    run: async (values) => (await import('./commands/history.ts')).runHistory(values),
  },
  {
    usage: 'commits <range..>',
    describe: 'Scan what commits add, and their messages: `main..feature`',
    options: SCAN_OPTIONS,
    run: async (values) => (await import('./commands/commits.ts')).runCommits(values),
  },
  {
    usage: 'init',
    describe: 'Set up git hooks the way this repository runs them, and a starter configuration',
    options: INIT_OPTIONS,
    run: async (values) => (await import('./commands/set-up.ts')).runInit(values),
  },
  {
    usage: 'uninstall',
    describe: 'Take away what init set up',
    options: UNINSTALL_OPTIONS,
    run: async (values) => (await import('./commands/set-up.ts')).runUninstall(values),
  },
  {
    usage: 'doctor',
    describe: 'Check that hooks are set up and really run, with an invented secret in a throw-away repository',
    options: DOCTOR_OPTIONS,
    run: async (values) => (await import('./commands/doctor.ts')).runDoctor(values),
  },
  {
    usage: 'hook <name> [args..]',
    describe: "What git's hooks run: pre-commit, commit-msg, pre-push, pre-receive, update",
    options: HOOK_OPTIONS,
    isHot: true,
    run: async (values) => (await import('./commands/hook.ts')).runHook(values),
  },
  {
    usage: 'rules <action> [id]',
    describe: 'list: all rules; show ID: one whole; test [ID]: run their examples',
    options: PLAIN_OPTIONS,
    run: async (values) => (await import('./commands/rules.ts')).runRules(values),
  },
  {
    usage: 'trace [paths..]',
    describe: 'Whose code is in this text? Copied passages, most first; "-" is standard input',
    options: TRACE_OPTIONS,
    run: async (values) => (await import('./commands/trace.ts')).runTrace(values),
  },
  {
    usage: 'index <action> [args..]',
    describe: 'add FOLDER.., list, remove NAME.., stats, verify, export FILE, keygen [FILE], public FOLDER..',
    options: INDEX_OPTIONS,
    run: async (values) => (await import('./commands/index.ts')).runIndex(values),
  },
]

export function nameOf(command: Command): string {
  return command.usage.split(' ')[0] ?? command.usage
}
