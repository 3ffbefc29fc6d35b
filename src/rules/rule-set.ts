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
  /** The rules without keywords, which look at every text. */
  always(): readonly LoadedRule[]
  byId(id: string): LoadedRule | undefined
  all(): readonly LoadedRule[]
}

/** One rule that is not parsed yet. */
export interface RuleText {
  readonly id: string
  readonly keywords: readonly string[]
  parse(): CompiledRule
}

/**
 * Which rules have which keywords: the positions in the texts of the rules with keyword `k` are `rules[ends[k - 1]]` up to,
 * and without, `rules[ends[k]]`. Two long lists instead of thousands of short ones, which take a millisecond to make.
 */
export interface KeywordIndex {
  readonly keywords: readonly string[]
  readonly rules: readonly number[]
  readonly ends: readonly number[]
  /** The positions of the rules that have no keyword. */
  readonly always: readonly number[]
}

/** `index` is worked out where it is not given; the catalogue brings its own, made when it was generated. */
export function createRuleSet(texts: readonly RuleText[], index: KeywordIndex = indexKeywords(texts)): RuleSet {
  const loaded: (LoadedRule | undefined)[] = new Array(texts.length)
  const loadedOf: (readonly LoadedRule[] | undefined)[] = new Array(index.keywords.length)
  let always: readonly LoadedRule[] | undefined
  const load = (position: number): LoadedRule => {
    loaded[position] ??= loadRule((texts[position] as RuleText).parse(), position)
    return loaded[position] as LoadedRule
  }
  return {
    size: texts.length,
    keywords: index.keywords,
    rulesOf: (keyword) => {
      loadedOf[keyword] ??= index.rules.slice(index.ends[keyword - 1] ?? 0, index.ends[keyword]).map(load)
      return loadedOf[keyword] as readonly LoadedRule[]
    },
    always: () => {
      always ??= index.always.map(load)
      return always
    },
    byId: (id) => {
      const position = texts.findIndex((text) => text.id === id)
      return position < 0 ? undefined : load(position)
    },
    all: () => texts.map((_, position) => load(position)),
  }
}

export function indexKeywords(texts: readonly Pick<RuleText, 'keywords'>[]): KeywordIndex {
  const rulesOf = new Map<string, number[]>()
  const always: number[] = []
  texts.forEach(({ keywords }, position) => {
    if (keywords.length === 0) always.push(position)
    for (const keyword of keywords) {
      const positions = rulesOf.get(keyword)
      if (positions) positions.push(position)
      else rulesOf.set(keyword, [position])
    }
  })
  let end = 0
  const ends = [...rulesOf.values()].map((positions) => {
    end += positions.length
    return end
  })
  return { keywords: [...rulesOf.keys()], rules: [...rulesOf.values()].flat(), ends, always }
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
      // V8's linear engine, which keeps those of `text` from running without end, tells no places of groups.
      regExp ??= new RegExp(sourceOf(rule), `${rule.pattern.flags}${rule.shape === 'text' ? '' : 'd'}g`)
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
