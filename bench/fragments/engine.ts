/** The engine under measurement: an index of one part of the corpus, and how a text is searched in it. */
import type { Detector } from '../../src/detect/detector.ts'
import { styleOf } from '../../src/detect/fingerprint/comment-style.ts'
import { createFingerprintDetector } from '../../src/detect/fingerprint/fingerprint-detector.ts'
import { fingerprintText } from '../../src/detect/fingerprint/fingerprint-text.ts'
import { type Match, Matcher, type MatchOptions } from '../../src/detect/fingerprint/match-text.ts'
import type { FingerprintedFile, FingerprintStore, Level } from '../../src/index-store/fingerprint-store.ts'
import { createMemoryStore } from '../../src/index-store/memory-store.ts'
import { type CodeFile, lineCount } from './files.ts'
import type { PublicTables } from './public-code.ts'

export interface Engine {
  match(text: Uint8Array): Match[]
  readonly detector: Detector
  readonly stats: { readonly files: number; readonly lines: number; readonly bytes: number; readonly seconds: number }
  /** Fingerprints, by level. */
  readonly counts: ReadonlyMap<Level, number>
}

export async function createEngine(
  files: readonly CodeFile[],
  tables: PublicTables,
  levels: readonly Level[] = ['words', 'structure'],
): Promise<Engine> {
  const store: FingerprintStore = createMemoryStore()
  const started = process.cpuUsage()
  const byRepository = new Map<string, FingerprintedFile[]>()
  const counts = new Map<Level, number>()
  for (const file of files) {
    const printed = fingerprintText(file.bytes, styleOf(file.path) ?? 'slash')
    const { oid, isTest } = file
    const entry = { ...printed, oid, isTest, paths: [file.path] }
    const list = byRepository.get(file.repository)
    if (list === undefined) byRepository.set(file.repository, [entry])
    else list.push(entry)
    for (const [level, hashes] of Object.entries(printed.levels))
      counts.set(level as Level, (counts.get(level as Level) ?? 0) + hashes.count)
  }
  const { user } = process.cpuUsage(started)
  for (const [name, entries] of byRepository) await store.put({ name, roots: [] }, entries)
  const options: MatchOptions = {
    store,
    // Measured without a key: it changes which 64 bits a hash becomes, and nothing else.
    keying: { seal: () => {} },
    publicCode: tables.code,
    rarity: tables.rarity,
    levels,
  }
  const matcher = new Matcher(options)
  return {
    match: (text) => matcher.match(text, undefined, () => {}),
    detector: createFingerprintDetector({ ...options, index: 'registered' }),
    stats: {
      files: files.length,
      lines: files.reduce((sum, file) => sum + lineCount(file.bytes), 0),
      bytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
      seconds: user / 1e6,
    },
    counts,
  }
}
