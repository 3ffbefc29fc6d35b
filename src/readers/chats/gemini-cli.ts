/** Sessions of Gemini CLI, line by line or in one object, its log of prompts, and its checkpoints. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent, readFunctionCall, readFunctionResponse } from './read-content.ts'
import { Dialogue, isMessage, readMessage } from './read-message.ts'
import { pathFrom } from './tool-calls.ts'

const FORMAT = 'gemini-cli'

const MESSAGE_TYPES: ReadonlySet<string> = new Set(['user', 'gemini', 'info', 'error', 'warning'])

/** How the text before the body of a file ends that was named in a prompt. */
const FILE_FOLLOWS = /Content from @(.+):\n?$/

export const geminiCli: ChatFormat = {
  name: FORMAT,
  keys: ['projectHash', 'content', 'messageId', '$set', '$rewindTo', 'authType'],
  isOf: (record) => isHeader(record) || isChat(record) || isLogged(record) || isUpdate(record) || isCheckpoint(record),
  begin: () => {
    const session = new Session()
    return (record, mark) => session.read(record, mark)
  },
}

function isHeader(record: JsonValue): boolean {
  return record.get('sessionId').isString && record.get('projectHash').isString
}

function isChat(record: JsonValue): boolean {
  return record.has('id', 'timestamp', 'content') && MESSAGE_TYPES.has(record.get('type').text)
}

/** An entry of logs.json. */
function isLogged(record: JsonValue): boolean {
  return record.has('sessionId', 'messageId', 'type') && record.get('message').isString
}

function isUpdate(record: JsonValue): boolean {
  return record.get('$set').isObject || record.get('$rewindTo').isString
}

function isCheckpoint(record: JsonValue): boolean {
  return record.has('authType') && isMessage(record.get('history').first)
}

class Session {
  readonly #dialogue = new Dialogue()
  #base: Context = { format: FORMAT }

  read(record: JsonValue, mark: Mark): Context {
    if (isLogged(record)) return this.#readLogged(record, mark)
    if (isHeader(record)) this.#base = withKnown(this.#base, { session: record.get('sessionId').text })
    const root = record.get('$set').isObject ? record.get('$set') : record
    // The whole list once more, whose messages were counted.
    if (record.has('$set')) this.#dialogue.turn = 0
    for (const message of root.get('messages').items()) this.#readChat(message, mark)
    for (const message of root.get('history').items()) {
      readMessage(message, { base: this.#base, dialogue: this.#dialogue, mark })
    }
    return isChat(record) ? this.#readChat(record, mark) : this.#base
  }

  #readLogged(record: JsonValue, mark: Mark): Context {
    const context = withKnown(
      { format: FORMAT },
      {
        session: record.get('sessionId').text,
        role: roleOf(record.get('type').text),
        timestamp: timestampOf(record.get('timestamp')),
      },
    )
    mark(record.get('message'), context)
    return context
  }

  #readChat(message: JsonValue, mark: Mark): Context {
    const { calls } = this.#dialogue
    const type = message.get('type').text
    const context = withKnown(this.#base, {
      turn: ++this.#dialogue.turn,
      role: roleOf(type) ?? 'system',
      model: message.get('model').text,
      timestamp: timestampOf(message.get('timestamp')),
    })
    mark(message, context)
    readContent(message.get('content'), { context, calls, mark })
    readContent(message.get('displayContent'), { context, calls, mark })
    markFiles(message.get('content'), context, mark)
    for (const thought of message.get('thoughts').items()) readContent(thought, { context, calls, mark })
    for (const call of message.get('toolCalls').items()) {
      readFunctionCall(call, { context, calls, mark })
      const own = { ...context, role: 'tool', ...calls.of(call.get('id').text) }
      for (const part of call.get('result').items()) {
        if (part.has('functionResponse'))
          readFunctionResponse(part.get('functionResponse'), { context: own, calls, mark })
        else mark(part, own)
      }
      mark(call.get('resultDisplay'), own)
    }
    return context
  }
}

/** Files that a prompt names have their bodies in it, each after a part that says which it is. */
function markFiles(content: JsonValue, context: Context, mark: Mark): void {
  let embeddedPath = ''
  for (const part of content.isArray ? content.items() : []) {
    if (embeddedPath !== '') mark(part.get('text'), { ...context, embeddedPath })
    embeddedPath = pathFrom(FILE_FOLLOWS.exec(part.get('text').text)?.[1] ?? '')
  }
}
