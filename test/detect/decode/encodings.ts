/** Encoders that remember where every byte went: the other way round than the decoders, and written without them. */
import { gzipSync } from 'node:zlib'

export interface Encoded {
  readonly bytes: Uint8Array
  /** Where the encoding of plain byte `i` stands. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export type Encode = (plain: Uint8Array) => Encoded

/** The encoding of `count` plain bytes; no plain bytes are filler. */
type Chunk = readonly [count: number, encoded: Uint8Array | string]

function join(chunks: readonly Chunk[]): Encoded {
  const starts: number[] = []
  const ends: number[] = []
  const parts: Uint8Array[] = []
  let length = 0
  for (const [count, encoded] of chunks) {
    const part = Buffer.from(encoded)
    for (let index = 0; index < count; index++) {
      starts.push(length)
      ends.push(length + part.length)
    }
    parts.push(part)
    length += part.length
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), starts, ends }
}

function characters(plain: Uint8Array): string[] {
  return [...Buffer.from(plain).toString('utf8')]
}

export function base64Encoder(options: { url: boolean; width: number; lineBreak: string }): Encode {
  return (plain) => {
    const chunks: Chunk[] = []
    let column = 0
    for (let at = 0; at < plain.length; at += 3) {
      const group = Buffer.from(plain.subarray(at, at + 3)).toString(options.url ? 'base64url' : 'base64')
      let folded = ''
      for (const [index, character] of [...group].entries()) {
        if (column === options.width) {
          if (index === 0) chunks.push([0, options.lineBreak])
          else folded += options.lineBreak
          column = 0
        }
        folded += character
        column++
      }
      chunks.push([Math.min(3, plain.length - at), folded])
    }
    return join(chunks)
  }
}

export const hexEncoder: Encode = (plain) =>
  join([...plain].map((byte): Chunk => [1, byte.toString(16).padStart(2, '0')]))

export const percentEncoder: Encode = (plain) =>
  join(
    [...plain].map((byte): Chunk => {
      const character = String.fromCharCode(byte)
      return [1, /[\w.~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`]
    }),
  )

export const jsonEncoder: Encode = (plain) =>
  join(
    characters(plain).map((character): Chunk => [Buffer.byteLength(character), JSON.stringify(character).slice(1, -1)]),
  )

export const unicodeEncoder: Encode = (plain) =>
  join(
    characters(plain).map((character): Chunk => {
      const units = character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      return [Buffer.byteLength(character), units.join('')]
    }),
  )

export const htmlEncoder: Encode = (plain) =>
  join(
    characters(plain).map((character): Chunk => {
      const escaped = /[\w .:]/.test(character) ? character : `&#x${character.codePointAt(0)!.toString(16)};`
      return [Buffer.byteLength(character), escaped]
    }),
  )

/** ASCII only. */
export const utf16Encoder: Encode = (plain) => join([...plain].map((byte): Chunk => [1, Uint8Array.of(byte, 0)]))

export const gzipEncoder: Encode = (plain) => join([[plain.length, gzipSync(plain)]])

/** `outer` over what `inner` made. */
export function nest(inner: Encode, outer: Encode): Encode {
  return (plain) => {
    const first = inner(plain)
    const second = outer(first.bytes)
    return {
      bytes: second.bytes,
      starts: first.starts.map((start) => second.starts[start]!),
      ends: first.ends.map((end) => second.ends[end - 1]!),
    }
  }
}

/** What the encoding stands in. */
export function within(before: string, encode: Encode, after: string): Encode {
  return (plain) => {
    const { bytes, starts, ends } = encode(plain)
    const offset = Buffer.byteLength(before)
    return {
      bytes: new Uint8Array(Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])),
      starts: starts.map((start) => start + offset),
      ends: ends.map((end) => end + offset),
    }
  }
}
