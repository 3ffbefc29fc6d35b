/** From what a host sends to what it is told. There is an answer whatever was sent, and also where Codemoat fails. */
import { statSync } from 'node:fs'
import { LIMITS } from '../../base/limits.ts'
import type { Environment } from '../../git/safe-git.ts'
import type { HookSettings } from '../../policy/settings.ts'
import { allowedByHuman } from './allow-tag.ts'
import type { Host } from './host.ts'
import { hostNamed, hostOf } from './hosts.ts'
import { type Found, type Judged, type JudgeSettings, judge, judgeLeaves, namedFiles } from './judge.ts'
import { leavesOf, type Replacement, replaceInLeaves, withholdLeaves } from './leaves.ts'
import { reasonsOf, stoppedMessage, unjudgedMessage } from './message.ts'
import { isRecord, type Payload } from './payload.ts'
import type { Answer, Question, Verdict } from './question.ts'

export interface AiCall {
  readonly input: Uint8Array
  /** The host that the hook was set up for. */
  readonly named: string | undefined
  readonly cwd: string
  readonly environment: Environment
  /** Reads configuration and rules for what is asked from a folder, about these files (absolute). */
  readonly prepare: (cwd: string, host: Host, files: readonly string[]) => Promise<Prepared>
}

export interface Prepared {
  readonly settings: JudgeSettings
  readonly hooks: HookSettings
}

/** What was decided, for the answer, the log and the desktop. */
export interface Outcome {
  readonly host: Host
  readonly question: Question
  readonly verdict: Verdict
  /** What led to it; also what was only warned of. */
  readonly found: readonly Found[]
  /** True where nothing could be judged. */
  readonly isFailure: boolean
  readonly hooks: HookSettings
  readonly answer: Answer
}

const UNREADABLE: Question = { kind: 'prompt', event: '', reads: [] }

export async function answerPayload(call: AiCall): Promise<Outcome> {
  const read = readPayload(call)
  if ('reason' in read) {
    const host = hostNamed(call.named) ?? hostOf({}, undefined)
    const failed = fail({ host, question: UNREADABLE, hooks: {} }, [read.reason])
    // What was asked is not known, and each event has a no of its own; exit code 2 is what most hosts take for one in all.
    const stderr = unjudgedMessage(UNREADABLE, [read.reason])
    return { ...failed, answer: { ...failed.answer, stderr, code: 2 } }
  }
  const { payload } = read
  const host = hostOf(payload, call.named)
  let question: Question = UNREADABLE
  let hooks: HookSettings = {}
  try {
    question = host.read(payload)
    if (isNothing(question)) return outcomeOf({ host, question, hooks, found: [], isFailure: false }, { kind: 'pass' })
    const cwd = folderOf(question.cwd, call.cwd)
    const place = { cwd, environment: call.environment }
    const prepared = await call.prepare(cwd, host, namedFiles(question, place))
    hooks = prepared.hooks
    if (call.input.length > LIMITS.hookPayloadBytes) {
      return fail({ host, question, hooks }, [`it is larger than ${LIMITS.hookPayloadBytes >> 20} MB`])
    }
    const judged = await judge(question, place, prepared.settings)
    return decide({ host, question, hooks, judged, settings: prepared.settings })
  } catch (error) {
    return fail({ host, question, hooks }, reasonsOf(error))
  }
}

function readPayload({ input }: AiCall): { payload: Payload } | { reason: string } {
  if (input.length > LIMITS.hookParseBytes) return { reason: `it is larger than ${LIMITS.hookParseBytes >> 20} MB` }
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(input.buffer, input.byteOffset, input.length)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
    return isRecord(payload) ? { payload } : { reason: 'what was sent is no JSON object' }
  } catch {
    return { reason: 'what was sent is not JSON' }
  }
}

/** Then nothing is loaded, and nothing can fail: whoever mends a broken configuration must be able to write it. */
function isNothing({ kind, content, reads }: Question): boolean {
  return kind === 'none' || (content === undefined && reads.length === 0)
}

/** Where it is a folder; an assistant may run elsewhere, in a container. */
function folderOf(given: string | undefined, otherwise: string): string {
  const isFolder = given !== undefined && statSync(given, { throwIfNoEntry: false })?.isDirectory()
  return isFolder ? given : otherwise
}

interface Deciding {
  readonly host: Host
  readonly question: Question
  readonly hooks: HookSettings
  readonly judged: Judged
  readonly settings: JudgeSettings
}

function decide({ host, question, hooks, judged, settings }: Deciding): Outcome {
  const { found, unjudged } = judged
  const stopping = stoppingIn(question, found)
  const seen = found.filter(({ decision }) => decision !== 'allow')
  const common = { host, question, hooks, found: seen, isFailure: false }
  if (stopping.length === 0) {
    return unjudged.length > 0 ? fail({ host, question, hooks }, unjudged) : outcomeOf(common, { kind: 'pass' })
  }
  const power = host.power(question)
  const message = stoppedMessage(question, stopping, power)
  if (power !== 'replace') return outcomeOf(common, { kind: 'block', message })
  return outcomeOf(common, { kind: 'replace', message, replaced: withoutFound(question, judged, settings) })
}

/** What blocks; where nothing does, what a prompt is warned of and its writer did not let go. */
function stoppingIn(question: Question, found: readonly Found[]): readonly Found[] {
  const blocking = found.filter(({ decision }) => decision === 'block')
  if (blocking.length > 0 || question.kind !== 'prompt') return blocking
  const allowed = allowedByHuman(String(question.content ?? ''))
  return found.filter(({ decision, id }) => decision === 'warn' && !allowed.has(id))
}

/** What one secret hid may come to light when it is gone: as often as this, then all is withheld. */
const ROUNDS_MAX = 3

function withoutFound(question: Question, { found, leaves }: Judged, settings: JudgeSettings): unknown {
  const passed = new Set(found.filter(({ decision }) => decision !== 'block').map(({ id }) => id))
  let taken = found.filter(({ decision }) => decision === 'block')
  let value = question.content
  let now = leaves
  for (let round = 0; round < ROUNDS_MAX && taken.length > 0; round++) {
    value = replaceInLeaves(value, now, apart(taken))
    now = leavesOf(value)
    const again = judgeLeaves({ ...question, content: value }, now, settings)
    taken = again.filter(({ id, decision }) => decision === 'block' && !passed.has(id))
  }
  return taken.length === 0 ? value : withholdLeaves(value, WITHHELD)
}

const WITHHELD = '{{withheld by Codemoat}}'

/** In their order; those that overlap as one. */
function apart(found: readonly Found[]): Replacement[] {
  const spans = found.flatMap(({ spans = [], placeholder }) => spans.map((span) => ({ ...span, text: placeholder })))
  const merged: Replacement[] = []
  for (const next of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last !== undefined && next.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, next.end) }
    else merged.push(next)
  }
  return merged
}

type Asked = Pick<Outcome, 'host' | 'question' | 'hooks'>

/** Nothing was judged: nothing passes, unless the configuration says so. */
function fail(asked: Asked, reasons: readonly string[]): Outcome {
  const { host, question, hooks } = asked
  const common = { ...asked, found: [], isFailure: true }
  if (hooks.onError === 'allow' || question.kind === 'none') return outcomeOf(common, { kind: 'pass' })
  const message = unjudgedMessage(question, reasons)
  if (host.power(question) !== 'replace') return outcomeOf(common, { kind: 'block', message })
  return outcomeOf(common, { kind: 'replace', message, replaced: withholdLeaves(question.content, WITHHELD) })
}

function outcomeOf(decided: Omit<Outcome, 'verdict' | 'answer'>, verdict: Verdict): Outcome {
  return { ...decided, verdict, answer: decided.host.answer(decided.question, verdict) }
}
