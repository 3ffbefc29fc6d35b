/** One running git: its streams, and how it ended. The fast way to git; open-git.ts is the comfortable one. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { Failure } from '../base/failure.ts'
import { gitFailure } from './git-failure.ts'
import { type GitPlace, SAFE_ARGUMENTS } from './safe-git.ts'

export interface GitProcess {
  readonly stdin: Writable
  readonly stdout: Readable
  /** Resolves when git has ended well and all of its output was read; rejects with a Failure otherwise. */
  readonly done: Promise<void>
  /** Ends git where it is still running. */
  stop(): void
}

/** What git says before it dies is short; the rest is warnings. */
const STDERR_LENGTH_MAX = 16 * 1024

/** Starts `git <command> <arguments>`. `done` rejects with git-not-a-repository or git-failed. */
export function startGit(place: GitPlace, command: string, args: readonly string[]): GitProcess {
  const child = spawn(place.program, [...SAFE_ARGUMENTS, command, ...args], {
    cwd: place.cwd,
    env: place.environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const done = endOf(child, command, place.cwd)
  // Whoever stops reading early does not wait for the end either.
  done.catch(() => {})
  // A git that died closes its input while we still write; how it ended says more than that.
  child.stdin.on('error', () => {})
  return { stdin: child.stdin, stdout: child.stdout, done, stop: () => child.kill() }
}

function endOf(child: ChildProcessByStdio<Writable, Readable, Readable>, command: string, cwd: string): Promise<void> {
  let stderr = ''
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => {
    if (stderr.length < STDERR_LENGTH_MAX) stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => {
      reject(
        new Failure('git-failed', `git cannot be started: ${cause.message}`, { hint: 'check that git runs', cause }),
      )
    })
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(gitFailure(command, stderr || `it ended with ${signal ?? `exit code ${code}`}`, cwd))
    })
  })
}
