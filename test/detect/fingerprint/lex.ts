/** Shows units as text, for tests. */
import { type CommentStyle, Lexer } from '../../../src/detect/fingerprint/lexer.ts'
import { createUnits } from '../../../src/detect/fingerprint/unit.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export interface Unit {
  readonly kind: number
  readonly text: string
  readonly line: number
}

/** The units of a text, read in batches of `capacity`. */
export function lex(source: string | Uint8Array, style: CommentStyle = 'slash', capacity = 64): Unit[] {
  const bytes = typeof source === 'string' ? utf8(source) : source
  const lexer = new Lexer(bytes, style)
  const units = createUnits(capacity)
  const found: Unit[] = []
  while (lexer.fill(units))
    for (let unit = 0; unit < units.count; unit++)
      found.push({
        kind: units.kinds[unit]!,
        text: new TextDecoder().decode(bytes.subarray(units.starts[unit], units.ends[unit])),
        line: units.lines[unit]!,
      })
  return found
}

export const texts = (source: string, style: CommentStyle = 'slash'): string =>
  lex(source, style)
    .map(({ text }) => text)
    .join(' ')
