/** UTF-16 and UTF-32 to UTF-8, with the way back to every character's own bytes. */
import type { SourceMap } from '../base/source-map.ts'
import type { Span } from '../base/span.ts'
import { utf8Length, writeUtf8 } from '../base/utf-8.ts'
import type { TextEncoding } from './text-encoding.ts'

const REPLACEMENT = 0xfffd

/** The map remembers one character in so many, and walks on from there: a table of all would be larger than the text. */
const CHECKPOINT_CHARACTERS = 64

/**
 * The text after the byte order mark. A lone surrogate, an impossible number or a unit that the end cuts short becomes
 * U+FFFD.
 */
export function transcode(bytes: Uint8Array, encoding: TextEncoding): { bytes: Uint8Array; map: SourceMap } {
  const checkpoints: number[] = []
  let length = 0
  let characters = 0
  for (let at = encoding.markBytes; at < bytes.length; characters++) {
    if (characters % CHECKPOINT_CHARACTERS === 0) checkpoints.push(length, at)
    const character = readCharacter(bytes, at, encoding)
    length += utf8Length(character)
    at += sourceLength(character, encoding)
  }
  const text = new Uint8Array(length)
  for (let at = encoding.markBytes, end = 0; end < length; ) {
    const character = readCharacter(bytes, at, encoding)
    end = writeUtf8(text, end, character)
    at += sourceLength(character, encoding)
  }
  return { bytes: text, map: createMap(bytes, encoding, { checkpoints: new Uint32Array(checkpoints), length }) }
}

/** Pairs of a byte of the text and the source byte where its character begins. */
interface Index {
  readonly checkpoints: Uint32Array
  /** Of the text. */
  readonly length: number
}

function createMap(bytes: Uint8Array, encoding: TextEncoding, { checkpoints, length }: Index): SourceMap {
  const characterAt = (byte: number): Span => {
    let low = 0
    let high = checkpoints.length / 2 - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (checkpoints[middle * 2]! <= byte) low = middle
      else high = middle - 1
    }
    let textAt = checkpoints[low * 2]!
    let at = checkpoints[low * 2 + 1]!
    for (;;) {
      const character = readCharacter(bytes, at, encoding)
      const end = Math.min(bytes.length, at + sourceLength(character, encoding))
      textAt += utf8Length(character)
      if (textAt > byte || end === bytes.length) return { start: at, end }
      at = end
    }
  }
  return {
    toSource: ({ start, end }) => {
      const first = start < length ? characterAt(start).start : bytes.length
      return { start: first, end: end > start && start < length ? characterAt(Math.min(end, length) - 1).end : first }
    },
  }
}

function sourceLength(character: number, { unitBytes }: TextEncoding): number {
  return unitBytes === 2 && character > 0xffff ? 4 : unitBytes
}

function readCharacter(bytes: Uint8Array, at: number, encoding: TextEncoding): number {
  const first = readUnit(bytes, at, encoding)
  if (encoding.unitBytes === 4) return first > 0x10ffff || isSurrogate(first) ? REPLACEMENT : first
  if (!isSurrogate(first)) return first
  const second = readUnit(bytes, at + 2, encoding)
  const isPair = first < 0xdc00 && isSurrogate(second) && second >= 0xdc00
  return isPair ? 0x10000 + ((first - 0xd800) << 10) + second - 0xdc00 : REPLACEMENT
}

function readUnit(bytes: Uint8Array, at: number, { unitBytes, bigEndian }: TextEncoding): number {
  if (at + unitBytes > bytes.length) return REPLACEMENT
  let unit = 0
  for (let index = 0; index < unitBytes; index++) {
    unit = unit * 256 + bytes[bigEndian ? at + index : at + unitBytes - 1 - index]!
  }
  return unit
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
