/** Recordings of a browser's network traffic in which somebody talked to a model. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark, RecordReader } from './chat-format.ts'
import { readConversation, readMessage } from './chatgpt-export.ts'
import type { Packing } from './packed-text.ts'
import { Dialogue, readDialogue } from './read-message.ts'
import { pathOf } from './tool-calls.ts'

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
    mark(entry.at('request', 'postData', 'text'), asked, bodyReader(asked), packingOf(entry.get('request'), 'postData'))
    mark(
      entry.at('response', 'content', 'text'),
      answered,
      bodyReader(answered),
      packingOf(entry.get('response'), 'content'),
    )
  }
  return base
}

/** No chat is in them, and they may be large. */
const MEDIA = /^(?:image|audio|video|font)\//

/** Of a body in base64; undefined of one that is text. */
function packingOf(half: JsonValue, key: string): Packing | undefined {
  const body = half.get(key)
  const encoding = body.get('encoding').text || body.get('_encoding').text
  if (encoding !== 'base64' || MEDIA.test(body.get('mimeType').text)) return undefined
  for (const header of half.get('headers').items()) {
    if (header.get('name').text.toLowerCase() === 'content-encoding')
      return header.get('value').text.toLowerCase().trim()
  }
  return ''
}

/** A body is a dialogue of its own: its turns count from its first message. */
function bodyReader(context: Context): RecordReader {
  return (body, mark) => {
    // What the page of ChatGPT sends, and that of Claude.
    for (const message of body.get('messages').items()) if (message.has('author')) readMessage(message, context, mark)
    mark(body.get('prompt'), context)
    for (const given of body.get('attachments').items())
      mark(given.get('extracted_content'), withKnown(context, { embeddedPath: pathOf(given) }))
    if (body.get('mapping').isObject) readConversation(body, mark, context)
    else readDialogue(body, { base: context, dialogue: new Dialogue(), mark })
    return context
  }
}
