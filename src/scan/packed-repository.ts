/**
 * The rule `packed-repository`: a whole tree in one file, on its way to where it does not belong. Readers tell the files
 * apart; here they are counted. It is a marker, as notices are: it says what the text is, and neither what is secret in it
 * nor whose it is.
 */
import type { Blob, Context, Pack, Passage } from '../base/passage.ts'
import type { Span } from '../base/span.ts'
import type { Detection } from '../detect/detector.ts'
import { packerOf } from '../readers/packed/index.ts'

const RULE = 'packed-repository'

/** One file is a file. */
const FILES_MIN = 2

/** Everybody packs code that is free for all, so the policy warns; with registered code in it, it blocks. */
const WARNS = 'low'
const BLOCKS = 'high'

/** A person shows a few files in the same way. */
const FILES_MIN_WEAK = 5

/** A finding of the rule; its passage is the list of the files. */
export interface FoundPack {
  readonly detection: Detection
  readonly passage: Passage
}

/** Those of one blob: it is one itself, or its messages are. */
export class PackTally {
  readonly #blob: Blob
  readonly #tracesCode: boolean
  readonly #tallies = new Map<Pack | undefined, Tally>()

  /** `tracesCode`: whether the scan would know registered code. */
  constructor(blob: Blob, tracesCode: boolean) {
    this.#blob = blob
    this.#tracesCode = tracesCode
  }

  /** Passages in their order, each with what was found in it. */
  add({ bytes, context, pack }: Passage, detections: readonly Detection[]): void {
    const packer = context.embeddedPath === undefined ? undefined : (pack?.packer ?? packerOf(context.format))
    if (packer === undefined) return
    let tally = this.#tallies.get(pack)
    if (tally === undefined) {
      tally = {
        packer,
        context: pack?.whole.context ?? { format: context.format },
        paths: [],
        bytes: 0,
        registered: [],
      }
      this.#tallies.set(pack, tally)
    }
    tally.paths.push(context.embeddedPath as string)
    tally.bytes += bytes.length
    const copied = lengthOf(detections.filter(({ kind }) => kind === 'proprietary').map(({ span }) => span))
    if (copied > 0) tally.registered.push(copied)
  }

  /**
   * By the list of its files a packed repository is known again, whatever has changed in them. In the blob it stands at its
   * first line; a piece in which it only goes on has none.
   */
  found(): readonly FoundPack[] {
    return [...this.#tallies].flatMap(([pack, tally]) => {
      if (tally.paths.length < (pack?.isWeak ? FILES_MIN_WEAK : FILES_MIN)) return []
      if (pack === undefined && this.#blob.cut?.before) return []
      const list = Buffer.from([...tally.paths].sort().join('  '))
      const start = pack ? pack.whole.map.toSource(firstLine(pack.whole.bytes)) : firstLine(this.#blob.bytes)
      const detection: Detection = {
        rule: RULE,
        kind: 'marker',
        title: `A repository packed by ${tally.packer}`,
        severity: tally.registered.length > 0 ? BLOCKS : WARNS,
        span: { start: 0, end: list.length },
        why: this.#reasons(tally, pack === undefined && this.#blob.cut?.after === true),
      }
      return [{ detection, passage: { bytes: list, context: tally.context, map: { toSource: () => start } } }]
    })
  }

  #reasons({ paths, bytes, registered }: Tally, goesOn: boolean): string[] {
    const size = `${paths.length} files, ${bytesText(bytes)}${goesOn ? ', and more behind them' : ''}`
    if (!this.#tracesCode) return [size]
    if (registered.length === 0) return [size, 'no registered code']
    const copied = registered.reduce((sum, one) => sum + one, 0)
    const share = Math.max(1, Math.round((copied / Math.max(1, bytes)) * 100))
    return [size, `registered code in ${registered.length} of them, ${share} % of the bytes`]
  }
}

interface Tally {
  readonly packer: string
  readonly context: Context
  readonly paths: string[]
  bytes: number
  /** Bytes of registered code, of each file that holds any. */
  readonly registered: number[]
}

/** Bytes that the spans cover together; they are in order. */
function lengthOf(spans: readonly Span[]): number {
  let length = 0
  let covered = 0
  for (const { start, end } of spans) {
    length += Math.max(0, end - Math.max(start, covered))
    covered = Math.max(covered, end)
  }
  return length
}

function firstLine(bytes: Uint8Array): Span {
  const end: number = Buffer.prototype.indexOf.call(bytes, 10)
  return { start: 0, end: end < 0 ? bytes.length : end }
}

function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
