/** Runs the Action as GitHub's runner does: a process, its variables, the file of the event, and files for what it says. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { TemporaryRepository } from '../support/temporary-repository.ts'

export interface ActionRun {
  readonly code: number | null
  /** What the runner reads: commands among lines of the log. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Where it leaves files behind. */
  readonly temporary: string
}

export interface ActionCall {
  readonly workspace: TemporaryRepository
  readonly event: string
  readonly payload?: object
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** The bundle, built from today's source before the tests of a file; gone after them. */
export function builtAction(): () => string {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'codemoat-action-'))
    execFileSync(process.execPath, ['scripts/bundle-action.mjs', '--to', folder], { stdio: 'pipe' })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => join(folder, 'index.cjs')
}

export async function runAction(bundle: string, call: ActionCall): Promise<ActionRun> {
  const { workspace, event, payload = {}, inputs = {}, env = {} } = call
  const around = temporaryFolder({ 'event.json': JSON.stringify(payload), output: '', summary: '' })
  const temporary = join(around, 'temp')
  mkdirSync(temporary)
  const child = spawn(process.execPath, [bundle], {
    cwd: workspace.folder,
    env: {
      ...workspace.environment,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(around, 'event.json'),
      GITHUB_OUTPUT: join(around, 'output'),
      GITHUB_STEP_SUMMARY: join(around, 'summary'),
      GITHUB_WORKSPACE: workspace.folder,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_API_URL: 'http://127.0.0.1:1',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: workspace.git('rev-parse', 'HEAD').trim(),
      GITHUB_RUN_ID: '1',
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const outputs = parseOutputs(readFileSync(join(around, 'output'), 'utf8'))
  return { code, log, outputs, summary: readFileSync(join(around, 'summary'), 'utf8'), temporary }
}

/** `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(\S+)\n(.*?)\n\2$/gms)].map(([, name, , value]) => [name, value]),
  )
}

/** What the runner would do: each command that it obeys, those between stop and resume left out. */
export function commandsIn(log: string): { name: string; properties: string; data: string }[] {
  const commands: { name: string; properties: string; data: string }[] = []
  let resume: string | undefined
  for (const line of log.split(/\r\n|\r|\n/)) {
    if (resume !== undefined) {
      if (line.trim() === `::${resume}::`) resume = undefined
      continue
    }
    const [, name, properties = '', data = ''] =
      /^::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line.trimStart()) ?? /##\[([a-z-]+)([^\]]*)\](.*)$/.exec(line) ?? []
    if (name === 'stop-commands') resume = data
    else if (name !== undefined) commands.push({ name, properties, data })
  }
  return commands
}

/** A clone as actions/checkout makes it: one commit, detached. */
export function checkOut(origin: TemporaryRepository, ref: string, ...options: readonly string[]): string {
  const folder = join(dirname(origin.folder), 'workspace')
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', args, { cwd: folder, env: origin.environment, stdio: 'pipe' })
  mkdirSync(folder)
  git('init', '--quiet')
  git('remote', 'add', 'origin', `file://${origin.folder}`)
  git(
    'fetch',
    '--quiet',
    '--no-tags',
    ...(options.length > 0 ? options : ['--depth=1']),
    'origin',
    `+${ref}:refs/remotes/checkout`,
  )
  git('checkout', '--quiet', '--detach', 'refs/remotes/checkout')
  git('update-ref', '-d', 'refs/remotes/checkout')
  return folder
}
