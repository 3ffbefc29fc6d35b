/** The contract of what runs a team's hooks: git alone, or one of the tools that are built on it. */
import { Failure } from '../../base/failure.ts'
import type { GitHook } from '../git-hook.ts'
import type { Change } from './change.ts'
import type { Project } from './project.ts'

export interface Manager {
  readonly name: string
  /** Whether this project uses it. */
  detect(project: Project): boolean
  /** What makes it run `hooks`; nothing where it does already. @throws {Failure} hooks-not-editable */
  add(project: Project, hooks: readonly GitHook[]): readonly Change[]
  /** What takes away everything that `add` brought, in whichever version. */
  remove(project: Project): readonly Change[]
  /** What the user must run himself for the change to take effect. */
  next(project: Project, hooks: readonly GitHook[]): readonly string[]
}

/** The command of a hook, in a shell. */
export const COMMANDS: Readonly<Record<GitHook, string>> = {
  'pre-commit': 'codemoat hook pre-commit',
  'commit-msg': 'codemoat hook commit-msg -- "$@"',
  'pre-push': 'codemoat hook pre-push -- "$@"',
  'pre-receive': 'codemoat hook pre-receive',
  update: 'codemoat hook update -- "$@"',
}

/** Where the tool does not put the programs of local packages into PATH. */
export const LOCAL_PATH = 'PATH="node_modules/.bin:$PATH" '

/** Lines of a shell script before others, which may read the refs of a push, too. `path` stands before the command. */
export function shellLines(hook: GitHook, path = ''): readonly string[] {
  const command = `${path}${COMMANDS[hook]} || exit $?`
  if (hook !== 'pre-push') return [command]
  return [
    'codemoat_refs=$(cat)',
    `printf '%s\\n' "$codemoat_refs" | ${command}`,
    'exec <<CODEMOAT',
    '$codemoat_refs',
    'CODEMOAT',
  ]
}

export function notEditable(file: string, reason: string, lines: readonly string[]): Failure {
  return new Failure('hooks-not-editable', `${file} cannot be changed without breaking it: ${reason}`, {
    hint: `add there by hand: ${lines.join('; ')}`,
  })
}
