/**
 * Scans those chats alone that were not clean the last time: of files without a finding, a hash of path and content is
 * remembered, and no more.
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_NAME } from '../index-store/manifest.ts'
import { type ChatFile, chatsSource, type FoundStores } from '../sources/chat-stores.ts'
import { keyOfRules, openCleanCache } from './clean-cache.ts'
import { type ScanOptions, type ScanRun, scan } from './scan.ts'
import type { ScanSettings } from './settings.ts'

/** `unchanged`: how many files were clean before. */
export interface ChangedChats {
  readonly run: ScanRun
  readonly unchanged: number
}

const CHUNK_BYTES = 1024 * 1024

/** `folder` is where it is remembered. @throws {Failure} report-not-writable, when all is scanned */
export function scanChangedChats(
  { files, skipped }: FoundStores,
  { folder, settings, options }: { folder: string; settings: ScanSettings; options: ScanOptions },
): ChangedChats {
  const { clean, save } = openCleanCache(folder, keyOf(settings), 32)
  const contents = new Map(files.map((file) => [file, contentOf(file)]))
  const isClean = (file: ChatFile): boolean => {
    const content = contents.get(file)
    return content !== undefined && clean.has(content.digest, 0)
  }
  const changed = files.filter((file) => !isClean(file))
  const run = scan(chatsSource({ files: changed, skipped }), settings, options)
  return {
    unchanged: files.length - changed.length,
    run: {
      get coverage() {
        return run.coverage
      },
      async *[Symbol.asyncIterator]() {
        const seen = new Set<string>()
        for await (const finding of run) {
          for (const path of filesOf(finding.location.path)) seen.add(path)
          yield finding
        }
        if (options.signal?.aborted) return
        for (const { path } of run.coverage.skipped) for (const one of filesOf(path)) seen.add(one)
        for (const file of changed) {
          const content = contents.get(file)
          // Whoever wrote to it meanwhile wrote what was perhaps not looked at.
          if (content && !seen.has(file.path) && stateOf(file) === content.state) clean.add(content.digest, 0)
        }
        save(clean)
      },
    },
  }
}

/** Whatever changes what is found, or left out of the findings. */
function keyOf(settings: ScanSettings): string {
  const { policy, companies, indexes = [], publicFilter } = settings
  const paths = [...indexes.map(({ path }) => path), ...(publicFilter === undefined ? [] : [publicFilter])]
  return keyOfRules(settings, ['chats', policy, companies, paths.map((path) => [path, versionOf(path)])])
}

/** An index changes where its manifest is replaced. */
function versionOf(path: string): readonly number[] {
  const manifest = join(path, MANIFEST_NAME)
  const stats = statSync(existsSync(manifest) ? manifest : path, { throwIfNoEntry: false })
  return [stats?.size ?? 0, stats?.mtimeMs ?? 0]
}

/** The path, and the files that it may be a member of an archive or a row of a database in. */
function filesOf(path: string): readonly string[] {
  const ends = [...path.matchAll(/!/g)].map(({ index }) => index)
  return [path, ...ends.map((end) => path.slice(0, end))]
}

interface Content {
  readonly digest: Uint8Array
  readonly state: string
}

/** Undefined where it cannot be read: who scans it says so. */
function contentOf(file: ChatFile): Content | undefined {
  try {
    const state = stateOf(file)
    // What is said of a file depends on its path, too.
    const hash = createHash('sha256').update(`${file.path}\0`)
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
    for (const path of partsOf(file)) {
      const descriptor = openSync(path, 'r')
      try {
        let length = 0
        for (let count = -1; count !== 0; length += count) {
          count = readSync(descriptor, buffer, 0, CHUNK_BYTES, null)
          hash.update(buffer.subarray(0, count))
        }
        // Where one ends and the other begins is part of it.
        hash.update(`\0${length}\0`)
      } finally {
        closeSync(descriptor)
      }
    }
    return { digest: hash.digest(), state }
  } catch {
    return undefined
  }
}

/** A database has what was written last in a file beside it. */
function partsOf({ file, isDatabase }: ChatFile): readonly string[] {
  return [file, ...(isDatabase && existsSync(`${file}-wal`) ? [`${file}-wal`] : [])]
}

function stateOf(file: ChatFile): string {
  return partsOf(file)
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.size} ${stats?.mtimeMs}`)
    .join(' ')
}
