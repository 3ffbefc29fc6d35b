/**
 * Folds what looks the same into what is the same: compatibility forms (NFKC), letters of other scripts that look Latin,
 * and characters that cannot be seen at all. Text in ASCII is handed back as it is.
 */
import { addPiece, identityMap, type PieceTable, pieceMap, type SourceMap } from '../../base/source-map.ts'
import { utf8Length } from '../../base/utf-8.ts'
import { findNonAscii } from './non-ascii.ts'

export interface FoldedText {
  readonly bytes: Uint8Array
  /** From `bytes` to the bytes that were folded. */
  readonly map: SourceMap
}

/** Pairs of a lookalike and what it looks like, after Unicode's confusables (UTS #39), for ASCII letters alone. */
const PAIRS = [
  'аaАAвBВBсcСCеeЕEһhНHіiІIјjЈJкkКKМMоoОOрpРPԛqԚQѕsЅSтTТTѵvѴVԝwԜWхxХXуyУYүyҮYԁdԌGӏlӀlгrпnЬbЗ3',
  'αaΑAΒBϲcϹCεeΕEΗHιiΙIϳjͿJκkΚKΜMνvΝNοoΟOρpΡPτtΤTυuχxΧXγyΥYΖZωw',
  'օoՕOսuՏSԼLցgհhոnզqքpրnեtɡgɑaɩiııȷjʏyᴄcᴏoᴠvᴡwᴢzƖlɪi',
].join('')
const FURTHER_PAIRS = [
  ['ı', 'i'],
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
] as const

let lookalikes: ReadonlyMap<number, string> | undefined

/** Made when the first character beyond ASCII is met: most code has none. */
function readPairs(): ReadonlyMap<number, string> {
  const characters = [...PAIRS]
  const found = new Map<number, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) found.set(characters[at]!.codePointAt(0)!, characters[at + 1]!)
  for (const [from, to] of FURTHER_PAIRS) found.set(from.codePointAt(0)!, to)
  return found
}

/** What a character becomes: `undefined` where it stays. */
const foldings = new Map<number, Uint8Array | undefined>()
const encoder = new TextEncoder()

function folding(codePoint: number): Uint8Array | undefined {
  if (foldings.has(codePoint)) return foldings.get(codePoint)
  const folded = fold(codePoint)
  foldings.set(codePoint, folded)
  return folded
}

function fold(codePoint: number): Uint8Array | undefined {
  const character = String.fromCodePoint(codePoint)
  // What a character is made of may be a mark or a lookalike in its turn.
  const plain = [...plainly(character).normalize('NFKC')].map(plainly).join('')
  return plain === character ? undefined : encoder.encode(plain)
}

/** The arrow of numbered listings stays: it is read by the lexer. */
function plainly(character: string): string {
  if (/[\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]/u.test(character)) return ''
  if (/[\p{Zs}\p{Zl}\p{Zp}\u0085]/u.test(character)) return ' '
  lookalikes ??= readPairs()
  return lookalikes.get(character.codePointAt(0)!) ?? character
}

/** Length of the text that is folded at a time is not bounded: the result is at most 18 times as long. */
export function foldText(bytes: Uint8Array): FoldedText {
  const first = findNonAscii(bytes)
  if (first < 0) return { bytes, map: identityMap() }
  const table: PieceTable = []
  const out = new Output(bytes.length)
  let copied = 0
  for (let at = first; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    const replacement = length === 0 ? undefined : folding(decode(bytes, at, length))
    if (replacement !== undefined) {
      if (at > copied) {
        addPiece(table, out.length, copied, { unwrapped: 1, source: 1 })
        out.write(bytes.subarray(copied, at))
      }
      if (replacement.length > 0) addPiece(table, out.length, at, { unwrapped: replacement.length, source: length })
      out.write(replacement)
      copied = at + length
    }
    at = firstBeyondAscii(bytes, at + Math.max(1, length))
  }
  if (copied === 0) return { bytes, map: identityMap() }
  if (copied < bytes.length) addPiece(table, out.length, copied, { unwrapped: 1, source: 1 })
  out.write(bytes.subarray(copied))
  const folded = out.taken()
  return { bytes: folded, map: pieceMap(table, folded.length) }
}

/** Bytes that grow. */
class Output {
  length = 0
  #bytes: Uint8Array

  constructor(size: number) {
    this.#bytes = new Uint8Array(size + 16)
  }

  write(part: Uint8Array): void {
    const end = this.length + part.length
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(end * 2)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#bytes.set(part, this.length)
    this.length = end
  }

  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.length)
  }
}

function firstBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at]! < 0x80) at++
  return at
}

/** Bytes of the UTF-8 sequence that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  if (length === 0) return 0
  const codePoint = decode(bytes, at, length)
  const isValid =
    codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff) && utf8Length(codePoint) === length
  return isValid ? length : 0
}

function decode(bytes: Uint8Array, at: number, length: number): number {
  let codePoint = bytes[at]! & (0xff >> (length + 1))
  for (let index = 1; index < length; index++) codePoint = (codePoint << 6) | (bytes[at + index]! & 63)
  return codePoint
}
