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
  /**
   * Given where all of a match is of the class: how many bytes around such a run the assertions of the pattern read. Then the
   * pattern needs to look at runs alone.
   */
  readonly around?: number
}

const tables: { [name in RunClass]?: Uint8Array } = {}

/** By byte: 1 for those of the class. */
export function tableOf(name: RunClass): Uint8Array {
  tables[name] ??= tableFor(RUN_CLASSES[name])
  return tables[name]
}

function tableFor(bytes: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 && bytes.test(String.fromCharCode(byte)) ? 1 : 0))
}
