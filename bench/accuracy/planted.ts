/** How many planted secrets are found, once each and where they are; and which rules take those of others. */
import { ENCODINGS } from './encodings.ts'
import { createScan, type Plant, plantsOf, reportedRules, type Scan } from './plants.ts'

/** Each rule is planted so many times, with other characters. */
const SEEDS = [11, 12]

export interface Outcome {
  planted: number
  missed: number
  twice: number
  /** Found, but not exactly there. */
  elsewhere: number
  /** Found, and called something else. */
  renamed: number
}

export interface PlantedResult {
  readonly total: Outcome
  readonly byEncoding: ReadonlyMap<string, Outcome>
  readonly byCarrier: ReadonlyMap<string, Outcome>
  readonly byRule: ReadonlyMap<string, Outcome>
  /** `planted rule → reported rule`, how often. */
  readonly pairs: ReadonlyMap<string, number>
  /** One plant that was missed, a rule. */
  readonly examples: ReadonlyMap<string, string>
}

export function plantAll(onProgress: (done: number, all: number) => void): PlantedResult {
  const scan = createScan()
  const result = {
    total: nothing(),
    byEncoding: new Map<string, Outcome>(),
    byCarrier: new Map<string, Outcome>(),
    byRule: new Map<string, Outcome>(),
    pairs: new Map<string, number>(),
    examples: new Map<string, string>(),
  }
  const rules = reportedRules()
  let count = 0
  rules.forEach((rule, index) => {
    onProgress(index, rules.length)
    for (const seed of SEEDS) {
      for (const plant of plantsOf(rule, seed, scan)) {
        // Plain, and in one encoding after the other.
        for (const { name, encode, decode } of [ENCODINGS[0]!, ENCODINGS[1 + (count++ % (ENCODINGS.length - 1))]!]) {
          const bytes = encode(plant.text)
          const found = scan(bytes)
          const outcome = judge(plant, found, (start, end) => decode?.(bytes.subarray(start, end)))
          for (const into of [
            result.total,
            entry(result.byEncoding, name),
            entry(result.byCarrier, plant.carrier),
            entry(result.byRule, plant.rule),
          ])
            add(into, outcome)
          if (outcome.missed > 0 && !result.examples.has(plant.rule))
            result.examples.set(plant.rule, `${plant.carrier}, ${name}`)
          for (const one of found) {
            if (one.rule === plant.rule || one.secret !== plant.secret) continue
            const pair = `${plant.rule} → ${one.rule}`
            result.pairs.set(pair, (result.pairs.get(pair) ?? 0) + 1)
          }
        }
      }
    }
  })
  return result
}

function judge(
  plant: Plant,
  found: ReturnType<Scan>,
  textAt: (start: number, end: number) => string | undefined,
): Outcome {
  // The lines of a long one may be indented or escaped where it stands; then it is the rule that tells.
  const isLong = plant.secret.includes('\n')
  const same = found.filter(({ rule, secret }) => (isLong ? rule === plant.rule : secret === plant.secret))
  const [first] = same
  const text = first && textAt(first.startByte, first.endByte)
  return {
    planted: 1,
    missed: first === undefined ? 1 : 0,
    twice: same.length > 1 ? 1 : 0,
    elsewhere: !isLong && text !== undefined && text !== plant.secret ? 1 : 0,
    renamed: first !== undefined && !same.some(({ rule }) => rule === plant.rule) ? 1 : 0,
  }
}

function nothing(): Outcome {
  return { planted: 0, missed: 0, twice: 0, elsewhere: 0, renamed: 0 }
}

function entry(map: Map<string, Outcome>, key: string): Outcome {
  const known = map.get(key) ?? nothing()
  map.set(key, known)
  return known
}

function add(into: Outcome, outcome: Outcome): void {
  into.planted += outcome.planted
  into.missed += outcome.missed
  into.twice += outcome.twice
  into.elsewhere += outcome.elsewhere
  into.renamed += outcome.renamed
}
