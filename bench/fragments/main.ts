/** `npm run evaluate:fragments`: how much copied code is found, and how much foreign code alarms. See docs/accuracy.md. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BLOCK_STRENGTH } from '../../src/detect/fingerprint/judge.ts'
import { FINGERPRINT_VERSION } from '../../src/detect/fingerprint/levels.ts'
import { createBaselines } from './baselines.ts'
import { CARRIERS } from './carriers.ts'
import { CORPUS, type CorpusPackage } from './corpus.ts'
import { DISGUISES } from './disguises.ts'
import { stillSimilar } from './drift.ts'
import { createEngine } from './engine.ts'
import { fetchPackage } from './fetch.ts'
import { type CodeFile, codeFiles } from './files.ts'
import { type Fragment, linesOf, sampleFragments } from './fragments.ts'
import { learnStructure } from './learn-structure.ts'
import { type Alarms, measureAlarms, measureRecall } from './measure.ts'
import { publicTables, withInstalled } from './public-code.ts'
import { createRandom } from './random.ts'
import { splitAlarms, splitRecall } from './split.ts'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    part: { type: 'string', default: 'test' },
    cache: { type: 'string', default: join(homedir(), '.cache', 'codemoat-evaluation') },
    alarms: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    learn: { type: 'boolean', default: false },
  },
})

const LENGTHS = values.full ? [3, 5, 8, 12, 20, 40, 80] : [8, 12, 20, 40]
const FRAGMENTS = values.full ? 1000 : 200
/** Of foreign files, one in so many. */
const NEGATIVES_STEP = values.full ? 1 : 4

/** Messages of so many lines. */
const MESSAGE_SIZES = [6, 4, 3]

const print = (line = ''): void => console.log(line)
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

/** Contents that were loaded: the same file is never on two sides. */
const seen = new Set<string>()

function load(isWanted: (one: CorpusPackage) => boolean, version: 'version' | 'later' = 'version'): CodeFile[] {
  const files: CodeFile[] = []
  for (const one of CORPUS.filter((candidate) => isWanted(candidate) && (values.full || !candidate.full))) {
    const wanted = one[version]
    if (wanted === undefined) continue
    try {
      files.push(
        ...codeFiles(fetchPackage(values.cache, one, wanted), one.name, seen, { withLicences: one.use === 'public' }),
      )
    } catch {
      print(`not served, left out: ${one.name} ${wanted}`)
    }
  }
  return files
}

mkdirSync(join(values.cache, 'packages'), { recursive: true })
const publicFiles = (): CodeFile[] => load(({ use }) => use === 'public')
if (values.learn) {
  learnStructure(publicFiles())
  process.exit(0)
}

const registered = load(({ use, part }) => use === 'index' && part === values.part)
const foreign = load(({ use, part }) => use === 'negative' && part === values.part)
const homes = CORPUS.filter(({ use, part }) => use === 'index' && part === values.part).flatMap(
  (one) => fetched(one) ?? [],
)
const tables = withInstalled(publicTables(publicFiles, join(values.cache, `public-${FINGERPRINT_VERSION}`)), homes)
const engine = await createEngine(registered, tables)
const { stats, counts } = engine
const words = counts.get('words') ?? 0
const structure = counts.get('structure') ?? 0

print(`# Fragments: ${values.part} part, seed ${values.seed}, ${values.full ? 'full' : 'quick'}`)
print()
print(
  `registered: ${new Set(registered.map((file) => file.repository)).size} repositories, ${stats.files} files, ${stats.lines} lines, ${(stats.bytes / 1e6).toFixed(1)} MB, ${(stats.bytes / 1e6 / stats.seconds).toFixed(1)} MB/s`,
)
print(`installed in them, and so public: ${tables.files} files`)
print(
  `fingerprints a line: words ${(words / stats.lines).toFixed(2)}, structure ${(structure / stats.lines).toFixed(2)}, strict ${((counts.get('strict') ?? 0) / stats.lines).toFixed(2)}`,
)

const byOid = new Map(registered.map((file) => [file.oid, file]))
const negatives = foreign.filter((_file, index) => index % NEGATIVES_STEP === 0)
printAlarms('foreign code', measureAlarms(engine.match, negatives, byOid))
printAlarms('documents', measureAlarms(engine.match, documents(), byOid))

const strange = negatives.flatMap((file, at) =>
  at % 20 === 0 ? linesOf(file).filter((line) => line.trim().length > 8) : [],
)
const samples = LENGTHS.map((length) =>
  sampleFragments(registered, length, FRAGMENTS, createRandom(Number(values.seed) * 1000 + length)),
)
print()
print(`recall in %, warn / block, of ${FRAGMENTS} fragments of each length`)
print(['lines'.padEnd(28), ...LENGTHS].join('\t'))
const sums = { warn: 0, repository: 0, file: 0, lines: 0 }
for (const disguise of DISGUISES)
  print(
    [
      disguise.name.padEnd(28),
      ...samples.map((fragments) => {
        const recall = measureRecall(engine.match, fragments, disguise, { foreign: strange })
        for (const key of ['warn', 'repository', 'file', 'lines'] as const) sums[key] += recall[key]
        return `${percent(recall.warn, recall.total)} / ${percent(recall.block, recall.total)}`
      }),
    ].join('\t'),
  )
for (const carrier of CARRIERS)
  print(
    [
      `in ${carrier.name}`.padEnd(28),
      ...samples.map((fragments) => {
        const recall = measureRecall(engine.match, fragments, DISGUISES[0]!, {
          foreign: strange,
          carrier: carrier.wrap,
        })
        return percent(recall.warn, recall.total)
      }),
    ].join('\t'),
  )
print(
  `of those found: right repository first ${percent(sums.repository, sums.warn)} %, right file ${percent(sums.file, sums.warn)} %, at least half of the lines in common ${percent(sums.lines, sums.file)} %`,
)
printSplit()
printDrift()
printBaselines()

function printAlarms(name: string, { alarms, lines, bytes, seconds }: Alarms): void {
  const rate = (some: Alarms['alarms']): string =>
    `${some.length} (${((1e6 * some.length) / lines).toFixed(2)} a million lines)`
  const blocks = ({ match }: Alarms['alarms'][number]): boolean => match.best.strength >= BLOCK_STRENGTH
  const foreignAlarms = alarms.filter(({ isShared }) => !isShared)
  print()
  print(`${name}: ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`)
  print(`alarms: warn ${rate(alarms)}, block ${rate(alarms.filter(blocks))}`)
  print(
    `without those whose lines are the same in both: warn ${rate(foreignAlarms)}, block ${rate(foreignAlarms.filter(blocks))}`,
  )
  const worst = foreignAlarms.sort((a, b) => b.match.best.strength - a.match.best.strength)
  for (const { path, match } of worst.slice(0, Number(values.alarms))) {
    const { strength, levels, startLine, endLine, stored, sourceStartLine, sourceEndLine } = match.best
    print(
      `  ${strength.toFixed(2)} ${levels.join('+')} ${path}:${startLine}-${endLine} <- ${stored?.repository}/${stored?.paths[0]}:${sourceStartLine}-${sourceEndLine}`,
    )
  }
}

/** Documentation and data of the foreign packages and of the public ones: prose with code in it. */
function* documents(): Generator<Pick<CodeFile, 'bytes' | 'repository' | 'path'>> {
  for (const one of CORPUS.filter(
    ({ use, part, full }) =>
      (use === 'public' || (use === 'negative' && part === values.part)) && (values.full || !full),
  )) {
    const folder = fetched(one)
    if (folder === undefined) continue
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|rst|txt|html?|adoc|jsonl|ya?ml|tex|texi|po)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const [index, path] of paths.entries()) {
      if (index % NEGATIVES_STEP !== 0) continue
      const bytes = readFileSync(path)
      if (bytes.length < 4e6)
        yield { bytes: Uint8Array.from(bytes), repository: one.name, path: path.slice(folder.length + 1) }
    }
  }
}

function fetched(one: CorpusPackage): string | undefined {
  try {
    return fetchPackage(values.cache, one, one.version)
  } catch {
    return undefined
  }
}

function printSplit(): void {
  const fragments = sampleFragments(registered, 24, FRAGMENTS, createRandom(24))
  for (const disguise of DISGUISES.filter(({ name }) => ['verbatim', 'fully renamed'].includes(name)))
    for (const size of MESSAGE_SIZES) {
      const { alone, together } = splitRecall(engine.detector, fragments, { disguise, size })
      print(
        `24 lines, ${disguise.name}, in messages of ${size}: ${alone.toFixed(1)} % by one message, ${together.toFixed(1)} % only together`,
      )
    }
  const some = negatives.filter((_file, index) => index % 4 === 0)
  const lines = some.reduce((sum, file) => sum + linesOf(file).length, 0)
  print(
    `foreign files as sessions of 10 lines a message: ${splitAlarms(engine.detector, some, 10)} alarms only together, of ${lines} lines`,
  )
}

function printDrift(): void {
  seen.clear()
  const later = load(
    ({ use, part, later: next }) => use === 'index' && part === values.part && next !== undefined,
    'later',
  )
  const changed = later.filter((file) => !registered.some(({ oid }) => oid === file.oid))
  const fragments: Fragment[] = sampleFragments(changed, 20, FRAGMENTS * 2, createRandom(77))
  const similar = stillSimilar(fragments, registered)
  const recall = measureRecall(engine.match, similar, DISGUISES[0]!, { foreign: [] })
  print(
    `drift: ${similar.length} fragments of 20 lines of the next major version that are still similar: ${percent(recall.warn, recall.total)} / ${percent(recall.block, recall.total)}`,
  )
}

function printBaselines(): void {
  const encoder = new TextEncoder()
  for (const baseline of createBaselines(registered)) {
    const alarming = negatives.filter((file) => baseline.search(file.bytes).size > 0)
    const lines = negatives.reduce((sum, file) => sum + linesOf(file).length, 0)
    print()
    print(
      `${baseline.name}: ${alarming.length} foreign files alarm, ${((1e6 * alarming.length) / lines).toFixed(1)} a million lines`,
    )
    for (const disguise of DISGUISES.filter(({ name }) =>
      ['verbatim', 'fully renamed', 'one line in five foreign'].includes(name),
    ))
      print(
        [
          disguise.name.padEnd(28),
          ...samples.map((fragments) => {
            const found = fragments.filter((fragment, index) => {
              const text = disguise.apply(fragment, createRandom(7919 * index + 13), strange).join('\n')
              return baseline.search(encoder.encode(text)).has(fragment.file.repository)
            })
            return percent(found.length, fragments.length)
          }),
        ].join('\t'),
      )
  }
}
