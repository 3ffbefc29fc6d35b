/** How many terminal columns a text takes; for text that went through `printable`. */

/** Made where a text needs them: patterns of Unicode properties take a millisecond to be made. */
let patterns: ReturnType<typeof makePatterns> | undefined

function makePatterns() {
  return { joining: JOINING(), wide: WIDE(), regionalIndicator: REGIONAL_INDICATOR() }
}

/** Marks and conjoining Hangul letters join the character before them. */
const JOINING = () => /^[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7fb]$/u

/** East Asian Width W and F (Unicode Standard Annex 11), in whole blocks, and characters that are emoji by default. */
const WIDE = () =>
  /^[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{1f947}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u

const REGIONAL_INDICATOR = () => /^\p{Regional_Indicator}$/u

/** Every printable character before it is one column wide. */
const FIRST_MARK = '\u0300'

/** Columns of one code point: 0, 1 or 2. */
export function codePointWidth(character: string): number {
  if (character >= ' ' && character < FIRST_MARK) return 1
  patterns ??= makePatterns()
  if (patterns.joining.test(character)) return 0
  return patterns.wide.test(character) && !patterns.regionalIndicator.test(character) ? 2 : 1
}

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += codePointWidth(character)
  return width
}

/** Pads on the right to `width` columns; longer text stays as it is. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
