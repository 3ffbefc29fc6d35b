/** The catalogue that Codemoat ships, read from what was generated out of rules/. */
import { KEYWORD_INDEX, RULE_IDS, ruleText } from './catalogue.generated.ts'
import type { CompiledRule } from './compiled-rule.ts'
import { createRuleSet, type KeywordIndex, type RuleSet, type RuleText } from './rule-set.ts'

/** One entry a rule, in the order of their ids. Nothing is parsed before it is needed. */
export function catalogueTexts(): readonly RuleText[] {
  return RULE_IDS.map((id, position) => {
    const parse = (): CompiledRule => JSON.parse(ruleText(position))
    return {
      id,
      get keywords() {
        return parse().keywords
      },
      parse,
    }
  })
}

/** The whole catalogue. */
export function catalogueRuleSet(): RuleSet {
  return createRuleSet(catalogueTexts(), JSON.parse(KEYWORD_INDEX) as KeywordIndex)
}
