/** Writes a segment file: sections to the places that the plan gives them, the header last, then to the disk for good. */
import { closeSync, fsyncSync, openSync, unlinkSync } from 'node:fs'
import type { Level, StoredFile } from './fingerprint-store.ts'
import { derive, type IndexKeys, keyId } from './index-keys.ts'
import { type LevelPlan, LevelSink, type Sections } from './level-sink.ts'
import { type NamesBlock, sealDirectory, sealNames } from './names-section.ts'
import { SectionSink, type SegmentSecrets, writeFully } from './section-sink.ts'
import { encodeHeader } from './segment-header.ts'
import {
  BLOCK_ENTRY_BYTES,
  HEADER_BYTES,
  type LevelHeader,
  NAMES_BLOCK_FILES,
  type SegmentHeader,
} from './segment-layout.ts'

export interface SegmentPlan {
  readonly path: string
  /** 32 hexadecimal digits, never used before: keys of this segment alone are derived from it. */
  readonly id: string
  readonly kind: SegmentHeader['kind']
  readonly levels: readonly (LevelPlan & { readonly deltaBytes: number })[]
}

/** What both writers and readers of a segment derive. */
export function segmentSecrets(keys: IndexKeys, id: string): SegmentSecrets & { readonly names?: Uint8Array } {
  const root = keys.fingerprint ?? keys.filter
  return {
    mac: derive(root, `integrity/${id}`),
    cipher: derive(root, `postings/${id}`),
    ...(keys.names && { names: derive(keys.names, `names/${id}`) }),
  }
}

export interface LevelSinks {
  readonly keys: LevelSink
  readonly blocks: SectionSink
  readonly deltas: SectionSink
}

export class SegmentWriter {
  readonly #plan: SegmentPlan
  readonly #keys: IndexKeys
  readonly #secrets: ReturnType<typeof segmentSecrets>
  readonly #descriptor: number
  readonly #levels = new Map<Level, LevelSinks>()
  readonly #sections: Sections = {}
  #end = HEADER_BYTES

  /** Creates the file. @throws the error of the operating system */
  constructor(plan: SegmentPlan, keys: IndexKeys) {
    this.#plan = plan
    this.#keys = keys
    this.#secrets = segmentSecrets(keys, plan.id)
    this.#descriptor = openSync(plan.path, 'wx', 0o600)
    for (const level of plan.levels) this.#levels.set(level.level, this.#place(level))
  }

  #place(plan: SegmentPlan['levels'][number]): LevelSinks {
    const { level } = plan
    const descriptor = this.#descriptor
    const keys = new LevelSink(plan, { descriptor, offset: this.#end }, this.#secrets)
    const deltasAt = keys.end + plan.blocks * BLOCK_ENTRY_BYTES
    this.#end = deltasAt + plan.deltaBytes
    return {
      keys,
      blocks: new SectionSink({ descriptor, offset: keys.end, name: `${level}.blocks` }, this.#secrets),
      deltas: new SectionSink({ descriptor, offset: deltasAt, name: `${level}.deltas` }, this.#secrets),
    }
  }

  level(level: Level): LevelSinks {
    return this.#levels.get(level)!
  }

  /** Fills the rest of the file and resolves to its size. `files` are in the order of their numbers. */
  finish(files: Iterable<StoredFile>): number {
    const levels: { [L in Level]?: LevelHeader } = {}
    for (const [level, { keys, blocks, deltas }] of this.#levels) {
      levels[level] = keys.finish(this.#sections)
      if (levels[level].ordinalBytes === 0) continue
      this.#sections[`${level}.blocks`] = blocks.end()
      this.#sections[`${level}.deltas`] = deltas.end()
    }
    const count = this.#writeNames(files)
    const { id, kind } = this.#plan
    const header: SegmentHeader = {
      schema: 'codemoat.segment/1',
      id,
      keyId: keyId(this.#keys.fingerprint ?? this.#keys.filter),
      kind,
      files: count,
      levels,
      sections: this.#sections,
    }
    writeFully(this.#descriptor, encodeHeader(header, this.#secrets.mac), 0)
    fsyncSync(this.#descriptor)
    closeSync(this.#descriptor)
    return this.#end
  }

  #writeNames(files: Iterable<StoredFile>): number {
    const key = this.#secrets.names
    const blocks: NamesBlock[] = []
    const sink = new SectionSink({ descriptor: this.#descriptor, offset: this.#end, name: 'names' }, this.#secrets)
    let count = 0
    let pending: StoredFile[] = []
    const flush = (): void => {
      if (pending.length === 0 || key === undefined) return
      const sealed = sealNames(key, blocks.length, pending)
      const repositories = [...new Set(pending.map((file) => file.repository))]
      blocks.push({ offset: sink.bytes, bytes: sealed.length, repositories })
      sink.write(sealed)
      pending = []
    }
    for (const file of files) {
      count++
      if (pending.push(file) === NAMES_BLOCK_FILES) flush()
    }
    flush()
    if (key === undefined || this.#plan.kind === 'public') return count
    this.#sections.names = sink.end()
    this.#end += this.#sections.names.bytes
    const directory = new SectionSink(
      { descriptor: this.#descriptor, offset: this.#end, name: 'directory' },
      this.#secrets,
    )
    directory.write(sealDirectory(key, blocks))
    this.#sections.directory = directory.end()
    this.#end += this.#sections.directory.bytes
    return count
  }

  /** Takes back what was written so far, after an error. */
  abort(): void {
    try {
      closeSync(this.#descriptor)
    } catch {
      // Closed already.
    }
    try {
      unlinkSync(this.#plan.path)
    } catch {
      // Whoever writes next takes leftovers away.
    }
  }
}
