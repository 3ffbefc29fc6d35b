/** The data that Claude.ai exports: conversations, and projects with their documents. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { pathOf, ToolCalls } from './tool-calls.ts'

const FORMAT = 'claude-export'

export const claudeExport: ChatFormat = {
  name: FORMAT,
  keys: ['chat_messages', 'docs'],
  isOf: (record) => record.get('uuid').isString && (record.get('chat_messages').isArray || isProject(record)),
  begin: () => (record, mark) => (isProject(record) ? readProject(record, mark) : readConversation(record, mark)),
}

function isProject(record: JsonValue): boolean {
  return record.get('docs').isArray && record.has('name')
}

function readProject(project: JsonValue, mark: Mark): Context {
  const context = withKnown(
    { format: FORMAT, role: 'user' },
    { session: project.get('uuid').text, timestamp: timestampOf(project.get('created_at')) },
  )
  for (const document of project.get('docs').items()) {
    const own = withKnown(context, {
      embeddedPath: document.get('filename').text,
      timestamp: timestampOf(document.get('created_at')),
    })
    mark(document, own)
    mark(document.get('content'), own)
  }
  mark(project.get('prompt_template'), { ...context, role: 'system' })
  return context
}

function readConversation(conversation: JsonValue, mark: Mark): Context {
  const calls = new ToolCalls()
  const base = withKnown(
    { format: FORMAT },
    { session: conversation.get('uuid').text, model: conversation.get('model').text },
  )
  let turn = 0
  for (const message of conversation.get('chat_messages').items()) {
    turn++
    const context = withKnown(base, {
      turn,
      role: roleOf(message.get('sender').text),
      timestamp: timestampOf(message.get('created_at')),
    })
    mark(message, context)
    readContent(message.get('content'), { context, calls, mark })
    mark(message.get('text'), context)
    for (const attachment of message.get('attachments').items()) {
      const own = withKnown(context, { embeddedPath: pathOf(attachment) })
      mark(attachment, own)
      mark(attachment.get('extracted_content'), own)
    }
  }
  mark(conversation.get('summary'), { ...base, role: 'assistant' })
  return base
}
