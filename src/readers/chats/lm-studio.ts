/** Conversations of LM Studio, with all versions of every answer. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { Dialogue } from './read-message.ts'

const FORMAT = 'lm-studio'

export const lmStudio: ChatFormat = {
  name: FORMAT,
  keys: ['messages'],
  isOf: (record) => record.get('messages').first.get('versions').isArray,
  begin: () => readConversation,
}

function readConversation(record: JsonValue, mark: Mark): Context {
  const dialogue = new Dialogue()
  const { calls } = dialogue
  const base = withKnown(
    { format: FORMAT },
    { session: record.get('name').text, timestamp: timestampOf(record.get('createdAt')) },
  )
  mark(record.get('systemPrompt'), { ...base, role: 'system' })
  for (const message of record.get('messages').items()) {
    dialogue.turn++
    for (const version of message.get('versions').items()) {
      const context = withKnown(base, { turn: dialogue.turn, role: roleOf(version.get('role').text) })
      mark(version, context)
      readContent(version.get('content'), { context, calls, mark })
      for (const step of version.get('steps').items()) readContent(step.get('content'), { context, calls, mark })
    }
  }
  return base
}
