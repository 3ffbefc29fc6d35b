/** Sessions of Claude Code, those of its subagents, what `--output-format stream-json` prints, and its history of prompts. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { pathOf, ToolCalls } from './tool-calls.ts'

const FORMAT = 'claude-code'

/** Types of lines that are no messages, and may lack an id. */
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'summary',
  'attachment',
  'file-history-snapshot',
  'file-history-delta',
  'queue-operation',
  'custom-title',
  'ai-title',
  'agent-name',
  'last-prompt',
  'progress',
  'content-replacement',
])

export const claudeCode: ChatFormat = {
  name: FORMAT,
  keys: ['sessionId', 'session_id', 'leafUuid', 'snapshot', 'display', 'message', 'loglines'],
  isOf: (record) => isLine(record) || isSaid(record) || isPrompt(record) || isSaid(record.get('loglines').first),
  begin: () => {
    const session = new Session()
    return (record, mark) => {
      if (isPrompt(record)) return readPrompt(record, mark)
      // A session on the web, in one object.
      for (const line of record.get('loglines').items()) mark(line, session.read(line, mark))
      return session.read(record, mark)
    }
  },
}

function isLine(record: JsonValue): boolean {
  const type = record.get('type').text
  if (type === '') return false
  const hasSession = record.get('sessionId').isString || record.get('session_id').isString
  if (hasSession) return record.has('uuid') || record.has('leafUuid') || OTHER_TYPES.has(type)
  return (type === 'summary' && record.has('leafUuid')) || (type === 'file-history-snapshot' && record.has('snapshot'))
}

/** What `--input-format stream-json` takes, and sessions on the web have. */
function isSaid(record: JsonValue): boolean {
  const isTurn = ['user', 'assistant'].includes(record.get('type').text)
  return isTurn && record.get('message').isObject && record.get('message').has('content')
}

/** A line of history.jsonl. */
function isPrompt(record: JsonValue): boolean {
  return record.get('display').isString && (record.get('pastedContents').isObject || record.has('timestamp', 'project'))
}

function readPrompt(record: JsonValue, mark: Mark): Context {
  const context = withKnown(
    { format: FORMAT, role: 'user' },
    {
      session: record.get('sessionId').text,
      timestamp: timestampOf(record.get('timestamp')),
      cwd: record.get('project').text,
    },
  )
  mark(record.get('display'), context)
  for (const paste of record.get('pastedContents').items()) mark(paste.get('content'), context)
  return context
}

class Session {
  readonly #calls = new ToolCalls()
  #turn = 0
  /** Of the model's message that the last line is part of: each of its blocks has a line. */
  #message = ''

  read(record: JsonValue, mark: Mark): Context {
    const message = record.get('message')
    const role = roleOf(message.get('role').text) ?? roleOf(record.get('type').text)
    const id = message.get('id').text
    if (message.exists && (id === '' || id !== this.#message)) this.#turn++
    if (message.exists) this.#message = id
    const session = record.get('sessionId').text || record.get('session_id').text
    const context = withKnown(
      { format: FORMAT },
      {
        session,
        role,
        turn: this.#turn || undefined,
        timestamp: timestampOf(record.get('timestamp')),
        model: message.get('model').text,
        cwd: record.get('cwd').text,
      },
    )
    const within = { context, calls: this.#calls, mark }
    readContent(message.get('content'), within)
    // Of Qwen Code, which has Gemini's messages in these lines.
    readContent(message.get('parts'), within)
    const given = record.get('toolCallResult')
    mark(given, { ...context, role: 'tool', ...this.#calls.of(given.get('callId').text) })
    this.#readTwin(record, context, mark)
    mark(record.get('summary'), { ...context, role: 'assistant' })
    mark(record.get('content'), context)
    const attachment = record.get('attachment')
    mark(
      attachment,
      withKnown(
        { ...context, role: 'user' },
        { embeddedPath: pathOf(attachment) || pathOf(attachment.get('content')) },
      ),
    )
    return context
  }

  /** What the tool gave back, as data: texts of files without line numbers. */
  #readTwin(record: JsonValue, context: Context, mark: Mark): void {
    const twin = record.get('toolUseResult').exists ? record.get('toolUseResult') : record.get('tool_use_result')
    if (!twin.exists) return
    const answered = record.at('message', 'content').first.get('tool_use_id').text
    const own = withKnown({ ...context, role: 'tool', ...this.#calls.of(answered) }, { embeddedPath: pathOf(twin) })
    mark(twin, own)
    for (const key of ['stdout', 'stderr', 'content', 'oldString', 'newString', 'originalFile'] as const) {
      if (twin.get(key).isString) mark(twin.get(key), own)
    }
    if (twin.at('file', 'content').isString) mark(twin.at('file', 'content'), own)
    readContent(twin.get('content'), { context: own, calls: this.#calls, mark })
  }
}
