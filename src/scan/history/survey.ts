/** Goes through families of a pack and says what is found in which object: no places yet, and no policy. */

import { LIMITS } from '../../base/limits.ts'
import { messageOf } from '../../base/message-of.ts'
import type { SecretsDetectorOptions } from '../../detect/secrets/secret-search.ts'
import { namesInTree, textOfMessage } from '../../git/object-text.ts'
import { createFamilyWalker, type WalkedObject } from '../../git/pack/family-walk.ts'
import { createInflater } from '../../git/pack/inflater.ts'
import { BLOB, COMMIT, type PackEntries, TAG } from '../../git/pack/pack-entries.ts'
import { loadedPackFile, openPackFile, type PackFile } from '../../git/pack/pack-file.ts'
import { createDeltaSpace } from '../../kernels/create-delta-space.ts'
import type { DeltaSpace } from '../../kernels/delta-space.ts'
import { BlobJudge, type BlobState, createBlobState } from './blob-judge.ts'
import { createTextBatch, type TextBatch } from './text-batch.ts'

/** A pack as every thread sees it. */
export interface SharedPack {
  readonly path: string
  readonly entries: PackEntries
  /** The file itself, where it is small enough. */
  readonly memory?: SharedArrayBuffer
  /** 1 for the entries that are to be judged, and for those that are needed to rebuild them; absent where all are. */
  readonly wanted?: Uint8Array
  readonly needed?: Uint8Array
}

/** Families `[from, to)` of a pack, by their roots. */
export interface SurveyTask {
  readonly pack: SharedPack
  readonly from: number
  readonly to: number
  /** Most bytes of objects held at a time. */
  readonly heldBytes: number
}

export interface ObjectFound {
  readonly oid: string
  readonly ids: readonly string[]
}

/** Plain data: it travels between threads. */
export interface SurveyResult {
  readonly blobs: ObjectFound[]
  /** Commits and tags. */
  readonly messages: ObjectFound[]
  /** File names with findings, and a tree that has each. */
  readonly names: { name: string; ids: readonly string[]; oid: string }[]
  /** Objects that have to be read in another way, with the reason. Archives have none: they are only opened elsewhere. */
  readonly unread: { oid: string; reason?: string }[]
  readonly notices: { oid: string; reason: string }[]
  objects: number
  bytes: number
}

export function emptySurvey(): SurveyResult {
  return { blobs: [], messages: [], names: [], unread: [], notices: [], objects: 0, bytes: 0 }
}

export type Surveyor = (task: SurveyTask) => SurveyResult

/** One for each thread: it keeps its memory, and the last pack open. */
export function createSurveyor(options: SecretsDetectorOptions): Surveyor {
  const judge = new BlobJudge(options)
  const seenNames = new Set<string>()
  let space: DeltaSpace | undefined
  let open: { pack: SharedPack; survey: PackSurvey } | undefined
  return (task) => {
    if (open === undefined || open.pack.path !== task.pack.path) {
      open?.survey.close()
      space ??= createDeltaSpace(task.heldBytes)
      open = { pack: task.pack, survey: new PackSurvey(task.pack, judge, seenNames, space) }
    }
    return open.survey.run(task)
  }
}

class PackSurvey {
  readonly #pack: SharedPack
  readonly #judge: BlobJudge
  readonly #file: PackFile
  readonly #walk: (root: number) => void
  readonly #messages: TextBatch<number>
  readonly #names: TextBatch<{ name: string; entry: number }>
  readonly #seenNames: Set<string>
  #result = emptySurvey()

  constructor(pack: SharedPack, judge: BlobJudge, seenNames: Set<string>, space: DeltaSpace) {
    this.#pack = pack
    this.#judge = judge
    this.#seenNames = seenNames
    this.#file = pack.memory ? loadedPackFile(pack.memory) : openPackFile(pack.path)
    this.#messages = createTextBatch(judge.search, (entry, ids) =>
      this.#result.messages.push({ oid: this.#oid(entry), ids }),
    )
    this.#names = createTextBatch(judge.search, ({ name, entry }, ids) =>
      this.#result.names.push({ name, ids, oid: this.#oid(entry) }),
    )
    this.#walk = createFamilyWalker<BlobState>({
      entries: pack.entries,
      file: this.#file,
      inflate: createInflater(),
      space,
      objectBytes: LIMITS.wholeFileBytes,
      ...(pack.needed && { needed: pack.needed }),
      createState: createBlobState,
      visit: (object) => this.#visit(object),
      fail: (entry, reason) => this.#fail(entry, reason),
    })
  }

  run({ from, to }: SurveyTask): SurveyResult {
    this.#result = emptySurvey()
    const { roots } = this.#pack.entries
    for (let root = from; root < to; root++) this.#walk(roots[root] as number)
    this.#messages.flush()
    this.#names.flush()
    return this.#result
  }

  close(): void {
    this.#file.close()
  }

  #visit(object: WalkedObject<BlobState>): void {
    const { entry, bytes, state } = object
    if (this.#pack.wanted?.[entry] === 0) {
      state.kind = 'unjudged'
      return
    }
    const type = this.#pack.entries.types[entry]
    this.#result.objects++
    this.#result.bytes += bytes.length
    if (type === BLOB) this.#visitBlob(object)
    else if (type === COMMIT || type === TAG) this.#messages.add(entry, textOfMessage(bytes))
    else this.#visitTree(object)
  }

  #visitBlob({ entry, bytes, state, base }: WalkedObject<BlobState>): void {
    const notice = (reason: string): number => this.#result.notices.push({ oid: this.#oid(entry), reason })
    try {
      this.#judge.judge(bytes, state, base, notice)
    } catch (error) {
      // A crash in one blob costs that blob.
      state.kind = 'unjudged'
      notice(`could not be scanned: ${messageOf(error)}`)
      return
    }
    if (state.kind === 'archive') this.#result.unread.push({ oid: this.#oid(entry) })
    if (state.found.length > 0) {
      this.#result.blobs.push({ oid: this.#oid(entry), ids: [...new Set(state.found.map(({ id }) => id))] })
    }
  }

  /** Names that have a keyword in them, and were not there in the base. */
  #visitTree({ entry, bytes, state, base }: WalkedObject<BlobState>): void {
    const { search } = this.#judge
    state.kind = 'other'
    if (base && base.state.kind !== 'unjudged') search.newHits(bytes, base.changes('keywords'), state.hits)
    else search.findHits(bytes, state.hits)
    const { count, starts } = state.hits
    let hit = 0
    if (count === 0) return
    for (const { start, end } of namesInTree(bytes, this.#pack.entries.oidBytes)) {
      while (hit < count && (starts[hit] as number) < start) hit++
      if (hit === count) return
      if ((starts[hit] as number) >= end) continue
      const name = Buffer.from(bytes.subarray(start, end)).toString('utf8')
      if (this.#seenNames.has(name)) continue
      this.#seenNames.add(name)
      this.#names.add({ name, entry }, bytes.subarray(start, end))
    }
  }

  #fail(entry: number, reason: string): void {
    if (this.#pack.wanted?.[entry] === 0) return
    this.#result.unread.push({ oid: this.#oid(entry), reason })
  }

  #oid(entry: number): string {
    const { oids, oidBytes, positions } = this.#pack.entries
    const start = (positions[entry] as number) * oidBytes
    return Buffer.from(oids.subarray(start, start + oidBytes)).toString('hex')
  }
}
