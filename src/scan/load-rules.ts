/** Chooses the rules of a scan: the catalogue, a user's own, without those that were switched off. */
import picomatch from 'picomatch'
import { Failure } from '../base/failure.ts'
import type { Severity } from '../base/finding.ts'
import { catalogueRuleSet, catalogueTexts } from '../rules/catalogue.ts'
import type { CompiledRule } from '../rules/compiled-rule.ts'
import { createRuleSet, type RuleSet, type RuleText, ruleTextFrom } from '../rules/rule-set.ts'

export interface RuleSelection {
  /** Globs over rule ids; only these are used, and what they require. */
  readonly only?: readonly string[]
  /** Globs over rule ids that are switched off. */
  readonly disable?: readonly string[]
  /** False: the own rules alone. */
  readonly catalogue?: false
  /** Rules of the user's own, added to the catalogue; one with the id of a shipped rule takes its place. */
  readonly own?: readonly CompiledRule[]
  /** Severities other than the declared ones, by rule id. */
  readonly severities?: Readonly<Record<string, Severity>>
}

/** @throws {Failure} `rule-unknown` where a glob of `only` or `disable` matches no rule. */
export function loadRules(selection: RuleSelection = {}): RuleSet {
  const { only = [], disable = [], own = [], severities, catalogue = true } = selection
  if (catalogue && only.length === 0 && disable.length === 0 && own.length === 0 && !severities)
    return catalogueRuleSet()
  const ownIds = new Set(own.map(({ id }) => id))
  const texts = [...(catalogue ? catalogueTexts() : []).filter(({ id }) => !ownIds.has(id)), ...own.map(ruleTextFrom)]
  const isDisabled = matcher(disable, texts)
  const isChosen = matcher(only, texts)
  const kept = texts.filter((text) => !isDisabled?.(text.id) && (isChosen?.(text.id) ?? true))
  return createRuleSet([...kept, ...partnersOf(kept, texts)].map((text) => withSeverity(text, severities)))
}

function matcher(globs: readonly string[], texts: readonly RuleText[]): ((id: string) => boolean) | undefined {
  if (globs.length === 0) return undefined
  for (const glob of globs) {
    const isMatch = picomatch(glob)
    if (!texts.some((text) => isMatch(text.id))) {
      throw new Failure('rule-unknown', `no rule is called "${glob}"`, {
        hint: 'see `codemoat rules list` for all of them',
      })
    }
  }
  return picomatch([...globs])
}

/** Rules that are not chosen, but that a chosen one requires nearby: they are looked for and not reported. */
function partnersOf(kept: readonly RuleText[], texts: readonly RuleText[]): RuleText[] {
  const keptIds = new Set(kept.map((text) => text.id))
  const wanted = new Set(
    kept.flatMap((text) => text.parse().requires ?? []).flatMap(({ rule }) => (keptIds.has(rule) ? [] : rule)),
  )
  return texts.filter((text) => wanted.has(text.id)).map((text) => changed(text, { partnerOnly: true }))
}

function withSeverity(text: RuleText, severities: Readonly<Record<string, Severity>> | undefined): RuleText {
  const severity = severities?.[text.id]
  return severity === undefined ? text : changed(text, { severity })
}

function changed(text: RuleText, change: Partial<CompiledRule>): RuleText {
  return { id: text.id, keywords: text.keywords, parse: () => ({ ...text.parse(), ...change }) }
}
