/** Chats that Open WebUI exports: trees of messages, with every branch. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { pathOf, ToolCalls } from './tool-calls.ts'

const FORMAT = 'open-webui'

export const openWebui: ChatFormat = {
  name: FORMAT,
  keys: ['chat', 'history'],
  isOf: (record) => chatOf(record).at('history', 'messages').isObject,
  begin: () => readChat,
}

/** Older exports have no wrapper. */
function chatOf(record: JsonValue): JsonValue {
  return record.get('chat').isObject ? record.get('chat') : record
}

function readChat(record: JsonValue, mark: Mark): Context {
  const chat = chatOf(record)
  const calls = new ToolCalls()
  const base = withKnown(
    { format: FORMAT },
    { session: record.get('id').text || chat.get('title').text, timestamp: timestampOf(record.get('created_at')) },
  )
  mark(chat.get('system'), { ...base, role: 'system' })
  for (const list of [chat.at('history', 'messages'), chat.get('messages')]) {
    let turn = 0
    for (const message of list.items()) {
      const context = withKnown(base, {
        turn: ++turn,
        role: roleOf(message.get('role').text),
        model: message.get('model').text,
        timestamp: timestampOf(message.get('timestamp')),
      })
      mark(message, context)
      readContent(message.get('content'), { context, calls, mark })
      for (const file of [...message.get('files').items(), ...message.get('sources').items()]) {
        mark(file, withKnown(context, { embeddedPath: pathOf(file) || file.get('name').text }))
      }
    }
  }
  return base
}
