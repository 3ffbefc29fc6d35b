/** Breaks a text into lines of a terminal. */
import { codePointWidth, displayWidth } from './display-width.ts'

/**
 * Lines of at most `width` columns (at least 2), broken at spaces, and inside a word only where it alone is wider.
 * `text` is one line that went through `printable`. Never empty: no text is one empty line.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ').flatMap((long) => breakWord(long, width))) {
    const wordWidth = displayWidth(word)
    if (line !== '' && used + 1 + wordWidth > width) {
      lines.push(line)
      line = word
      used = wordWidth
    } else {
      line = line === '' ? word : `${line} ${word}`
      used = displayWidth(line)
    }
  }
  return [...lines, line]
}

/** The pieces of a word that are at most `width` columns wide. */
function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const characterWidth = codePointWidth(character)
    if (used + characterWidth > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += characterWidth
  }
  return [...pieces, piece]
}
