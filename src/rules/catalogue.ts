/** The catalogue that Codemoat ships, read from what was generated out of rules/. */
import { RULE_HEADS, RULE_TEXTS } from './catalogue.generated.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { RuleText } from './rule-set.ts'

/** One entry a rule, in the order of their ids. Nothing is parsed before it is needed. */
export function catalogueTexts(): readonly RuleText[] {
  return RULE_HEADS.map((head, index) => {
    const [id = '', ...keywords] = head.split('\t')
    return { id, keywords, parse: () => JSON.parse(RULE_TEXTS[index] ?? '') as CompiledRule }
  })
}
