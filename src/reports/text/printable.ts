/** Text of others made harmless to show: nothing in it can steer a terminal, hide, or turn the reading direction. */

/** Most text needs no second look, and patterns of Unicode properties take a millisecond to be made. */
const PLAIN = /^[\x20-\x7e]*$/
const PLAIN_LINES = /^[\t\n\r\x20-\x7e]*$/

let patterns: { readonly unseen: RegExp; readonly unseenButWhitespace: RegExp } | undefined

/** Control characters, invisible ones (zero-width, bidi, tags, variation selectors), line separators, lone surrogates. */
function unseen(): NonNullable<typeof patterns> {
  const signs = '[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}]'
  patterns ??= { unseen: new RegExp(signs, 'gu'), unseenButWhitespace: new RegExp(`(?![\\t\\n\\r])${signs}`, 'gu') }
  return patterns
}

/** One line whatever the text was: each unseen character stands as its picture (`␛`) or its number (`<U+202E>`). */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(unseen().unseen, show)
}

/** The same, but tabs and line breaks stay. */
export function printableLines(text: string): string {
  return PLAIN_LINES.test(text) ? text : text.replace(unseen().unseenButWhitespace, show)
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
