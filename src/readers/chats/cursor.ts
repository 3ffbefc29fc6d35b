/** Transcripts of Cursor's agents, line by line, and the values that its databases keep: sessions and their bubbles. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { Dialogue } from './read-message.ts'
import { pathOf } from './tool-calls.ts'

const FORMAT = 'cursor'

const USER_BUBBLE = 1

export const cursor: ChatFormat = {
  name: FORMAT,
  keys: ['message', 'bubbleId', 'composerId'],
  isOf: (record) => isLine(record) || isBubble(record) || isComposer(record),
  begin: () => {
    const dialogue = new Dialogue()
    return (record, mark) => {
      if (isBubble(record)) return readBubble(record, { format: FORMAT }, mark)
      return isComposer(record) ? readComposer(record, mark) : readLine(record, dialogue, mark)
    }
  },
}

/** Anthropic's message in an envelope that says nothing but who speaks. */
function isLine(record: JsonValue): boolean {
  return roleOf(record.get('role').text) !== undefined && record.at('message', 'content').exists
}

function readLine(record: JsonValue, dialogue: Dialogue, mark: Mark): Context {
  const context = withKnown({ format: FORMAT }, { turn: ++dialogue.turn, role: roleOf(record.get('role').text) })
  readContent(record.at('message', 'content'), { context, calls: dialogue.calls, mark })
  return context
}

function isBubble(record: JsonValue): boolean {
  return record.get('bubbleId').isString && record.has('type')
}

function isComposer(record: JsonValue): boolean {
  return record.get('composerId').isString && (record.has('conversation') || record.has('fullConversationHeadersOnly'))
}

function readComposer(composer: JsonValue, mark: Mark): Context {
  const base = withKnown(
    { format: FORMAT },
    {
      session: composer.get('composerId').text,
      model: composer.at('modelConfig', 'modelName').text,
      cwd: composer.at('workspaceIdentifier', 'uri', 'fsPath').text,
      timestamp: timestampOf(composer.get('createdAt')),
    },
  )
  let turn = 0
  for (const bubble of composer.get('conversation').items()) {
    mark(bubble, readBubble(bubble, { ...base, turn: ++turn }, mark))
  }
  return base
}

function readBubble(bubble: JsonValue, base: Context, mark: Mark): Context {
  const tool = bubble.get('toolFormerData')
  const context = withKnown(base, {
    role: bubble.get('type').number === USER_BUBBLE ? 'user' : 'assistant',
    model: bubble.at('modelInfo', 'modelName').text,
    timestamp: timestampOf(bubble.get('createdAt')),
  })
  mark(bubble.get('text'), context)
  mark(bubble.at('thinking', 'text'), context)
  const embeddedPath = pathOf(tool.get('params')) || pathOf(tool.get('rawArgs'))
  const call = withKnown(context, { tool: tool.get('name').text, embeddedPath })
  mark(tool, call)
  mark(tool.get('result'), { ...call, role: 'tool' })
  return context
}
