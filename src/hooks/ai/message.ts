/** What is said where something was stopped: what, where, how to go on. Three lines, and never the secret. */

import type { Failure } from '../../base/failure.ts'
import { messageOf } from '../../base/message-of.ts'
import type { Power } from './host.ts'
import type { Found } from './judge.ts'
import type { Question, QuestionKind } from './question.ts'

const NAMES: Readonly<Record<QuestionKind, string>> = {
  prompt: 'this prompt',
  call: 'this call',
  result: 'this result',
  request: 'this request',
  none: 'this',
}

const PLACES_MAX = 3
const TAGS_MAX = 5
const PART_LENGTH_MAX = 200

const DEEDS: Readonly<Record<Power, string>> = {
  block: 'stopped',
  replace: 'took something out of',
  tell: 'could not hold back',
}

/** The most telling first. */
export function stoppedMessage(question: Question, found: readonly Found[], power: Power): string {
  const titles = [...new Set(found.map(({ title }) => title))]
  const more = titles.length > 1 ? ` and ${titles.length - 1} more` : ''
  const rules = [...new Set(found.map(({ rule }) => rule))]
  return [
    `Codemoat ${DEEDS[power]} ${nameOf(question)}: ${printable(titles[0] ?? '')} (${rules[0]})${more}.`,
    `Where: ${placesOf(found)}`,
    `Go on: ${goOn(question, found, rules[0] ?? '', power)}`,
  ].join('\n')
}

function nameOf({ kind, tool }: Question): string {
  if (tool === undefined || (kind !== 'call' && kind !== 'result')) return NAMES[kind]
  return kind === 'call' ? `a call of ${printable(tool)}` : `what ${printable(tool)} gave`
}

function placesOf(found: readonly Found[]): string {
  const places = [...new Set(found.map(({ where }) => where))]
  const more = places.length > PLACES_MAX ? `, and ${places.length - PLACES_MAX} more` : ''
  return places.slice(0, PLACES_MAX).map(printable).join(', ') + more
}

function goOn(question: Question, found: readonly Found[], rule: string, power: Power): string {
  if (found.every(({ decision }) => decision === 'warn')) {
    const tags = [...new Set(found.map(({ id }) => `[codemoat: allow ${id}]`))].slice(0, TAGS_MAX)
    return `take it out; or, if it may go this once, add ${tags.join(' ')}`
  }
  const remedy = remedyOf(rule)
  if (question.kind === 'prompt') return `take it out, or leave the file out; ${remedy}`
  if (power === 'tell') return `replace what was seen, it has left this machine. ${capital(remedy)}`
  if (power === 'replace') return `work without it; if it is needed, ask the human. ${capital(remedy)}`
  return `do not get it another way; ask the human. ${capital(remedy)}`
}

function remedyOf(rule: string): string {
  if (rule === 'confidential-path') return 'the list is "confidential" in .codemoat.yaml'
  if (rule.startsWith('proprietary-')) return 'who may see it stands below "assistants" in .codemoat.yaml'
  return 'no leak? A human accepts it below "allow" in .codemoat.yaml, with a reason'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Codemoat could not judge. */
export function unjudgedMessage(question: Question, reasons: readonly string[]): string {
  return [
    `Codemoat could not judge ${nameOf(question)}, and so stopped it: ${printable(reasons[0] ?? 'it failed')}.`,
    `Where: ${printable(reasons[1] ?? 'in what the assistant sent, or in Codemoat itself')}`,
    'Go on: mend that; "hooks: { onError: allow }" in .codemoat.yaml lets pass what cannot be judged',
  ].join('\n')
}

/** What went wrong, and where, as `unjudgedMessage` takes it. */
export function reasonsOf(error: unknown): string[] {
  const message = messageOf(error)
  const { path, line } = (error as Failure).place ?? {}
  return path === undefined ? [message] : [message, [path, line].filter((part) => part !== undefined).join(':')]
}

/** Names of files and tools come from anywhere: no control characters, no end of the line, no endless names. */
function printable(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
  return plain.length > PART_LENGTH_MAX ? `${plain.slice(0, PART_LENGTH_MAX)}…` : plain
}
