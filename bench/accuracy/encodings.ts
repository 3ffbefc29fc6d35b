/** What texts are wrapped in when they travel. */
import { gzipSync } from 'node:zlib'

export interface Encoding {
  readonly name: string
  readonly encode: (text: string) => Uint8Array
  /** What a finding's bytes say, where they can be read by themselves. */
  readonly decode?: (bytes: Uint8Array) => string
}

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')

export const ENCODINGS: readonly Encoding[] = [
  { name: 'plain', encode: (text) => Buffer.from(text), decode: (bytes) => Buffer.from(bytes).toString() },
  {
    name: 'JSON string',
    encode: (text) => Buffer.from(`${JSON.stringify({ id: 7, body: text })}\n`),
    decode: (bytes) => JSON.parse(`"${Buffer.from(bytes).toString()}"`),
  },
  {
    name: 'percent',
    encode: (text) => ascii(`POST /save?body=${encodeURIComponent(text)}&id=7 HTTP/1.1\n`),
    decode: (bytes) => decodeURIComponent(Buffer.from(bytes).toString()),
  },
  {
    name: 'UTF-16',
    encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    decode: (bytes) => Buffer.from(bytes).toString('utf16le'),
  },
  { name: 'base64', encode: (text) => ascii(`data: ${Buffer.from(text).toString('base64')}\n`) },
  { name: 'hex', encode: (text) => ascii(`dump = "${Buffer.from(text).toString('hex')}"\n`) },
  { name: 'gzip in base64', encode: (text) => ascii(`data: ${gzipSync(text).toString('base64')}\n`) },
]
