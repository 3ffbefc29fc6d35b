/** Shannon entropy: how surprising the characters of a text are, given how often each occurs in it. */

/**
 * Bits per character, from 0 (one character repeated) to log2 of the number of distinct characters.
 * Source: Shannon, A Mathematical Theory of Communication, 1948, section 6.
 */
export function shannonEntropy(text: string): number {
  if (text.length === 0) return 0
  const counts = new Map<number, number>()
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
