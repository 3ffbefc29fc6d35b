/**
 * Reads tar archives as they stream by: POSIX pax and ustar
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html) and GNU's
 * (https://www.gnu.org/software/tar/manual/html_node/Standard.html). Behind a broken header it looks for the next good
 * one.
 */

/** An entry that has content, or what is wrong with the archive. `bytes` are at most as many as were asked for. */
export type TarPart =
  | { readonly name: string; readonly bytes: Uint8Array; readonly size: number; readonly isCutOff: boolean }
  | { readonly problem: string }

const BLOCK = 512
/** Extended headers: longer than the longest path, shorter than what would hurt. */
const MAX_EXTENDED_BYTES = 1024 * 1024

/** True where the first header bears the mark of ustar, pax or GNU. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && text(bytes, 257, 5) === 'ustar'
}

/**
 * Every entry, at most `entryBytes` of each. `chunks` may be of any length.
 * @throws at the end, what the chunks threw.
 */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  entryBytes: number,
): AsyncGenerator<TarPart> {
  const input = createInput(chunks)
  try {
    yield* readEntries(input, entryBytes)
    input.throwFailure()
  } finally {
    await input.close()
  }
}

async function* readEntries(input: Input, entryBytes: number): AsyncGenerator<TarPart> {
  let extended: Extended = {}
  let isBroken = false
  for (;;) {
    const block = await input.take(BLOCK)
    const header = parseHeader(block)
    if (header === undefined) {
      if (block.some((byte) => byte !== 0) && !isBroken) {
        isBroken = true
        yield { problem: 'the archive is broken: what looks like an entry was read' }
      }
      if (block.length < BLOCK) return
      continue
    }
    isBroken = false
    if (EXTENDED_TYPES.includes(header.type)) {
      const body = await input.take(Math.min(header.size, MAX_EXTENDED_BYTES))
      await input.skip(padded(header.size) - body.length)
      extended = { ...extended, ...parseExtended(header.type, body) }
      continue
    }
    const name = extended.name ?? header.name
    const size = hasContent(header.type) ? (extended.size ?? header.size) : 0
    extended = {}
    if (header.isSparse) while ((await input.take(BLOCK))[504] === 1);
    if (size === 0) continue
    const asked = Math.min(size, entryBytes)
    const bytes = await input.take(asked)
    yield { name, bytes, size, isCutOff: bytes.length < asked }
    await input.skip(padded(size) - bytes.length)
  }
}

interface Header {
  readonly name: string
  readonly size: number
  readonly type: string
  /** GNU: more blocks of the map of holes follow. */
  readonly isSparse: boolean
}

/** Undefined where the checksum is wrong, and for the empty blocks of the end. */
function parseHeader(block: Uint8Array): Header | undefined {
  if (block.length < BLOCK) return undefined
  const size = number(block.subarray(124, 136))
  if (!isSummedUp(block) || !Number.isSafeInteger(size)) return undefined
  // GNU keeps other things where ustar keeps the beginning of a long name.
  const prefix = text(block, 257, 6) === 'ustar' ? text(block, 345, 155) : ''
  const type = String.fromCharCode(block[156] || 0x30)
  return {
    name: (prefix === '' ? '' : `${prefix}/`) + text(block, 0, 100),
    size,
    type,
    isSparse: type === 'S' && block[482] === 1,
  }
}

/** The checksum is the sum of all bytes, its own field counted as spaces. Some old programs add signed bytes. */
function isSummedUp(block: Uint8Array): boolean {
  const stated = number(block.subarray(148, 156))
  let sum = 8 * 0x20
  let signedSum = sum
  for (let at = 0; at < BLOCK; at++) {
    if (at >= 148 && at < 156) continue
    const byte = block[at] ?? 0
    sum += byte
    signedSum += byte < 0x80 ? byte : byte - 0x100
  }
  return stated === sum || stated === signedSum
}

/** Octal digits; where the first bit is set, a binary number, the last byte least. NaN where it is neither. */
function number(field: Uint8Array): number {
  const first = field[0] ?? 0
  if ((first & 0x80) !== 0) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x7f)
  const digits = text(field, 0, field.length).trim()
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

/** Links, devices, folders and pipes state a size at times, and have no content. */
function hasContent(type: string): boolean {
  return !'23456'.includes(type)
}

/** What the headers that stand before an entry say about it. */
interface Extended {
  readonly name?: string
  readonly size?: number
}

/** `X` is how Solaris writes `x`; `g` holds for the whole archive and says nothing that matters here. */
const EXTENDED_TYPES = ['x', 'X', 'g', 'L', 'K']

function parseExtended(type: string, body: Uint8Array): Extended {
  if (type === 'L') return { name: text(body, 0, body.length) }
  return type === 'x' || type === 'X' ? parsePax(body) : {}
}

/** Records `<length> <key>=<value>\n`, the length that of the whole record. */
function parsePax(body: Uint8Array): Extended {
  let found: Extended = {}
  for (let at = 0; at < body.length; ) {
    const record = Buffer.from(body.subarray(at, at + 24)).toString('latin1')
    const [start = '', digits = '', key = ''] = /^(\d{1,7}) (?:(path|size)=)?/.exec(record) ?? []
    const length = Number(digits)
    if (length <= start.length) break
    const value = Buffer.from(body.subarray(at + start.length, at + length - 1)).toString()
    if (key === 'path') found = { ...found, name: value }
    if (key === 'size' && /^\d{1,15}$/.test(value)) found = { ...found, size: Number(value) }
    at += length
  }
  return found
}

/** Bytes up to the first NUL. */
function text(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length)
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString()
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK
}

interface Input {
  /** So many bytes; fewer where the chunks end. */
  take(length: number): Promise<Uint8Array>
  skip(length: number): Promise<void>
  close(): Promise<void>
  /** Chunks that fail end there, so that what came before is still given out. */
  throwFailure(): void
}

function createInput(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Input {
  const source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  let chunk: Uint8Array = new Uint8Array(0)

  let failure: { readonly error: unknown } | undefined

  async function more(): Promise<boolean> {
    try {
      const result = await source.next()
      if (result.done === true) return false
      chunk = result.value
      return true
    } catch (error) {
      failure = { error }
      return false
    }
  }

  return {
    take: async (length) => {
      const parts: Uint8Array[] = []
      let missing = length
      for (;;) {
        const part = chunk.subarray(0, missing)
        chunk = chunk.subarray(part.length)
        missing -= part.length
        if (part.length > 0) parts.push(part)
        if (missing === 0 || !(await more()))
          return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
      }
    },
    skip: async (length) => {
      let missing = length
      for (;;) {
        const skipped = Math.min(missing, chunk.length)
        chunk = chunk.subarray(skipped)
        missing -= skipped
        if (missing === 0 || !(await more())) return
      }
    },
    close: async () => {
      await source.return?.()
    },
    throwFailure: () => {
      if (failure !== undefined) throw failure.error
    },
  }
}
