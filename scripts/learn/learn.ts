/** Learns what speaks for a generic secret: examples from trees without secrets and from invented lines, one table of weights. */
import { existsSync } from 'node:fs'
import { FAMILIES, type Family } from '../../src/base/finding.ts'
import { createRandom, type Random } from '../../src/rules/fakes/random.ts'
import { writeBeside, writeLine } from './lines.ts'
import { otherValue } from './other-values.ts'
import { type Example, learnWeights } from './regression.ts'
import { inventSecret } from './secrets.ts'
import { type Site, sitesBelow, siteWith, withValue } from './sites.ts'

/** Whatever stands there beside a name that says secret is taken for none. */
const TREES = ['node_modules', '/usr/share', '/usr/lib/python3', '/usr/include']

const SEED = 8
const INVENTED = 9000
const TRANSPLANTED = 4000

/** So many alarms in 100,000 lines of those trees are put up with, a family. */
const ALARMS = 0.02

const ALWAYS = 'a value of such a name'

/** By feature, a weight for each family. */
export type Table = Map<string, number[]>

export function learn(print: (line: string) => void): Table {
  const trees = TREES.filter((tree) => existsSync(tree)).map((tree) => ({ tree, ...sitesBelow(tree) }))
  for (const { tree, sites, lines } of trees) print(`${tree}: ${lines} lines, ${sites.length} values`)
  const lines = trees.reduce((sum, one) => sum + one.lines, 0)
  const real = trees.flatMap(({ sites }) => sites)
  const table: Table = new Map()
  for (const [column, family] of FAMILIES.entries()) {
    const random = createRandom(SEED + column)
    const found = real.filter((site) => site.family === family)
    const secrets = inventedSecrets(family, found, random)
    const others = inventedOthers(family, found, random)
    const weights = learnWeights(examplesOf(secrets, distinct(found), others), random)
    settleFiles(weights)
    const scores = found.map((site) => scoreOf(site, weights)).sort((a, b) => b - a)
    const allowed = Math.round((ALARMS * lines) / 100_000)
    const threshold = Math.max(0, scores[allowed] ?? 0)
    const kept = secrets.filter((site) => scoreOf(site, weights) > threshold).length
    const wrong = others.filter((site) => scoreOf(site, weights) > threshold).length
    print(
      `${family}: ${found.length} values of trees, ${secrets.length} secrets, ${others.length} others; threshold ${threshold.toFixed(2)}: ` +
        `${((100 * kept) / secrets.length).toFixed(1)} % of the secrets, ${((100 * wrong) / others.length).toFixed(1)} % of the others`,
    )
    weights.set(ALWAYS, (weights.get(ALWAYS) ?? 0) - threshold)
    for (const [feature, weight] of weights) {
      const row = table.get(feature) ?? FAMILIES.map(() => 0)
      row[column] = Math.round(weight * 100) / 100
      table.set(feature, row)
    }
  }
  return table
}

function scoreOf({ features }: Site, weights: ReadonlyMap<string, number>): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
}

function inventedSecrets(family: Family, found: readonly Site[], random: Random): Site[] {
  const clean = found.filter(({ features }) => !features.some((feature) => SPOILS.has(feature)))
  const lines = times(INVENTED, () => {
    const value = inventSecret(family, random)
    const { text, path } = writeLine(family, value, random)
    return siteWith(text, value, random.below(5) === 0 ? random.pick(SECRET_PATHS) : path)
  })
  const transplanted = times(clean.length === 0 ? 0 : TRANSPLANTED, () =>
    withValue(random.pick(clean), inventSecret(family, random)),
  )
  return [...lines, ...transplanted].filter((site) => site.family === family)
}

/** Where one of these holds, no secret is put: it would not be one there. */
const SPOILS: ReadonlySet<string> = new Set([
  'it goes on as code does',
  'it is said to people',
  'it is an item of a list',
  'it is a word of a sentence',
  'the file is a lock file',
  'the file is a translation',
  'the file is made for browsers',
])

/** Where secrets are, too: in tests, in documentation, in examples that somebody tried out. */
const SECRET_PATHS = [
  'test/login.test.ts',
  'src/test/java/LoginTest.java',
  'README.md',
  'docs/install.md',
  '.env.example',
]

const PATHS = [
  'src/app.ts',
  'test/login.test.ts',
  'README.md',
  'locales/en.json',
  '.env.example',
  'config.yml',
  'yarn.lock',
]

function inventedOthers(family: Family, found: readonly Site[], random: Random): Site[] {
  const lines = times(INVENTED, () => {
    const value = otherValue(family, random)
    const { text, path } = (random.below(8) === 0 ? writeBeside : writeLine)(family, value, random)
    return siteWith(text, value, random.below(2) === 0 ? path : random.pick(PATHS))
  })
  const transplanted = times(found.length === 0 ? 0 : TRANSPLANTED, () =>
    withValue(random.pick(found), otherValue(family, random)),
  )
  return [...lines, ...transplanted].filter((site) => site.family === family)
}

function times(count: number, make: () => Site | undefined): Site[] {
  return Array.from({ length: count }, make).filter((site) => site !== undefined)
}

/** One of those that no feature tells apart: a translated file has the same line in sixty languages. */
function distinct(sites: readonly Site[]): Site[] {
  return [...new Map(sites.map((site) => [site.features.join('\n'), site])).values()]
}

/** Secrets and others weigh the same in all. */
function examplesOf(secrets: readonly Site[], real: readonly Site[], others: readonly Site[]): Example[] {
  const weight = (real.length + others.length) / Math.max(1, secrets.length)
  return [
    ...secrets.map(({ features }) => ({ features, isSecret: true, weight })),
    ...[...real, ...others].map(({ features }) => ({ features, isSecret: false, weight: 1 })),
  ]
}

/** Makes the best kind of file weigh nothing, so that text without a path can be judged. */
function settleFiles(weights: Map<string, number>): void {
  const files = [...weights].filter(([feature]) => feature.startsWith('the file '))
  const best = Math.max(...files.map(([, weight]) => weight))
  for (const [feature, weight] of files) weights.set(feature, weight - best)
  weights.set(ALWAYS, (weights.get(ALWAYS) ?? 0) + best)
}
