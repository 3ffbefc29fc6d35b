/** The allowlists of gitleaks as entries of `allow`. */
import * as z from 'zod/mini'
import type { LeftBehind, WrittenAllowance } from './carried.ts'
import { patternFromRe2 } from './foreign-patterns.ts'
import { ownName, similarRules } from './rule-names.ts'

const texts = z.optional(z.array(z.string()))

export const allowlistSchema = z.looseObject({
  description: z.optional(z.string()),
  condition: z.optional(z.string()),
  commits: texts,
  paths: texts,
  regexes: texts,
  stopwords: texts,
  regexTarget: z.optional(z.string()),
  targetRules: texts,
})

/** As the configuration has it. */
const WORD_LENGTH_MAX = 4096

export interface ListContext {
  /** `file:line` of a text in the file. */
  readonly placeOf: (text: string) => string
  /** The rules of the file. */
  readonly names: ReadonlySet<string>
  readonly leftBehind: LeftBehind[]
  /** Globs over our rules that the list is for; absent: all. */
  readonly rules?: readonly string[]
}

/** With `AND` all that is named must hold, which is one entry of ours; else each by itself allows. */
export function allowancesOf(list: z.infer<typeof allowlistSchema>, context: ListContext): WrittenAllowance[] {
  const reason = list.description?.trim() || 'from an allowlist of gitleaks'
  const rules = rulesOf(list.targetRules, context)
  if (rules === 'none') return []
  const scope = rules ? { rules } : {}
  const parts = partsOf(list, context)
  if (/^(?:and|&&)$/i.test(list.condition ?? '')) {
    // What is refused in a condition must not make it weaker.
    return parts.some(({ isWhole }) => !isWhole) || parts.length === 0
      ? []
      : [{ ...scope, ...Object.assign({}, ...parts.map(({ part }) => part)), reason }]
  }
  return parts.flatMap(({ part }) => (Object.keys(part).length > 0 ? [{ ...scope, ...part, reason }] : []))
}

interface Part {
  readonly part: Omit<WrittenAllowance, 'reason'>
  /** False where something in it was refused, and all must hold. */
  readonly isWhole: boolean
}

function partsOf(list: z.infer<typeof allowlistSchema>, context: ListContext): Part[] {
  const parts: Part[] = []
  const add = (key: keyof WrittenAllowance, given: readonly string[] | undefined, kept: readonly string[]): void => {
    if (given?.length) parts.push({ part: kept.length > 0 ? { [key]: kept } : {}, isWhole: kept.length > 0 })
  }
  const target = list.regexTarget?.toLowerCase() || 'secret'
  const isWide = target === 'line' || target === 'match'
  add('pathPatterns', list.paths, translated(list.paths, context))
  add(isWide ? 'lines' : 'secrets', list.regexes, translated(list.regexes, context, target === 'match'))
  const words = list.stopwords?.filter((word) => word !== '' && word.length <= WORD_LENGTH_MAX) ?? []
  for (const word of list.stopwords ?? []) {
    if (!words.includes(word)) refuse(context, word, `stop word "${word.slice(0, 20)}…"`, 'it is empty or too long')
  }
  add('words', list.stopwords, words)
  const commits = list.commits?.filter((commit) => /^[0-9a-f]{7,64}$/i.test(commit)) ?? []
  for (const commit of list.commits ?? []) {
    if (!commits.includes(commit)) refuse(context, commit, `commit "${commit}"`, 'it is no id of 7 digits or more')
  }
  add('commits', list.commits, commits)
  return parts
}

/** `isOfMatch`: what was for the match is looked for in its line, and so must not ask for the ends of the match. */
function translated(expressions: readonly string[] | undefined, context: ListContext, isOfMatch = false): string[] {
  return (expressions ?? []).flatMap((expression) => {
    try {
      const pattern = patternFromRe2(expression)
      if (isOfMatch && /(?:^|[^\\[])[\^$]/.test(pattern.replace(/\[\^/g, '['))) {
        throw new Error('it asks for the edges of the match, and is looked for in the line here')
      }
      return pattern
    } catch (error) {
      refuse(context, expression, `allowed expression "${expression}"`, (error as Error).message)
      return []
    }
  })
}

function rulesOf(targets: readonly string[] | undefined, context: ListContext): readonly string[] | 'none' | undefined {
  if (!targets?.length) return context.rules
  const rules = targets.flatMap((name) => {
    const known = context.names.has(name) ? [ownName(name)] : similarRules(name)
    if (!known) refuse(context, name, `target rule "${name}" of an allowlist`, 'we have no rule like it')
    return known ?? []
  })
  return rules.length > 0 ? [...new Set(rules)] : 'none'
}

function refuse({ placeOf, leftBehind }: ListContext, text: string, what: string, reason: string): void {
  leftBehind.push({ place: placeOf(text), what, reason, outcome: 'refused' })
}
