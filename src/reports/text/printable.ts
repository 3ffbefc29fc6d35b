/** Text of others made harmless to show: nothing in it can steer a terminal, hide, or turn the reading direction. */

/** Control characters, invisible ones (zero-width, bidi, tags, variation selectors), line separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

const UNSEEN_BUT_WHITESPACE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** One line whatever the text was: each unseen character stands as its picture (`␛`) or its number (`<U+202E>`). */
export function printable(text: string): string {
  return text.replace(UNSEEN, show)
}

/** The same, but tabs and line breaks stay. */
export function printableLines(text: string): string {
  return text.replace(UNSEEN_BUT_WHITESPACE, show)
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
