/** Runs rules on their own examples, through the whole engine with every rule on. */
import { DEFAULT_POLICY } from '../policy/settings.ts'
import type { RuleExamples } from '../rules/examples.ts'
import { fillFakes } from '../rules/fakes/fill-fakes.ts'
import { createBlobScanner } from './blob-scanner.ts'
import type { RuleSelection } from './load-rules.ts'

/** An example that did not do what it should. */
export interface ExampleProblem {
  readonly rule: string
  readonly example: string
  readonly problem: string
}

/** Each template is filled so many times: what is found once by chance is not found thrice. */
const SEEDS = [1, 2, 3]

export function testRules(selection: RuleSelection, examples: ReadonlyMap<string, RuleExamples>): ExampleProblem[] {
  // Markers mean nothing in a repository, and the warning of a packed one is a finding, too.
  const policy = { ...DEFAULT_POLICY, allow: [], destination: 'public' as const }
  const scanner = createBlobScanner({
    rules: selection,
    policy,
    companies: ['ACME'],
    showSecrets: false,
    decodeDepth: 0,
  })
  const countOf = (rule: string, text: string): number => {
    const bytes = new TextEncoder().encode(text)
    return scanner.scan({ bytes, origin: { path: '<example>' } }, () => {}).filter((finding) => finding.rule === rule)
      .length
  }
  return [...examples].flatMap(([rule, { matches, ignores }]) => [
    ...matches
      .filter((example) => SEEDS.some((seed) => countOf(rule, fillFakes(example, seed)) !== 1))
      .map((example) => ({ rule, example, problem: 'is not found once by this rule' })),
    ...Object.entries(ignores)
      .filter(([, example]) => SEEDS.some((seed) => countOf(rule, fillFakes(example, seed)) !== 0))
      .map(([reason, example]) => ({ rule, example, problem: `is found, although: ${reason}` })),
  ])
}
