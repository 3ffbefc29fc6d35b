/** Pages of ChatGPT: `chat.html` of an export, and shared conversations that somebody saved, old and new. */
import type { Blob, Context, Passage } from '../../base/passage.ts'
import { composeMaps, identityMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { jsonParts } from '../json/json-parts.ts'
import { unescapeJson } from '../json/json-string.ts'
import { JsonTape, skipBlank } from '../json/json-tape.ts'
import { JsonValue } from '../json/json-value.ts'
import type { Reader } from '../reader.ts'
import type { TextEncoding } from '../text-encoding.ts'
import { roleOf, withKnown } from './chat-context.ts'
import type { RecordReader } from './chat-format.ts'
import { readConversation } from './chatgpt-export.ts'
import { readFlatConversation } from './flat-conversation.ts'
import { htmlText } from './html-text.ts'
import { splitRecord } from './split-record.ts'

const FORMAT = 'chatgpt-page'
const BASE: Context = { format: FORMAT }

const HEAD_BYTES = 1024
const LESS = 0x3c

/** Each is followed by JSON: of an export, of old shared pages, of new ones, where it is in a string. */
const EXPORTED = 'var jsonData = '
const OLD_PAGE = '<script id="__NEXT_DATA__" type="application/json"'
const STREAMED = 'streamController.enqueue('
/** A message as the browser shows it. */
const SHOWN = 'data-message-author-role="'

export const chatPage: Reader = {
  name: FORMAT,
  repeatsItself: true,
  recognise: ({ bytes }, encoding) => isHtml(bytes, encoding) && isChat(bufferOf(bytes)),
  *read({ bytes }: Blob) {
    const html = bufferOf(bytes)
    const passages: Passage[] = []
    const emit = (passage: Passage): number => passages.push(passage)
    let at = 0
    for (const script of scriptsOf(html)) {
      if (script.start < at) continue
      yield* besides(bytes, { start: at, end: script.start })
      readScript(bytes, script, emit)
      yield* passages.splice(0)
      at = script.end
    }
    yield* besides(bytes, { start: at, end: bytes.length })
    yield* shownOf(html)
  },
}

/** A page begins with a tag or a comment: most other texts are told by one byte. */
function isHtml(bytes: Uint8Array, encoding: TextEncoding | undefined): boolean {
  const at = skipBlank(bytes, encoding?.markBytes ?? 0, bytes.length)
  return bytes[at] === LESS && /<!doctype html|<html/i.test(bufferOf(bytes).toString('latin1', at, at + HEAD_BYTES))
}

function isChat(html: Buffer): boolean {
  if (html.includes(SHOWN) || html.includes(`${EXPORTED}[`)) return true
  return (html.includes(OLD_PAGE) || html.includes(STREAMED)) && html.includes('linear_conversation')
}

interface Script extends Span {
  readonly kind: typeof EXPORTED | typeof OLD_PAGE | typeof STREAMED
}

/** Where JSON stands, from its first byte to the end of its script, in order. */
function scriptsOf(html: Buffer): Script[] {
  const scripts: Script[] = []
  for (const kind of [EXPORTED, OLD_PAGE, STREAMED] as const) {
    for (let at = html.indexOf(kind); at >= 0; ) {
      const start = kind === OLD_PAGE ? Math.max(html.indexOf('>', at), at) + 1 : at + kind.length
      const close = html.indexOf('</script', start)
      const end = close < 0 ? html.length : close
      scripts.push({ kind, start, end })
      at = html.indexOf(kind, end)
    }
  }
  return scripts.sort((a, b) => a.start - b.start)
}

function readScript(bytes: Uint8Array, script: Script, emit: (passage: Passage) => void): void {
  if (script.kind === STREAMED) {
    readStreamed(bytes, script, emit)
    return
  }
  for (const part of jsonParts(bytes, script)) {
    if (part.kind === 'value') splitRecord(part.root, readPage, emit)
    else emit(plain(bytes, part.span))
  }
}

/** A conversation of an export, or the data of an old page, which hold one. */
const readPage: RecordReader = (record, mark) => {
  const shared = record.at('props', 'pageProps', 'serverResponse', 'data')
  return readConversation(shared.exists ? shared : record, mark, BASE)
}

/** A call with a string that is JSON. */
function readStreamed(bytes: Uint8Array, { start, end }: Span, emit: (passage: Passage) => void): void {
  const tape = new JsonTape()
  const after = tape.read(bytes, start, end)
  if (after < 0 || !new JsonValue(tape, 0).isString) {
    emit(plain(bytes, { start, end }))
    return
  }
  const text = unescapeJson(bytes, { start: tape.start(0), end: tape.end(0) })
  const inner = new JsonTape()
  const innerEnd = inner.read(text.bytes, 0, text.bytes.length)
  const rest = innerEnd < 0 ? Math.max(0, -1 - innerEnd) : innerEnd
  if (inner.count > 0) {
    const read: RecordReader = (page, mark) => readFlatConversation(page, mark, BASE)
    splitRecord(new JsonValue(inner, 0), read, emit, { map: text.map, depth: 1 })
  }
  const left = inner.count > 0 ? rest : 0
  emit({ bytes: text.bytes.subarray(left), context: BASE, map: composeMaps(text.map, identityMap(left)) })
  emit(plain(bytes, { start: after, end }))
}

/** Each message that stands in the page as a person sees it; it has been read with its tags already. */
function* shownOf(html: Buffer): Generator<Passage> {
  let turn = 0
  for (let at = html.indexOf(SHOWN); at >= 0; ) {
    const next = html.indexOf(SHOWN, at + SHOWN.length)
    const role = html.toString('latin1', at + SHOWN.length, at + SHOWN.length + 16).split('"')[0] ?? ''
    const start = html.indexOf('>', at) + 1
    if (start === 0) return
    const span = { start, end: next < 0 ? html.length : next }
    yield { ...htmlText(html, span), context: withKnown(BASE, { turn: ++turn, role: roleOf(role) }) }
    at = next
  }
}

function* besides(bytes: Uint8Array, span: Span): Generator<Passage> {
  if (span.end > span.start) yield plain(bytes, span)
}

function plain(bytes: Uint8Array, { start, end }: Span): Passage {
  return { bytes: bytes.subarray(start, end), context: BASE, map: identityMap(start) }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
