/** One rule of gitleaks as a rule of our own of the shape `text`, with what its allowlists allow. */
import * as z from 'zod/mini'
import type { OwnRule } from '../../rules/own-rules.ts'
import type { Requirement } from '../../rules/rule.ts'
import { compileTextPattern } from '../../rules/text-rule.ts'
import { allowancesOf, allowlistSchema } from './allowlists.ts'
import type { LeftBehind, WrittenAllowance } from './carried.ts'
import { entropyMinOf, filterAllowances } from './expr-filter.ts'
import { patternFromRe2 } from './foreign-patterns.ts'
import { ownName, sameRules } from './rule-names.ts'

const text = z.string()

/** `within` is the newer way to write both, as "5L,100C"; what is optional asks for nothing. */
const partner = z.looseObject({
  id: text,
  withinLines: z.optional(z.number()),
  withinColumns: z.optional(z.number()),
  within: z.optional(text),
  optional: z.optional(z.boolean()),
})

export const gitleaksRuleSchema = z.looseObject({
  id: z.optional(text),
  description: z.optional(text),
  regex: z.optional(text),
  path: z.optional(text),
  entropy: z.optional(z.number()),
  secretGroup: z.optional(z.number()),
  keywords: z.optional(z.array(text)),
  skipReport: z.optional(z.boolean()),
  filter: z.optional(text),
  prefilter: z.optional(text),
  required: z.optional(z.array(partner)),
  components: z.optional(z.array(partner)),
  allowlist: z.optional(allowlistSchema),
  allowlists: z.optional(z.array(allowlistSchema)),
})

export type GitleaksRule = z.infer<typeof gitleaksRuleSchema>

export interface ReadRule {
  readonly own?: OwnRule
  readonly allow: readonly WrittenAllowance[]
  readonly leftBehind: readonly LeftBehind[]
}

/** Further than this no partner is looked for. */
const PARTNER_LINES_MAX = 1000

/** Theirs is dropped at the threshold, ours below it. */
const ABOVE = 1e-6

/** `names`: the rules of the file. */
export function ownRuleOf(
  rule: GitleaksRule,
  { placeOf, names }: { placeOf: (text: string) => string; names: ReadonlySet<string> },
): ReadRule {
  const leftBehind: LeftBehind[] = []
  const place = placeOf(rule.id ?? rule.regex ?? '')
  const what = `rule "${rule.id ?? rule.description ?? '?'}"`
  const say = (reason: string, outcome: LeftBehind['outcome']): void => {
    leftBehind.push({ place, what, reason, outcome })
  }
  const lists = [...(rule.allowlist ? [rule.allowlist] : []), ...(rule.allowlists ?? [])]
  const ids = rule.id === undefined ? [] : rule.regex === undefined ? (sameRules(rule.id) ?? []) : [ownName(rule.id)]
  try {
    const own = rule.regex === undefined ? undefined : ownRule(rule, rule.regex, names, say)
    if (own === undefined && ids.length === 0) {
      throw new Error(rule.path ? 'it looks at file names alone' : 'it changes a rule that we do not know')
    }
    const allow = [
      ...lists.flatMap((list) => allowancesOf(list, { placeOf, names, leftBehind, rules: ids })),
      ...[rule.prefilter, rule.filter]
        .filter((filter) => filter !== undefined)
        .flatMap((filter) => filterAllowances(filter, { place, leftBehind, names, rules: ids })),
      ...(rule.path && own
        ? [
            {
              rules: ids,
              exceptPathPatterns: [patternFromRe2(rule.path)],
              reason: `the rule looks at paths like ${rule.path} alone`,
            },
          ]
        : []),
    ]
    return { ...(own && { own }), allow, leftBehind }
  } catch (error) {
    say((error as Error).message, 'refused')
    return { allow: [], leftBehind }
  }
}

function ownRule(
  rule: GitleaksRule,
  pattern: string,
  names: ReadonlySet<string>,
  say: (reason: string, outcome: LeftBehind['outcome']) => void,
): OwnRule {
  if (rule.id === undefined) throw new Error('it has no id')
  const id = ownName(rule.id)
  const { secretGroup, keywords = [] } = rule
  // Only to see that it can be done.
  compileTextPattern(pattern, keywords, secretGroup || undefined)
  if (id !== rule.id) say(`it is called "${id}" here`, 'changed')
  const entropy = rule.entropy ?? (rule.filter === undefined ? undefined : entropyMinOf(rule.filter))
  const requires = partnersOf(rule, names, say)
  return {
    id,
    title: rule.description?.trim() || id,
    severity: 'high',
    shape: 'text',
    pattern,
    ...(keywords.length > 0 && { keywords }),
    ...(secretGroup && { secretGroup }),
    ...(entropy && { entropyMin: Math.min(8, rule.entropy ? entropy + ABOVE : entropy) }),
    ...(requires && { requires }),
    ...(rule.skipReport && { partnerOnly: true }),
  }
}

function partnersOf(
  rule: GitleaksRule,
  names: ReadonlySet<string>,
  say: (reason: string, outcome: LeftBehind['outcome']) => void,
): readonly Requirement[] | undefined {
  const partners = [...(rule.required ?? []), ...(rule.components ?? [])].filter(({ optional }) => !optional)
  const requires = partners.map(({ id, within = '', withinLines, withinColumns }) => {
    if (!names.has(id)) throw new Error(`it needs the rule "${id}", which is not in this file`)
    if (withinColumns !== undefined || /\dC/i.test(within)) {
      say(`the columns to the rule "${id}" are not counted: more is found`, 'changed')
    }
    const lines = withinLines ?? Number(/(\d+)L/i.exec(within)?.[1] ?? PARTNER_LINES_MAX)
    return { rule: ownName(id), lines: Math.min(PARTNER_LINES_MAX, Math.trunc(lines)) }
  })
  return requires.length > 0 ? requires : undefined
}
