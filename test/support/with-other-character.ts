/** Damage that only a checksum can tell. */

/** `text` with the character at `index` replaced by another of the same class, so that only the checksum can tell. */
export function withOtherCharacter(text: string, index: number): string {
  const character = text.charAt(index)
  const alphabet = [/[0-9]/, /[a-z]/, /[A-Z]/].find((letters) => letters.test(character))
  if (alphabet === undefined) return text
  const other = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
    (one) => alphabet.test(one) && one !== character,
  )
  return text.slice(0, index) + (other[index % other.length] ?? '') + text.slice(index + 1)
}
