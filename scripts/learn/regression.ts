/** Logistic regression over features that are there or not: stochastic gradient descent with AdaGrad and an L2 penalty. */
import type { Random } from '../../src/rules/fakes/random.ts'

export interface Example {
  readonly features: readonly string[]
  readonly isSecret: boolean
  /** How much it counts. */
  readonly weight: number
}

const EPOCHS = 12
const RATE = 0.15
const PENALTY = 2e-6

/** The weight of each feature, in log-odds. Source: Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 2011. */
export function learnWeights(examples: readonly Example[], random: Random): Map<string, number> {
  const numbers = new Map<string, number>()
  const rows = examples.map(({ features }) =>
    Int32Array.from(features, (feature) => {
      if (!numbers.has(feature)) numbers.set(feature, numbers.size)
      return numbers.get(feature) as number
    }),
  )
  const weights = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size).fill(1e-8)
  const order = Uint32Array.from(rows.keys())
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index] as Int32Array
      const { isSecret, weight } = examples[index] as Example
      let sum = 0
      for (const feature of row) sum += weights[feature] as number
      const error = weight * ((isSecret ? 1 : 0) - 1 / (1 + Math.exp(-sum)))
      for (const feature of row) {
        const gradient = error - PENALTY * order.length * 0.01 * (weights[feature] as number)
        squares[feature] = (squares[feature] as number) + gradient * gradient
        weights[feature] = (weights[feature] as number) + (RATE * gradient) / Math.sqrt(squares[feature] as number)
      }
    }
  }
  return new Map([...numbers].map(([feature, number]) => [feature, weights[number] as number]))
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
}
