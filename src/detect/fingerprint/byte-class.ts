/** What a byte can be in code, for the lexer. Bytes beyond ASCII are letters: names are written in every script. */

/** The classes; 0 is punctuation. */
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export const NEWLINE = 4
export const QUOTE = 5
/** Carries no meaning that a formatter may not change: `;` and `,`. */
export const SEPARATOR = 6

/** The class of every byte. */
export const CLASSES = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) {
  const character = String.fromCharCode(byte)
  if (/[A-Za-z_$]/.test(character) || byte >= 0x80) CLASSES[byte] = LETTER
  else if (/[0-9]/.test(character)) CLASSES[byte] = DIGIT
  else if (byte === 10) CLASSES[byte] = NEWLINE
  else if (byte <= 32 || byte === 127) CLASSES[byte] = SPACE
  else if (character === '"' || character === "'") CLASSES[byte] = QUOTE
  else if (character === ';' || character === ',') CLASSES[byte] = SEPARATOR
}
