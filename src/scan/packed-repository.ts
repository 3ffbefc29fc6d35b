/**
 * The rule `packed-repository`: a whole tree in one file, on its way to where it does not belong. Readers tell the files
 * apart; here they are counted. It is a marker, as notices are: it says what the text is, and neither what is secret in it
 * nor whose it is.
 */
import type { Blob, Passage } from '../base/passage.ts'
import type { Span } from '../base/span.ts'
import type { Detection } from '../detect/detector.ts'
import { packerOf } from '../readers/packed/index.ts'

const RULE = 'packed-repository'

/** One file is a file. */
const FILES_MIN = 2

/** Everybody packs code that is free for all, so the policy warns; with registered code in it, it blocks. */
const WARNS = 'low'
const BLOCKS = 'high'

export class PackTally {
  readonly #blob: Blob
  readonly #tracesCode: boolean
  readonly #paths: string[] = []
  #packer: string | undefined
  #format = ''
  #bytes = 0
  #registeredFiles = 0
  #registeredBytes = 0

  /** `tracesCode`: whether the scan would know registered code. */
  constructor(blob: Blob, tracesCode: boolean) {
    this.#blob = blob
    this.#tracesCode = tracesCode
  }

  /** Passages in their order, each with what was found in it. */
  add({ bytes, context }: Passage, detections: readonly Detection[]): void {
    const packer = context.embeddedPath === undefined ? undefined : packerOf(context.format)
    if (packer === undefined) return
    this.#packer = packer
    this.#format = context.format
    this.#paths.push(context.embeddedPath as string)
    this.#bytes += bytes.length
    const copied = lengthOf(detections.filter(({ kind }) => kind === 'proprietary').map(({ span }) => span))
    if (copied > 0) this.#registeredFiles++
    this.#registeredBytes += copied
  }

  /**
   * The finding, if it is one. Its passage is the list of the files: by that a packed repository is known again, whatever
   * has changed in them. In the blob it stands at the first line.
   */
  found(): { readonly detection: Detection; readonly passage: Passage } | undefined {
    if (this.#paths.length < FILES_MIN || this.#packer === undefined) return undefined
    const list = Buffer.from([...this.#paths].sort().join('  '))
    const start = firstLine(this.#blob.bytes)
    return {
      detection: {
        rule: RULE,
        kind: 'marker',
        title: `A repository packed by ${this.#packer}`,
        severity: this.#registeredFiles > 0 ? BLOCKS : WARNS,
        span: { start: 0, end: list.length },
        why: this.#reasons(),
      },
      passage: { bytes: list, context: { format: this.#format }, map: { toSource: () => start } },
    }
  }

  #reasons(): string[] {
    const files = this.#paths.length
    const size = `${files} files, ${bytesText(this.#bytes)}${this.#blob.cut?.after ? ', and more behind them' : ''}`
    if (!this.#tracesCode) return [size]
    if (this.#registeredFiles === 0) return [size, 'no registered code']
    const share = Math.max(1, Math.round((this.#registeredBytes / Math.max(1, this.#bytes)) * 100))
    return [size, `registered code in ${this.#registeredFiles} of them, ${share} % of the bytes`]
  }
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
