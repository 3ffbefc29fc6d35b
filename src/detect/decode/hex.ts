/** Text written as hexadecimal digits, two a byte. */
import type { Atom } from '../../base/source-map.ts'
import { ENCODED_KINDS } from '../../kernels/kernels.ts'
import { hexByte } from './characters.ts'
import type { Decoder } from './decoder.ts'
import { appendPiece, joinParts, type PartDecoder } from './joined-text.ts'

const KIND = ENCODED_KINDS.indexOf('hex')
const BYTE: Atom = { unwrapped: 1, source: 2 }

export const hex: Decoder = {
  name: 'hex',
  plan({ runs }) {
    const spans: number[] = []
    for (let run = 0; run < runs.count; run++) {
      if (runs.kinds[run] === KIND) spans.push(runs.starts[run]!, runs.ends[run]!)
    }
    return spans
  },
  decode: (input, spans) => joinParts(input, spans, PART),
}

const PART: PartDecoder = {
  name: 'hex',
  withPrefix: true,
  append(text, bytes, { start, end }) {
    const out = text.bytes
    let length = text.length
    appendPiece(text, start, BYTE)
    for (let at = start; at + 2 <= end; at += 2) out[length++] = hexByte(bytes, at)
    text.length = length
    return true
  },
}
