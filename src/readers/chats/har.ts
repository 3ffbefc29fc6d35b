/** Recordings of a browser's network traffic in which somebody talked to a model. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark, RecordReader } from './chat-format.ts'
import { readConversation } from './chatgpt-export.ts'
import { Dialogue, readDialogue } from './read-message.ts'

const FORMAT = 'har'

/** Paths and hosts of interfaces that take prompts. */
const CHAT_URL =
  /\/(?:chat|completions?|messages|responses|conversations?|generate\w*|chat_conversations)\b|:(?:stream)?generateContent|\b(?:openai|anthropic|claude|chatgpt|gemini|mistral|deepseek|perplexity|openrouter)\b/i

export const har: ChatFormat = {
  name: FORMAT,
  keys: ['log'],
  isOf: (record) => record.at('log', 'entries').isArray && record.get('log').has('version'),
  begin: () => readLog,
}

function readLog(record: JsonValue, mark: Mark): Context {
  const base = { format: FORMAT }
  let turn = 0
  for (const entry of record.at('log', 'entries').items()) {
    const isChat = CHAT_URL.test(entry.at('request', 'url').text)
    const timestamp = timestampOf(entry.get('startedDateTime'))
    const asked = withKnown(base, { timestamp, ...(isChat && { role: 'user', turn: turn + 1 }) })
    const answered = withKnown(base, { timestamp, ...(isChat && { role: 'assistant', turn: turn + 2 }) })
    if (isChat) turn += 2
    mark(entry.get('request'), asked)
    mark(entry.get('response'), answered)
    mark(entry.at('request', 'postData', 'text'), asked, bodyReader(asked))
    mark(entry.at('response', 'content', 'text'), answered, bodyReader(answered))
  }
  return base
}

/** A body is a dialogue of its own: its turns count from its first message. */
function bodyReader(context: Context): RecordReader {
  return (body, mark) => {
    if (body.get('mapping').isObject) readConversation(body, mark, context)
    else readDialogue(body, { base: context, dialogue: new Dialogue(), mark })
    return context
  }
}
