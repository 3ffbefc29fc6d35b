/** Sessions of Kiro CLI, line by line, and conversations of Amazon Q, as its database and `/save` keep them. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readCall, readContent, readResult } from './read-content.ts'
import { Dialogue, firstOf } from './read-message.ts'

const FORMAT = 'kiro'

const ROLES: ReadonlyMap<string, string> = new Map([
  ['Prompt', 'user'],
  ['AssistantMessage', 'assistant'],
  ['ToolResults', 'tool'],
  ['Compaction', 'system'],
  ['user', 'user'],
  ['assistant', 'assistant'],
  ['tool_call', 'assistant'],
  ['tool_result', 'tool'],
])

export const kiro: ChatFormat = {
  name: FORMAT,
  keys: ['kind', 'payload', 'history'],
  isOf: (record) => isLine(record) || isConversation(record),
  begin: () => {
    const dialogue = new Dialogue()
    return (record, mark) =>
      isConversation(record) ? readConversation(record, mark) : readLine(record, dialogue, mark)
  },
}

function isLine(record: JsonValue): boolean {
  if (ROLES.has(record.get('kind').text)) return true
  return record.has('id', 'timestamp') && ROLES.has(record.at('payload', 'type').text)
}

function isConversation(record: JsonValue): boolean {
  const turn = record.get('history').first
  return (
    record.get('conversation_id').isString && (turn.has('user') || turn.has('assistant') || record.has('transcript'))
  )
}

/** The fields of a line are known by report only: what is in them is of that line's role. */
function readLine(record: JsonValue, dialogue: Dialogue, mark: Mark): Context {
  const payload = record.get('payload')
  const kind = record.get('kind').text || payload.get('type').text
  const { calls } = dialogue
  if (!kind.startsWith('tool') && !kind.startsWith('Tool')) dialogue.turn++
  const context = withKnown(
    { format: FORMAT },
    { turn: dialogue.turn || undefined, role: ROLES.get(kind), timestamp: timestampOf(record.get('timestamp')) },
  )
  for (const body of [payload, record.get('data'), record]) {
    const id = firstOf(body, ['toolCallId', 'tool_use_id', 'toolUseId', 'callId'])
    const name = firstOf(body, ['toolName', 'tool_name', 'name'])
    const input = firstOf(body, ['input', 'args', 'arguments'])
    if (kind === 'tool_call' && input.exists) readCall({ id, name, input }, { context, calls, mark })
    const result = firstOf(body, ['result', 'output', 'content'])
    if (kind === 'tool_result' && result.exists) readResult({ id, result }, { context, calls, mark })
    else readContent(firstOf(body, ['content', 'text', 'prompt', 'message']), { context, calls, mark })
  }
  return context
}

function readConversation(record: JsonValue, mark: Mark): Context {
  const dialogue = new Dialogue()
  const base = withKnown({ format: FORMAT }, { session: record.get('conversation_id').text })
  for (const exchange of record.get('history').items()) {
    readUser(exchange.get('user'), { base, dialogue, mark })
    readAssistant(exchange.get('assistant'), { base, dialogue, mark })
  }
  return base
}

interface Reading {
  readonly base: Context
  readonly dialogue: Dialogue
  readonly mark: Mark
}

function readUser(user: JsonValue, { base, dialogue, mark }: Reading): void {
  const { calls } = dialogue
  const cwd = user.at('env_context', 'env_state', 'current_working_directory').text
  const timestamp = timestampOf(user.get('timestamp'))
  const context = withKnown({ ...base, turn: ++dialogue.turn, role: 'user' }, { cwd, timestamp })
  mark(user, context)
  mark(user.at('content', 'Prompt', 'prompt'), context)
  mark(user.get('additional_context'), context)
  for (const kind of ['ToolUseResults', 'CancelledToolUses'] as const) {
    for (const given of user.at('content', kind, 'tool_use_results').items()) {
      const own = { ...context, role: 'tool', ...calls.of(given.get('tool_use_id').text) }
      mark(given, own)
      for (const block of given.get('content').items()) mark(block.get('Text'), own)
    }
  }
}

function readAssistant(assistant: JsonValue, { base, dialogue, mark }: Reading): void {
  const context = { ...base, turn: ++dialogue.turn, role: 'assistant' }
  mark(assistant, context)
  for (const kind of ['Response', 'ToolUse'] as const) {
    mark(assistant.at(kind, 'content'), context)
    for (const use of assistant.at(kind, 'tool_uses').items()) {
      const parts = { id: use.get('id'), name: use.get('name'), input: use.get('args') }
      readCall(parts, { context, calls: dialogue.calls, mark })
    }
  }
}
