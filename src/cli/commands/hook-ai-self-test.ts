/** `codemoat hook ai --self-test`: asks each assistant's own command, as that assistant would, and says what came of it. */
import { spawn } from 'node:child_process'
import { Failure } from '../../base/failure.ts'
import type { Host } from '../../hooks/ai/host.ts'
import type { Payload } from '../../hooks/ai/payload.ts'
import type { QuestionKind } from '../../hooks/ai/question.ts'
import { commandsSetUp } from '../../hooks/ai/set-up/plan.ts'
import { fillFakes } from '../../rules/fakes/fill-fakes.ts'
import type { Values } from '../options.ts'
import { print } from '../terminal.ts'
import { aiPlace } from './set-up-ai.ts'

const KINDS: readonly QuestionKind[] = ['prompt', 'call', 'result', 'request']
const NAMES: Readonly<Record<string, string>> = {
  prompt: 'prompt',
  call: 'tool call',
  result: 'result',
  request: 'request',
}
const TIME_MS = 20_000
const HARMLESS = 'what is the time?'

interface Trial {
  readonly isWell: boolean
  readonly text: string
}

/** 0 where every assistant that is set up stops what it can stop, and lets pass what is harmless. */
export async function runSelfTest(values: Values): Promise<number> {
  const canary = fillFakes('<github-token:ghp>', Date.now())
  const found = (['user', 'project'] as const).flatMap((scope) =>
    commandsSetUp(aiPlace(values, scope)).map((one) => ({ ...one, scope })),
  )
  const wanted = found.filter(({ host }) => values.host === undefined || values.host === host.id)
  if (wanted.length === 0) {
    throw new Failure('usage', 'no assistant is set up here', { hint: 'run `codemoat init --ai`, or with --global' })
  }
  let isWell = true
  for (const { host, command, scope } of wanted) {
    print(`${host.title} (${scope === 'user' ? 'for this user' : 'in this project'})`)
    const trials = await Promise.all(KINDS.map((kind) => tryOut(host, kind, command, canary)))
    for (const [index, trial] of trials.entries()) {
      const kind = KINDS[index] ?? 'none'
      if (trial === undefined) continue
      isWell &&= trial.isWell
      print(`  ${trial.isWell ? 'ok   ' : 'wrong'}  ${(NAMES[kind] ?? kind).padEnd(9)}  ${trial.text}`)
    }
  }
  print('', isWell ? 'every canary was met as it should be' : 'something is not as it should be')
  return isWell ? 0 : 2
}

/** With an invented secret, and without. */
async function tryOut(host: Host, kind: QuestionKind, command: string, canary: string): Promise<Trial | undefined> {
  const payload = host.setUp.sample(kind, `the key is ${canary}`)
  const harmless = host.setUp.sample(kind, HARMLESS)
  if (payload === undefined || harmless === undefined) return undefined
  const [bad, good] = await Promise.all([ask(command, payload), ask(command, harmless)])
  if (typeof bad === 'string') return { isWell: false, text: bad }
  if (typeof good === 'string') return { isWell: false, text: good }
  if (JSON.stringify(bad).includes(canary)) return { isWell: false, text: 'the canary was passed on' }
  const pass = host.answer(host.read(harmless), { kind: 'pass' })
  if (!isSame(good, pass)) return { isWell: false, text: 'what is harmless was stopped, too' }
  if (isSame(bad, pass) && bad.stderr === '') return { isWell: false, text: 'the canary was let through' }
  const power = host.power(host.read(payload))
  const texts = {
    block: 'stopped',
    replace: 'the canary was taken out',
    tell: 'only told: this assistant shows results before it asks',
  }
  return { isWell: true, text: texts[power] }
}

interface Said {
  readonly json: unknown
  readonly code: number
  readonly stderr: string
}

function isSame(said: Said, answer: { readonly json: object; readonly code: number }): boolean {
  return said.code === answer.code && JSON.stringify(said.json) === JSON.stringify(answer.json)
}

/** Through a shell, as assistants do; or what is wrong. */
function ask(command: string, payload: Payload): Promise<Said | string> {
  const folder = process.cwd()
  const env = { CLAUDE_PROJECT_DIR: folder, GEMINI_PROJECT_DIR: folder, ...process.env }
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, timeout: TIME_MS, env, windowsHide: true })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        said[name] += text
      })
    }
    child.on('error', ({ message }) => resolve(`does not run: ${message}`))
    child.on('close', (code) => resolve(readSaid(said, code)))
    child.stdin.on('error', () => {})
    child.stdin.end(JSON.stringify({ ...payload, cwd: folder }))
  })
}

function readSaid({ stdout, stderr }: { stdout: string; stderr: string }, code: number | null): Said | string {
  try {
    return { json: JSON.parse(stdout), code: code ?? -1, stderr }
  } catch {
    const [line = ''] = stderr.trim().split('\n')
    return `gives no answer (exit code ${code}): ${line.slice(0, 120)}`
  }
}
