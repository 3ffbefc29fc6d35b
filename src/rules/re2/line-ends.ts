/** What ends a line in JavaScript and not in RE2; apart from the translator, since searching needs this alone. */

/** JavaScript ends lines at more characters than RE2 does: others stand in for these, in expressions and in texts. */
export const LINE_ENDS: readonly (readonly [number, number])[] = [
  [0x0d, 0xfdd0],
  [0x2028, 0xfdd1],
  [0x2029, 0xfdd2],
]

/** A text of the same length in which only line feeds end lines. */
export function hideLineEnds(text: string): string {
  return text.replace(/[\r\u2028\u2029]/g, (end) => {
    return String.fromCharCode(LINE_ENDS.find(([from]) => from === end.charCodeAt(0))?.[1] ?? 0)
  })
}
