/** Paths as git prints them without -z: plain, or in double quotes with C escapes. */

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }

/**
 * The path that `printed` stands for, for people: UTF-8 where it is that, else with every byte above 0x7f as `\xNN`.
 * `printed` is ASCII: git runs with core.quotePath.
 */
export function pathFromQuoted(printed: string): string {
  return printed.startsWith('"') ? pathFromBytes(bytesFromQuoted(printed)) : printed
}

function bytesFromQuoted(printed: string): Uint8Array {
  const bytes = new Uint8Array(printed.length)
  let length = 0
  for (const [, octal, letter, plain] of printed.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gs)) {
    if (octal !== undefined) bytes[length++] = Number.parseInt(octal, 8)
    else if (letter !== undefined) bytes[length++] = ESCAPES[letter] ?? letter.charCodeAt(0)
    else if (plain !== undefined) bytes[length++] = plain.charCodeAt(0)
  }
  return bytes.subarray(0, length)
}

/** The path that bytes stand for, for people: see `pathFromQuoted`. */
export function pathFromBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    ).join('')
  }
}
