/** The classifier of secrets that only their name gives away: adds up what was learned of each feature of a candidate. */
import { type Evidence, FAMILIES, type Family, type WeighedFeature } from '../../../base/finding.ts'
import type { Assignment } from '../assignment.ts'
import type { Candidate } from '../candidate.ts'
import { fileFeature } from './file-features.ts'
import { nameFeatures } from './name-features.ts'
import { syntaxFeatures } from './syntax-features.ts'
import { valueFeatures } from './value-features.ts'
import { WEIGHTS } from './weights.generated.ts'

/** True of every candidate, so that its weight is where the sum begins. */
const ALWAYS = 'a value of such a name'

/** How many of the features that speak for a secret are told as reasons. */
const REASONS_MAX = 3

/** All features of the candidate but that of its file, which only the scan knows. */
export function featuresOf(
  { text, keyword }: Pick<Candidate, 'text' | 'keyword'>,
  assignment: Assignment,
  bytes: Uint8Array,
): string[] {
  return [
    ALWAYS,
    ...valueFeatures(text).map((feature) => `the value ${feature}`),
    ...nameFeatures(assignment.name, keyword, text).map((feature) => `the name ${feature}`),
    ...syntaxFeatures(assignment, bytes).map((feature) => `it ${feature}`),
  ]
}

export function featureOfPath(path: string): string {
  return `the file ${fileFeature(path)}`
}

let table: ReadonlyMap<string, readonly number[]> | undefined

function weightOf(feature: string, family: Family): number {
  table ??= readTable()
  return table.get(feature)?.[FAMILIES.indexOf(family)] ?? 0
}

/** A heading, then a line each: the weights, and behind them the feature. */
function readTable(): ReadonlyMap<string, readonly number[]> {
  const rows = WEIGHTS.trim().split('\n').slice(1)
  return new Map(
    rows.map((row) => {
      const cells = row.trim().split(/ {2,}/)
      return [cells.at(-1) ?? '', cells.slice(0, -1).map(Number)]
    }),
  )
}

/** A secret where the score is above zero: the sum of all weights, in units of log-odds. Heaviest first. */
export function weigh(features: readonly string[], family: Family): Evidence {
  const weighed = features
    .map((says): WeighedFeature => ({ says, weight: weightOf(says, family) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { family, score: scoreOf(weighed), features: weighed }
}

/** What speaks for a secret most. */
export function reasonsOf({ features }: Evidence): string[] {
  const speaking = features.filter(({ says, weight }) => weight > 0 && says !== ALWAYS)
  return speaking.slice(0, REASONS_MAX).map(({ says }) => says)
}

/** What is known of a file can only speak against what is found in it: text without a path is judged as settings are. */
export function weighFile(evidence: Evidence, path: string): Evidence {
  const { family } = evidence
  const says = featureOfPath(path)
  const weight = weightOf(says, family)
  if (weight === 0) return evidence
  const features = [...evidence.features, { says, weight }].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { family, score: scoreOf(features), features }
}

function scoreOf(features: readonly WeighedFeature[]): number {
  return Math.round(100 * features.reduce((sum, { weight }) => sum + weight, 0)) / 100
}
