/** The text of a stretch of HTML as a person sees it: without tags, entities undone, with the way back. */
import { addPiece, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { utf8Length, writeUtf8 } from '../../base/utf-8.ts'

const LESS = 0x3c
const AMPERSAND = 0x26

/** Those that browsers write for characters, and programs for quotes. */
const ENTITIES: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['nbsp', 0x20],
])
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/y
const ENTITY_BYTES_MAX = 12

/** Elements that do not begin a line of their own. */
const INLINE = /^<\/?(?:a|b|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u|var)(?=[\s/>])/i
/** What is in these is no text. Their ends are looked for, since tags in them are none. */
const HIDDEN = /^<(script|style)(?=[\s>])/i
const TAG_NAME_BYTES_MAX = 16

/** A tag that never ends is text: nothing is left out. */
export function htmlText(bytes: Uint8Array, { start, end }: Span): { bytes: Uint8Array; map: SourceMap } {
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = new Uint8Array(end - start)
  const table: PieceTable = []
  let length = 0
  const tags = new Tags(html, end)
  const write = (codePoint: number, at: number, source: number): void => {
    addPiece(table, length, at, { unwrapped: utf8Length(codePoint), source })
    length = writeUtf8(text, length, codePoint)
  }
  for (let at = start; at < end; ) {
    const byte = html[at]!
    const tagEnd = byte === LESS ? tags.endOf(at) : -1
    if (tagEnd >= 0) {
      if (!INLINE.test(tags.nameAt(at))) write(0x0a, at, tagEnd - at)
      at = tagEnd
      continue
    }
    const entity = byte === AMPERSAND ? entityAt(html, at) : undefined
    if (entity !== undefined) {
      write(entity.codePoint, at, entity.length)
      at += entity.length
    } else {
      addPiece(table, length, at, { unwrapped: 1, source: 1 })
      text[length++] = byte
      at++
    }
  }
  return { bytes: text.subarray(0, length), map: pieceMap(table, length) }
}

/** Finds the ends of tags. What is not found once is not looked for again: it is nowhere further on. */
class Tags {
  readonly #html: Buffer
  readonly #end: number
  readonly #missing = new Set<string>()

  constructor(html: Buffer, end: number) {
    this.#html = html
    this.#end = end
  }

  nameAt(at: number): string {
    return this.#html.toString('latin1', at, at + TAG_NAME_BYTES_MAX)
  }

  /** The byte after a tag, and after what it hides; -1 where it never ends. */
  endOf(at: number): number {
    const close = this.#find('>', at)
    const hidden = close < 0 ? undefined : HIDDEN.exec(this.nameAt(at))?.[1]
    const closing = hidden === undefined ? -1 : this.#find(`</${hidden}`, close)
    if (closing >= 0) return closing
    return close < 0 ? -1 : close + 1
  }

  #find(text: string, from: number): number {
    if (this.#missing.has(text)) return -1
    const at = this.#html.indexOf(text, from, 'latin1')
    if (at >= 0 && at < this.#end) return at
    this.#missing.add(text)
    return -1
  }
}

function entityAt(html: Buffer, at: number): { codePoint: number; length: number } | undefined {
  ENTITY.lastIndex = 0
  const found = ENTITY.exec(html.toString('latin1', at, at + ENTITY_BYTES_MAX))
  if (found === null) return undefined
  const [whole, decimal, hex, name] = found
  const number = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  const codePoint = name === undefined ? number : ENTITIES.get(name)
  if (codePoint === undefined || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000)) return undefined
  return { codePoint, length: whole.length }
}
