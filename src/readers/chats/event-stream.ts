/** An answer that was streamed, word by word, put together again: events of a server, or JSON line by line. */
import type { Passage } from '../../base/passage.ts'
import { composeMaps } from '../../base/source-map.ts'
import { joinTexts } from '../json/join-texts.ts'
import { unescapeJson } from '../json/json-string.ts'
import { JsonTape } from '../json/json-tape.ts'
import { JsonValue } from '../json/json-value.ts'

type Text = ReturnType<typeof unescapeJson>

/** As far as a text is looked at to see whether it is a stream. */
const HEAD_BYTES = 64
const STREAM = /^\s*(?:(?:data|event|id|retry):|:|\{)/

const DATA = Buffer.from('data:')
const OBJECT_START = 0x7b
const LINE_FEED = 0x0a

/** What holds pieces of a text, in the interfaces of those who serve models; all else in an event is about the event. */
const TEXT_KEYS: ReadonlySet<string> = new Set([
  ...['arguments', 'completion', 'content', 'data', 'delta', 'input', 'output', 'partial_json', 'reasoning'],
  ...['reasoning_content', 'refusal', 'response', 'text', 'thinking', 'v', 'value'],
])

const DEPTH_MAX = 12

/**
 * The texts of a stream, each from all of its events; nothing where the text is no stream. What is in one event alone is not
 * among them: it stands in the text as it is.
 */
export function* joinedEvents({ bytes, context, map }: Passage): Generator<Passage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!STREAM.test(buffer.toString('latin1', 0, HEAD_BYTES))) return
  const texts = new Map<string, Text[]>()
  const tape = new JsonTape()
  for (let at = 0; at < buffer.length; ) {
    const feed = buffer.indexOf(LINE_FEED, at)
    const end = feed < 0 ? buffer.length : feed
    const start = dataStart(buffer, at, end)
    if (buffer[start] === OBJECT_START && tape.read(bytes, start, end) > 0) gather(new JsonValue(tape, 0), '', texts)
    at = end + 1
  }
  for (const parts of texts.values()) {
    if (parts.length < 2) continue
    const joined = joinTexts(parts)
    yield { bytes: joined.bytes, context, map: composeMaps(map, joined.map) }
  }
}

function dataStart(buffer: Buffer, start: number, end: number): number {
  if (buffer.compare(DATA, 0, DATA.length, start, Math.min(end, start + DATA.length)) !== 0) return start
  const from = start + DATA.length
  return buffer[from] === 0x20 ? from + 1 : from
}

/** `channel`: the keys that lead there, with the numbers by which an event says which of several texts it goes on with. */
function gather(value: JsonValue, channel: string, texts: Map<string, Text[]>, depth = 0): void {
  if (depth > DEPTH_MAX) return
  const { number } = value.get('index')
  const here = Number.isNaN(number) ? channel : `${channel}#${number}`
  for (const item of value.items()) {
    const { key } = item
    if (!item.isString) gather(item, `${here}.${key}`, texts, depth + 1)
    else if (TEXT_KEYS.has(key)) {
      const { tape, index } = item
      const text = unescapeJson(tape.bytes, { start: tape.start(index), end: tape.end(index) })
      const known = texts.get(`${here}.${key}`)
      if (known) known.push(text)
      else texts.set(`${here}.${key}`, [text])
    }
  }
}
