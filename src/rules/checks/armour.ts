/** The body of text between `-----BEGIN …-----` and `-----END …-----`, whatever clothes it travels in. */
import { BASE64, decodeBits } from './bytes.ts'

export interface Armour {
  /** True where the label or a header says that the body is encrypted. */
  readonly encrypted: boolean
  /** All base64 of the body in one piece. */
  readonly base64: string
  /** What the base64 decodes to. */
  readonly bytes: Uint8Array
  /** The four characters of OpenPGP's checksum line, where there is one. */
  readonly checksum: string | undefined
}

/**
 * Tolerates `\n` written as two characters (or escaped twice), missing line breaks, indentation, quotes and joining
 * signs of source code, and whatever stands before every line (`+` of a diff, `>` of a mail, `#` of a comment): the text
 * before `-----END` is taken for it. Text without the two lines is all body.
 */
export function readArmour(text: string): Armour {
  const plain = text.replace(/\\{1,4}(?:r\\{1,4})?n|\\{1,4}[rt]|\r\n?/g, '\n').replace(/\\{1,4}\//g, '/')
  // OpenSSL writes the parameters of a curve in a block of their own before the key.
  const begin = /-----BEGIN[^-]{0,40}PRIVATE[^-]{0,40}-----/.exec(plain) ?? /-----BEGIN[^-]{0,80}-----/.exec(plain)
  const from = begin === null ? 0 : begin.index + begin[0].length
  const end = plain.indexOf('-----END', from)
  const body = plain.slice(from, end < 0 ? undefined : end)
  const prefix = end < 0 ? '' : (/^[^\n]{0,40}$/.exec(body.slice(body.lastIndexOf('\n') + 1))?.[0] ?? '')
  const dressed = prefix !== '' && body.includes('\n') && !/[0-9A-Za-z]/.test(prefix)
  const pieces: string[] = []
  let checksum: string | undefined
  let encrypted = begin?.[0].includes('ENCRYPTED') === true
  for (const line of body.split('\n')) {
    const bare = dressed && line.startsWith(prefix) ? line.slice(prefix.length) : line
    const header = /^\s*[A-Z][A-Za-z-]{2,20}: (.{0,100})$/.exec(bare)
    if (header !== null) {
      encrypted ||= header[1]?.includes('ENCRYPTED') === true
      continue
    }
    for (const word of bare.split(/\s+/)) {
      const sum = /^["']?=([0-9A-Za-z+/]{4})\W*$/.exec(word)?.[1]
      if (sum !== undefined) checksum = sum
      else if (word !== '+') pieces.push(longestBase64(word))
    }
  }
  const base64 = pieces.join('')
  return { encrypted, base64, bytes: decodeBits(base64, BASE64) ?? new Uint8Array(), checksum }
}

function longestBase64(word: string): string {
  let longest = ''
  for (const [run] of word.matchAll(/[0-9A-Za-z+/]+/g)) if (run.length > longest.length) longest = run
  return longest
}
