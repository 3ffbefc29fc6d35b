import { expect, test } from 'vitest'
import { writeLine } from '../../scripts/learn/lines.ts'
import { otherValue } from '../../scripts/learn/other-values.ts'
import { learnWeights } from '../../scripts/learn/regression.ts'
import { inventSecret } from '../../scripts/learn/secrets.ts'
import { siteWith, withValue } from '../../scripts/learn/sites.ts'
import { FAMILIES } from '../../src/base/finding.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { createRandom } from '../../src/rules/fakes/random.ts'

const EXAMPLES = Array.from({ length: 400 }, (_, index) => ({
  features: ['always', index % 2 === 0 ? 'random' : 'a word', index % 3 === 0 ? 'quoted' : 'bare'],
  isSecret: index % 2 === 0,
  weight: 1,
}))

test('what tells the two apart weighs, what does not hardly does', () => {
  const weights = learnWeights(EXAMPLES, createRandom(1))
  expect(weights.get('random')).toBeGreaterThan(1)
  expect(weights.get('a word')).toBeLessThan(-1)
  expect(Math.abs(weights.get('quoted') ?? 0)).toBeLessThan(0.3)
})

test('the same seed gives the same weights, and the same examples', () => {
  const run = (): unknown => {
    const random = createRandom(5)
    const written = FAMILIES.flatMap((family) => [
      writeLine(family, inventSecret(family, random), random),
      writeLine(family, otherValue(family, random), random),
    ])
    return [written, learnWeights(EXAMPLES, random)]
  }
  expect(run()).toEqual(run())
})

test('nearly every invented line is one that the engine would weigh', () => {
  for (const family of FAMILIES) {
    const random = createRandom(2)
    const weighed = Array.from({ length: 200 }, () => {
      const value = inventSecret(family, random)
      const { text, path } = writeLine(family, value, random)
      return siteWith(text, value, path)
    }).filter((site) => site !== undefined)
    expect(weighed.length, family).toBeGreaterThan(150)
  }
})

test('another value at the same place changes what is said of the value alone', () => {
  const [first, second] = [fillFakes('<alnum:24>', 1), fillFakes('<alnum:24>', 2)]
  const site = siteWith(`  apiKey: "${first}",\n`, first, 'src/a.ts')
  const other = site && withValue(site, second)
  const surroundings = (features: readonly string[] = []): string[] =>
    features.filter((one) => /^(?:it|the file) /.test(one))
  expect(other?.value).toBe(second)
  expect(surroundings(other?.features)).toEqual(surroundings(site?.features))
})
