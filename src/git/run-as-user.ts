/** Runs git the way the user would, hooks and all: only for repositories that we made ourselves. */
import { spawn } from 'node:child_process'
import type { Environment } from './safe-git.ts'

export interface UserRun {
  readonly code: number
  /** What git and the hooks said, both streams together, cut where it gets long. */
  readonly output: string
}

const OUTPUT_LENGTH_MAX = 256 * 1024
const TIME_MAX_MS = 120_000

/** Variables that say which repository is meant are dropped: it is the one in `cwd`. */
export function runAsUser(
  program: string,
  cwd: string,
  environment: Environment,
  args: readonly string[],
): Promise<UserRun> {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^GIT_(?!CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$|EXEC_PATH$)/.test(name),
  )
  const child = spawn(program, [...args], {
    cwd,
    env: { ...Object.fromEntries(kept), ...IDENTITY },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_MAX_MS,
    windowsHide: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (output.length < OUTPUT_LENGTH_MAX) output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    )
  })
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Codemoat',
  GIT_AUTHOR_EMAIL: 'codemoat@localhost',
  GIT_COMMITTER_NAME: 'Codemoat',
  GIT_COMMITTER_EMAIL: 'codemoat@localhost',
  GIT_TERMINAL_PROMPT: '0',
}
