/** Tasks of Cline and Roo Code: what went to the model, and what the user saw. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { Dialogue, isMessage, readMessage } from './read-message.ts'
import { pathFrom } from './tool-calls.ts'

const FORMAT = 'cline'

/** How results of tools begin that are written as texts of the user. */
const RESULT = /^\[(\w+)(?: for '([^'\n]+)')?[^\]\n]*\] Result:/

const SAID_BY_USER: ReadonlySet<string> = new Set(['user_feedback', 'user_feedback_diff', 'task'])
const SAID_BY_TOOL: ReadonlySet<string> = new Set(['command_output', 'mcp_server_response', 'browser_action_result'])

export const cline: ChatFormat = {
  name: FORMAT,
  keys: ['ts', 'content'],
  isOf: (record) => isShown(record) || (isMessage(record) && (record.has('ts') || isTask(record))),
  begin: () => {
    const dialogue = new Dialogue()
    return (record, mark) => (isShown(record) ? readShown(record, dialogue, mark) : readSent(record, dialogue, mark))
  },
}

/** An entry of ui_messages.json. */
function isShown(record: JsonValue): boolean {
  const type = record.get('type').text
  return record.has('ts') && (type === 'say' || type === 'ask') && record.has(type)
}

/** The first message of a task says so. */
function isTask(record: JsonValue): boolean {
  for (const block of record.get('content').isArray ? record.get('content').items() : []) {
    if (/^<task>|<environment_details>/.test(block.get('text').text)) return true
  }
  return false
}

function readSent(record: JsonValue, dialogue: Dialogue, mark: Mark): Context {
  const base = withKnown({ format: FORMAT }, { timestamp: timestampOf(record.get('ts')) })
  const context = readMessage(record, { base, dialogue, mark })
  let result = context
  for (const block of record.get('content').isArray ? record.get('content').items() : []) {
    const text = block.get('text')
    const said = RESULT.exec(text.text)
    if (said) result = withKnown(context, { role: 'tool', tool: said[1], embeddedPath: pathFrom(said[2] ?? '') })
    // The result itself is the text after the one that announces it.
    if (result !== context && !text.text.startsWith('<environment_details>')) mark(text, result)
  }
  return context
}

function readShown(record: JsonValue, dialogue: Dialogue, mark: Mark): Context {
  dialogue.turn++
  const kind = record.get(record.get('type').text).text
  const isUser = SAID_BY_USER.has(kind) || (kind === 'text' && dialogue.turn === 1)
  const role = isUser ? 'user' : SAID_BY_TOOL.has(kind) ? 'tool' : 'assistant'
  const timestamp = timestampOf(record.get('ts'))
  const context = withKnown({ format: FORMAT, turn: dialogue.turn, role }, { timestamp })
  mark(record.get('text'), context)
  return context
}
