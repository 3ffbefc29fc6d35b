/** Threads of Zed's assistant, as its database has them: messages in the shape that Rust gives to enumerations. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { type Message, readCall, readResult } from './read-content.ts'
import { ToolCalls } from './tool-calls.ts'

const FORMAT = 'zed'

export const zed: ChatFormat = {
  name: FORMAT,
  keys: ['messages'],
  isOf: (record) => {
    const first = record.get('messages').first
    return first.at('User', 'content').isArray || first.at('Agent', 'content').isArray
  },
  begin: () => readThread,
}

function readThread(thread: JsonValue, mark: Mark): Context {
  const calls = new ToolCalls()
  const model = thread.get('model')
  const base = withKnown(
    { format: FORMAT },
    {
      session: thread.get('title').text,
      model: model.get('model').text || model.text,
      timestamp: timestampOf(thread.get('updated_at')),
    },
  )
  let turn = 0
  for (const message of thread.get('messages').items()) {
    const isUser = message.has('User')
    const context = { ...base, turn: ++turn, role: isUser ? 'user' : 'assistant' }
    const body = message.get(isUser ? 'User' : 'Agent')
    mark(message, context)
    for (const block of body.get('content').items()) readBlock(block, { context, calls, mark })
    for (const result of body.get('tool_results').items()) {
      readResult(
        { id: result.get('tool_use_id'), name: result.get('tool_name'), result: result.get('content') },
        { context, calls, mark },
      )
      mark(result.get('output'), { ...context, role: 'tool', ...calls.of(result.get('tool_use_id').text) })
    }
  }
  return base
}

function readBlock(block: JsonValue, message: Message): void {
  const { context, mark } = message
  const use = block.get('ToolUse')
  if (use.isObject) readCall({ id: use.get('id'), name: use.get('name'), input: use.get('input') }, message)
  const mention = block.get('Mention')
  if (!mention.isObject) return
  const uri = mention.get('uri')
  mark(mention.get('content'), withKnown(context, { embeddedPath: uri.at('File', 'abs_path').text || uri.text }))
}
