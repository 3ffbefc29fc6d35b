/** Writes databases as applications leave them: whole, and with what they did last still in their log. */
import { loadSqlite } from '../../src/sources/sqlite.ts'

export async function database(...statements: readonly string[]): Promise<Uint8Array> {
  return changed(undefined, statements)
}

/** The database after some more statements. */
export async function changed(before: Uint8Array | undefined, statements: readonly string[]): Promise<Uint8Array> {
  const sqlite = await loadSqlite()
  const open = new sqlite!.Database(before)
  for (const statement of statements) open.run(statement)
  const bytes = open.export()
  open.close()
  return bytes
}

/** As an application leaves it that keeps a log. */
export function withLogFlags(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (byte, at) => (at === 18 || at === 19 ? 2 : byte))
}

const SALT = 0x1234abcd

/** A log with one commit for each step from one state of the database to the next; the last stays open if so wished. */
export function writeLog(states: readonly Uint8Array[], options: { isLastOpen?: boolean } = {}): Buffer {
  const size = Buffer.from(states[0]!).readUInt16BE(16)
  const header = Buffer.alloc(32)
  for (const [at, value] of [0x377f0683, 3007000, size, 0, SALT, SALT + 1].entries())
    header.writeUInt32BE(value, 4 * at)
  let sum = addTo([0, 0], header.subarray(0, 24))
  sum.forEach((value, at) => {
    header.writeUInt32BE(value, 24 + 4 * at)
  })
  const parts = [header]
  for (const [index, state] of states.slice(1).entries()) {
    const before = states[index]!
    const pages = Array.from({ length: state.length / size }, (_, at) => at)
    const different = pages.filter((at) => !sameAt(before, state, at * size, size))
    for (const at of different) {
      const isLast = at === different.at(-1) && !(options.isLastOpen && index === states.length - 2)
      const frame = Buffer.alloc(24)
      const page = Buffer.from(state.subarray(at * size, (at + 1) * size))
      for (const [place, value] of [at + 1, isLast ? state.length / size : 0, SALT, SALT + 1].entries())
        frame.writeUInt32BE(value, 4 * place)
      sum = addTo(addTo(sum, frame.subarray(0, 8)), page)
      sum.forEach((value, place) => {
        frame.writeUInt32BE(value, 16 + 4 * place)
      })
      parts.push(frame, page)
    }
  }
  return Buffer.concat(parts)
}

function sameAt(a: Uint8Array, b: Uint8Array, at: number, size: number): boolean {
  return Buffer.from(a.subarray(at, at + size)).equals(b.subarray(at, at + size))
}

function addTo([first, second]: readonly [number, number], bytes: Buffer): [number, number] {
  let [a, b] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + bytes.readUInt32BE(at) + b) >>> 0
    b = (b + bytes.readUInt32BE(at + 4) + a) >>> 0
  }
  return [a, b]
}
