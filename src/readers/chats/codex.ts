/** Sessions of Codex CLI in all three generations, and its history of prompts. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { Dialogue, isItem, readItem } from './read-message.ts'

const FORMAT = 'codex'

const ENVELOPES: ReadonlySet<string> = new Set([
  'session_meta',
  'turn_context',
  'response_item',
  'event_msg',
  'compacted',
  'world_state',
  'item_completed',
])

export const codex: ChatFormat = {
  name: FORMAT,
  keys: ['payload', 'instructions', 'git', 'call_id', 'content', 'record_type', 'session_id', 'conversation_id'],
  isOf: (record) =>
    isEnvelope(record) ||
    isOldHeader(record) ||
    isBareItem(record) ||
    record.get('record_type').isString ||
    isPrompt(record),
  begin: () => {
    const session = new Session()
    return (record, mark) => session.read(record, mark)
  },
}

function isEnvelope(record: JsonValue): boolean {
  return record.get('payload').isObject && ENVELOPES.has(record.get('type').text)
}

/** The first line of older sessions, whose items have no envelope. */
function isOldHeader(record: JsonValue): boolean {
  return record.has('id', 'timestamp') && !record.has('type') && (record.has('instructions') || record.has('git'))
}

/** A line of such a session. */
function isBareItem(record: JsonValue): boolean {
  if (!isItem(record)) return false
  return record.get('call_id').isString || /^(?:in|out)put_text$/.test(record.get('content').first.get('type').text)
}

/** A line of history.jsonl. */
function isPrompt(record: JsonValue): boolean {
  const hasSession = record.get('session_id').isString || record.get('conversation_id').isString
  return hasSession && record.has('ts') && record.get('text').isString
}

class Session {
  readonly #dialogue = new Dialogue()
  #base: Context = { format: FORMAT }

  read(record: JsonValue, mark: Mark): Context {
    const timestamp = timestampOf(record.get('timestamp')) ?? timestampOf(record.get('ts'))
    if (isPrompt(record)) return this.#readPrompt(record, mark, timestamp)
    const payload = isEnvelope(record) ? record.get('payload') : record
    const type = isEnvelope(record) ? record.get('type').text : ''
    if (type === 'session_meta' || isOldHeader(record)) {
      this.#base = withKnown(this.#base, { session: payload.get('id').text, cwd: payload.get('cwd').text })
    }
    if (type === 'turn_context') {
      this.#base = withKnown(this.#base, { cwd: payload.get('cwd').text, model: payload.get('model').text })
    }
    const base = withKnown(this.#base, { timestamp })
    const item = type === 'item_completed' ? payload.get('item') : payload
    if ((type === '' || type === 'response_item' || type === 'item_completed') && isItem(item)) {
      return readItem(item, { base, dialogue: this.#dialogue, mark })
    }
    return type === 'event_msg' ? this.#readEvent(payload, base, mark) : this.#readOther(payload, base, mark)
  }

  #readPrompt(record: JsonValue, mark: Mark, timestamp: string | undefined): Context {
    const session = record.get('session_id').text || record.get('conversation_id').text
    const context = withKnown({ format: FORMAT, role: 'user' }, { session, timestamp })
    mark(record.get('text'), context)
    return context
  }

  /** What was shown: mostly what items hold already. */
  #readEvent(event: JsonValue, base: Context, mark: Mark): Context {
    const { calls, turn } = this.#dialogue
    const type = event.get('type').text
    const call = calls.of(event.get('call_id').text)
    const role = type.startsWith('user') ? 'user' : isOfTool(type) ? 'tool' : 'assistant'
    const context = withKnown({ ...base, ...(role === 'tool' && call) }, { role, turn: turn || undefined })
    for (const key of ['message', 'text', 'aggregated_output', 'stdout', 'stderr', 'formatted_output'] as const) {
      readContent(event.get(key), { context, calls, mark })
    }
    return context
  }

  #readOther(payload: JsonValue, base: Context, mark: Mark): Context {
    const context = { ...base, role: 'system' }
    for (const key of ['instructions', 'base_instructions', 'user_instructions', 'message'] as const) {
      readContent(payload.get(key), { context, calls: this.#dialogue.calls, mark })
    }
    return context
  }
}

function isOfTool(type: string): boolean {
  return type.startsWith('exec_') || type.startsWith('mcp_') || type.startsWith('patch_') || type.endsWith('_output')
}
