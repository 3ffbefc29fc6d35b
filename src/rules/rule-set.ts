/** The rules of a scan, indexed by keyword. Rules are parsed, and their patterns created, on first use. */
import type { CompiledPattern, CompiledRule } from './compiled-rule.ts'

/** A rule and its pattern, which is created when the rule first has a keyword hit. */
export interface LoadedRule extends CompiledRule {
  readonly regExp: RegExp
  readonly allowRegExps: readonly RegExp[]
  /** Position in the set: ties between rules are decided by it, so that results do not depend on luck. */
  readonly index: number
}

export interface RuleSet {
  readonly size: number
  /** Distinct keywords; their positions are the keyword numbers of the kernel. */
  readonly keywords: readonly string[]
  /** The rules that have keyword number `keyword`. */
  rulesOf(keyword: number): readonly LoadedRule[]
  byId(id: string): LoadedRule | undefined
  all(): readonly LoadedRule[]
}

/** One rule that is not parsed yet. */
export interface RuleText {
  readonly id: string
  readonly keywords: readonly string[]
  parse(): CompiledRule
}

export function createRuleSet(texts: readonly RuleText[]): RuleSet {
  const numbers = new Map<string, number>()
  const keywords: string[] = []
  const indexesOf: number[][] = []
  texts.forEach((text, index) => {
    for (const keyword of text.keywords) {
      let number = numbers.get(keyword)
      if (number === undefined) {
        number = keywords.push(keyword) - 1
        numbers.set(keyword, number)
        indexesOf.push([])
      }
      indexesOf[number]?.push(index)
    }
  })
  const loaded: (LoadedRule | undefined)[] = new Array(texts.length)
  const rulesOf: (readonly LoadedRule[] | undefined)[] = new Array(keywords.length)
  const load = (index: number): LoadedRule => {
    loaded[index] ??= loadRule((texts[index] as RuleText).parse(), index)
    return loaded[index] as LoadedRule
  }
  return {
    size: texts.length,
    keywords,
    rulesOf: (keyword) => {
      rulesOf[keyword] ??= (indexesOf[keyword] ?? []).map(load)
      return rulesOf[keyword] as readonly LoadedRule[]
    },
    byId: (id) => {
      const index = texts.findIndex((text) => text.id === id)
      return index < 0 ? undefined : load(index)
    },
    all: () => texts.map((_, index) => load(index)),
  }
}

export function ruleTextFrom(rule: CompiledRule): RuleText {
  return { id: rule.id, keywords: rule.keywords, parse: () => rule }
}

function loadRule(rule: CompiledRule, index: number): LoadedRule {
  let regExp: RegExp | undefined
  let allowRegExps: readonly RegExp[] | undefined
  return {
    ...rule,
    index,
    get regExp() {
      regExp ??= new RegExp(sourceOf(rule), `${rule.pattern.flags}dg`)
      return regExp
    },
    get allowRegExps() {
      allowRegExps ??= (rule.allow ?? []).map(toRegExp)
      return allowRegExps
    },
  }
}

/** A contextual value is a whole one: no letter, digit or joining character goes on before or after it. */
function sourceOf({ shape, pattern }: CompiledRule): string {
  return shape === 'contextual' ? `(?<![A-Za-z0-9_+.-])(?:${pattern.source})(?![A-Za-z0-9_+/-])` : pattern.source
}

function toRegExp(pattern: CompiledPattern): RegExp {
  return new RegExp(pattern.source, pattern.flags)
}
