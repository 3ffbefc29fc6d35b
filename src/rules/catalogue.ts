/** The catalogue that Codemoat ships, read from what was generated out of rules/. */
import { KEYWORD_INDEX, RULE_IDS, ruleText } from './catalogue.generated.ts'
import type { CompiledRule } from './compiled-rule.ts'
import { createRuleSet, type KeywordIndex, type RuleSet, type RuleText } from './rule-set.ts'

/** One entry a rule, in the order of their ids. Nothing is parsed before it is needed. */
export function catalogueTexts(): readonly RuleText[] {
  return RULE_IDS.map((id, position) => new CatalogueText(id, position))
}

class CatalogueText implements RuleText {
  readonly id: string
  readonly #position: number

  constructor(id: string, position: number) {
    this.id = id
    this.#position = position
  }

  get keywords(): readonly string[] {
    return this.parse().keywords
  }

  parse(): CompiledRule {
    return JSON.parse(ruleText(this.#position))
  }
}

/** The whole catalogue. */
export function catalogueRuleSet(): RuleSet {
  return createRuleSet(catalogueTexts(), JSON.parse(KEYWORD_INDEX) as KeywordIndex)
}
