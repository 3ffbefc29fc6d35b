/** Sessions of Continue: messages, the files given along, and the prompts as they were sent. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readResult } from './read-content.ts'
import { Dialogue, isMessage, readMessage } from './read-message.ts'
import { pathFrom } from './tool-calls.ts'

const FORMAT = 'continue'

export const continueSession: ChatFormat = {
  name: FORMAT,
  keys: ['history'],
  isOf: (record) =>
    record.get('sessionId').isString &&
    (record.has('workspaceDirectory') || isMessage(record.get('history').first.get('message'))) &&
    record.get('history').isArray,
  begin: () => readSession,
}

function readSession(record: JsonValue, mark: Mark): Context {
  const dialogue = new Dialogue()
  const base = withKnown(
    { format: FORMAT },
    {
      session: record.get('sessionId').text,
      cwd: pathFrom(record.get('workspaceDirectory').text),
      model: record.get('chatModelTitle').text,
    },
  )
  for (const item of record.get('history').items()) {
    const context = readMessage(item.get('message'), { base, dialogue, mark })
    mark(item, context)
    for (const given of item.get('contextItems').items()) {
      const path = pathFrom(given.at('uri', 'value').text) || pathFrom(given.get('description').text)
      const own = withKnown({ ...context, role: 'user' }, { embeddedPath: path })
      mark(given, own)
      mark(given.get('content'), own)
    }
    for (const log of item.get('promptLogs').items()) {
      mark(log.get('prompt'), { ...context, role: 'user' })
      mark(log.get('completion'), { ...context, role: 'assistant' })
    }
    for (const state of item.get('toolCallStates').items()) {
      readResult({ id: state.get('toolCallId'), result: state.get('output') }, { context, calls: dialogue.calls, mark })
    }
  }
  return base
}
