/** The examples that rules are tested with. Loaded where somebody asks for them alone: no scan needs them. */
import { RULE_EXAMPLES } from './examples.generated.ts'
import { FURTHER_EXAMPLES } from './further-examples.ts'
import type { Rule } from './rule.ts'

export type RuleExamples = Pick<Rule, 'matches' | 'ignores'>

/** The examples of a rule that is shipped. */
export function examplesOf(id: string): RuleExamples | undefined {
  const text = RULE_EXAMPLES[id]
  return text === undefined ? FURTHER_EXAMPLES[id] : (JSON.parse(text) as RuleExamples)
}
