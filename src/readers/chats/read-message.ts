/** One message, or a whole dialogue, in the shapes that programming interfaces of models have and many tools keep. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { Mark } from './chat-format.ts'
import { readCall, readContent, readResult, readToolCalls } from './read-content.ts'
import { ToolCalls } from './tool-calls.ts'

/** What is known of a dialogue while it is read. */
export class Dialogue {
  readonly calls = new ToolCalls()
  /** Messages so far. */
  turn = 0
}

/** Where a message has its text. */
const CONTENT_KEYS = ['content', 'parts', 'value', 'text'] as const

/** True where the value says who speaks, in a word that we know, and something. */
export function isMessage(value: JsonValue): boolean {
  if (roleOf(value.get('role').text) !== undefined)
    return value.has('content') || value.has('parts') || value.has('tool_calls')
  return value.get('value').isString && roleOf(value.get('from').text) !== undefined
}

/** Counts the message as a turn. `base` is the context of the session. */
export function readMessage(message: JsonValue, { base, dialogue, mark }: Reading): Context {
  dialogue.turn++
  const { calls, turn } = dialogue
  const context = withKnown(base, {
    turn,
    role: roleOf(message.get('role').text) ?? roleOf(message.get('from').text),
    model: message.get('model').text,
    timestamp: timeOf(message) ?? base.timestamp,
  })
  mark(message, context)
  const callId = firstOf(message, ['tool_call_id', 'toolCallId'])
  const name = firstOf(message, ['name', 'toolName'])
  if (context.role === 'tool' && (callId.exists || name.exists)) {
    const parts = { id: callId, result: message.get('content'), ...(name.exists && { name }) }
    readResult(parts, { context, calls, mark })
    return withKnown({ ...context, ...calls.of(callId.text) }, { tool: name.text })
  }
  for (const key of CONTENT_KEYS) readContent(message.get(key), { context, calls, mark })
  for (const key of ['reasoning_content', 'reasoning'] as const) {
    if (message.get(key).isString) mark(message.get(key), context)
  }
  for (const key of ['tool_calls', 'toolCalls'] as const) readToolCalls(message.get(key), { context, calls, mark })
  return context
}

export interface Reading {
  readonly base: Context
  readonly dialogue: Dialogue
  readonly mark: Mark
}

/** Where a request or an answer has its messages, or one of them. */
const LIST_KEYS = ['messages', 'contents', 'conversations', 'history', 'conversation'] as const
export const WRAPPER_KEYS = ['body', 'request', 'response', 'chat'] as const

/** One of these every message and every dialogue has. */
export const DIALOGUE_KEYS: readonly string[] = [
  ...['content', 'parts', 'tool_calls', 'value'],
  ...LIST_KEYS,
  ...['choices', 'candidates', 'input', 'output', 'chunkedPrompt'],
]

/** True for requests to models, their answers, and files that hold the like. */
export function isDialogue(value: JsonValue): boolean {
  return (
    LIST_KEYS.some((key) => isMessage(value.get(key).first)) || isAnswer(value) || hasItems(value) || hasChunks(value)
  )
}

function hasItems(value: JsonValue): boolean {
  return ['input', 'output'].some((key) => isItem(value.get(key).first))
}

/** Of Google AI Studio. */
function hasChunks(value: JsonValue): boolean {
  return roleOf(value.at('chunkedPrompt', 'chunks').first.get('role').text) !== undefined
}

function isAnswer(value: JsonValue): boolean {
  const choice = value.get('choices').first
  return (
    isMessage(choice.get('message')) ||
    isMessage(choice.get('delta')) ||
    isMessage(value.get('candidates').first.get('content'))
  )
}

/** Everything of a dialogue that `value` holds, in the order of time. */
export function readDialogue(value: JsonValue, reading: Reading): Context {
  const { dialogue, mark } = reading
  const base = withKnown(reading.base, { model: value.get('model').text, timestamp: timeOf(value) })
  const inside = { ...reading, base }
  for (const key of ['system', 'instructions', 'systemInstruction', 'systemPrompt'] as const) {
    readContent(value.get(key), { context: { ...base, role: 'system' }, calls: dialogue.calls, mark })
  }
  for (const key of LIST_KEYS)
    for (const message of value.get(key).items()) if (isMessage(message)) readMessage(message, inside)
  for (const chunk of value.at('chunkedPrompt', 'chunks').items()) readMessage(chunk, inside)
  if (value.get('input').isString) mark(value.get('input'), { ...base, role: 'user' })
  for (const key of ['input', 'output'] as const) {
    for (const item of value.get(key).items()) if (isItem(item)) readItem(item, inside)
  }
  for (const choice of value.get('choices').items()) {
    for (const key of ['message', 'delta'] as const) if (choice.has(key)) readMessage(choice.get(key), inside)
  }
  for (const candidate of value.get('candidates').items()) readMessage(candidate.get('content'), inside)
  if (isMessage(value)) readMessage(value, inside)
  for (const key of WRAPPER_KEYS) if (value.get(key).isObject) readDialogue(value.get(key), inside)
  return base
}

const ITEM_TYPES: ReadonlySet<string> = new Set([
  'message',
  'reasoning',
  'function_call',
  'function_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'local_shell_call',
  'local_shell_call_output',
  'web_search_call',
])

/** True for an item of OpenAI's Responses, which Codex keeps as they are. */
export function isItem(value: JsonValue): boolean {
  return ITEM_TYPES.has(value.get('type').text) || isMessage(value)
}

/** A message counts as a turn, the other items belong to the last one. */
export function readItem(item: JsonValue, reading: Reading): Context {
  if (isMessage(item)) return readMessage(item, reading)
  const { base, dialogue, mark } = reading
  const { calls } = dialogue
  const type = item.get('type').text
  const isOutput = type.endsWith('_output')
  const context = withKnown(base, { turn: dialogue.turn || undefined, role: isOutput ? 'tool' : 'assistant' })
  mark(item, context)
  const id = item.get('call_id').exists ? item.get('call_id') : item.get('id')
  if (isOutput) readResult({ id, result: item.get('output') }, { context, calls, mark })
  else if (type.endsWith('_call')) {
    const name = item.get('name').exists ? item.get('name') : item.get('type')
    readCall({ id, name, input: firstOf(item, ['arguments', 'input', 'action']) }, { context, calls, mark })
  } else {
    readContent(item.get('summary'), { context, calls, mark })
    readContent(item.get('content'), { context, calls, mark })
  }
  return isOutput ? { ...context, ...calls.of(id.text) } : context
}

/** The first of these keys that there is. */
export function firstOf(value: JsonValue, keys: readonly string[]): JsonValue {
  let found = value.get(keys[0] ?? '')
  for (let at = 1; at < keys.length && !found.exists; at++) found = value.get(keys[at]!)
  return found
}

export function timeOf(value: JsonValue): string | undefined {
  return timestampOf(firstOf(value, ['timestamp', 'created_at', 'createdAt', 'create_time', 'created', 'ts']))
}
