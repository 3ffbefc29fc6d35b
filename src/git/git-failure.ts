/** Turns what git said on its way out into a failure that the user can act on. */
import { Failure } from '../base/failure.ts'

/** Longer lines hold the user's whole path several times over and say no more. */
const MESSAGE_LENGTH_MAX = 400

/** `command` is git's own name for it, `diff`; `stderr` is everything that git said, in the C locale. */
export function gitFailure(command: string, stderr: string, cwd: string): Failure {
  if (/not a git repository/.test(stderr)) {
    return new Failure('git-not-a-repository', `'${cwd}' is not inside a git repository`, {
      hint: 'go to a folder of the repository, or create one with `git init`',
    })
  }
  return new Failure('git-failed', `git ${command} failed in '${cwd}': ${tellingLine(stderr)}`, {
    hint: hintFor(command, stderr),
  })
}

function tellingLine(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '')
  const line = lines.find((text) => /^(?:fatal|error): /.test(text)) ?? lines[0] ?? 'it gave no reason'
  // Git repeats names from the repository, and these may hold anything.
  return line.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?').slice(0, MESSAGE_LENGTH_MAX)
}

function hintFor(command: string, stderr: string): string {
  if (/dubious ownership/.test(stderr)) {
    return 'if you trust whoever owns this repository, run `git config --global --add safe.directory <its folder>`'
  }
  if (/^usage: |invalid option|unknown option|unrecognized argument/m.test(stderr)) {
    return 'update git: version 2.28 or newer is needed'
  }
  return `run \`git ${command}\` in this folder to see what is wrong, and \`git fsck\` if objects are`
}
