/** The demand that a pattern makes on any text it matches: so many bytes of one class in a row. It is far quicker to check. */

/** From the narrowest to the widest; each holds all bytes of those before it. */
export const RUN_CLASSES = {
  hex: /[0-9A-Fa-f]/,
  alphanumeric: /[0-9A-Za-z]/,
  word: /[0-9A-Za-z_-]/,
  token: /[0-9A-Za-z_+/=.~:-]/,
} as const

export type RunClass = keyof typeof RUN_CLASSES

export interface Run {
  readonly of: RunClass
  /** In bytes. */
  readonly length: number
  /** One of the bytes around, as far as all are of the class, is a digit. */
  readonly hasDigit?: true
}

const tables = new Map<RunClass, Uint8Array>()

/** By byte: 1 for those of the class. */
export function tableOf(name: RunClass): Uint8Array {
  const known = tables.get(name)
  if (known !== undefined) return known
  const table = new Uint8Array(256)
  for (let byte = 0; byte < 128; byte++) table[byte] = RUN_CLASSES[name].test(String.fromCharCode(byte)) ? 1 : 0
  tables.set(name, table)
  return table
}
