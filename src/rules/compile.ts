/** Turns declared rules into compiled ones, and refuses those that could never work, with the reason. */

import { SEVERITIES } from '../base/finding.ts'
import { messageOf } from '../base/message-of.ts'
import { CHECKS } from './checks.ts'
import type { CompiledPattern, CompiledRule } from './compiled-rule.ts'
import { type PatternReach, patternReach, secretLength } from './pattern-reach.ts'
import { patternRun } from './pattern-run.ts'
import type { Issuer, Rule } from './rule.ts'

/** How far after a keyword that names its issuer a contextual value may begin, in bytes. */
const CONTEXT_REACH = 80

/** Longer than this is no name, and the kernel takes no more. */
const KEYWORD_LENGTH_MAX = 64

/** @throws {Error} that names the rule and what is wrong with it. */
export function compileRule(rule: Rule, issuer: Pick<Issuer, 'id' | 'sources'>): CompiledRule {
  const problem = problemOf(rule, issuer)
  if (problem !== undefined) throw new Error(`rule ${rule.id}: ${problem}`)
  const shape = shapeOf(rule)
  const reach = shape === 'text' ? { before: 0, after: 0, around: 0 } : reachOf(rule)
  const run = shape === 'structured' || shape === 'contextual' ? patternRun(rule.pattern, reach.around) : undefined
  const url = (rule.sources ?? issuer.sources)[0]?.url
  return {
    id: rule.id,
    issuer: issuer.id,
    title: rule.title,
    severity: rule.severity,
    shape,
    keywords: rule.keywords,
    pattern: compilePattern(rule.pattern),
    before: shape === 'structured' ? reach.before : 0,
    after: shape === 'structured' ? reach.after : reach.after + CONTEXT_REACH,
    ...(rule.needs && { needs: rule.needs }),
    ...((shape === 'contextual' || shape === 'structured') && { secretLength: secretLength(rule.pattern) }),
    ...(rule.lengths && { lengths: rule.lengths }),
    ...(run && { run }),
    ...(rule.entropyMin !== undefined && { entropyMin: rule.entropyMin }),
    ...(rule.checks && { checks: rule.checks }),
    ...(rule.learned && { learned: rule.learned }),
    ...(rule.allow && { allow: rule.allow.map(compilePattern) }),
    ...(rule.needsLeadIn && { needsLeadIn: true }),
    ...(rule.requires && { requires: [rule.requires].flat() }),
    ...(rule.partnerOnly && { partnerOnly: true }),
    ...(rule.grants && { grants: rule.grants }),
    ...(rule.revoke && { revoke: rule.revoke }),
    ...(url && { url }),
  }
}

function reachOf(rule: Rule): PatternReach {
  try {
    const keywords = shapeOf(rule) === 'structured' ? rule.keywords : []
    return patternReach(rule.pattern, keywords)
  } catch (error) {
    throw new Error(`rule ${rule.id}: ${messageOf(error)}`)
  }
}

function shapeOf(rule: Rule): NonNullable<Rule['shape']> {
  return rule.shape ?? 'structured'
}

function compilePattern(pattern: RegExp): CompiledPattern {
  return { source: pattern.source, flags: pattern.flags }
}

function problemOf(rule: Rule, issuer: Pick<Issuer, 'id'>): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id)) return 'the id must be words of a-z and 0-9 joined by "-"'
  if (!rule.id.startsWith(`${issuer.id}-`)) return `the id must begin with "${issuer.id}-", the name of its file`
  if (!SEVERITIES.includes(rule.severity)) return `the severity must be one of ${SEVERITIES.join(', ')}`
  if (rule.keywords.length === 0 && rule.shape !== 'text') return 'it needs at least one keyword'
  for (const keyword of rule.keywords) {
    if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x20-\x7e])$/.test(keyword) || keyword.length > KEYWORD_LENGTH_MAX) {
      return `the keyword "${keyword}" must be 2 to ${KEYWORD_LENGTH_MAX} printable ASCII characters`
    }
    if (keyword !== keyword.toLowerCase())
      return `the keyword "${keyword}" must be in lower case; either case is matched`
  }
  if (/[^ims]/.test(rule.pattern.flags)) return `the pattern may have the flags i, m and s, not "${rule.pattern.flags}"`
  const { needs = '' } = rule
  if (!rule.matches.every((example) => example.includes(needs))) return `not every example holds "${needs}"`
  for (const keyword of Object.keys(rule.lengths ?? {})) {
    if (!rule.keywords.includes(keyword)) return `it has lengths for "${keyword}", which is none of its keywords`
  }
  if (rule.learned && shapeOf(rule) !== 'named') return 'only a value that is assigned to a name can be weighed'
  for (const check of rule.checks ?? []) if (!Object.hasOwn(CHECKS, check)) return `there is no check "${check}"`
  return undefined
}

/**
 * Checks what only the whole list can tell.
 * @throws {Error} where an id is used twice, or a partner does not exist.
 */
export function checkCatalogue(rules: readonly CompiledRule[]): void {
  const ids = new Set<string>()
  for (const rule of rules) {
    if (ids.has(rule.id)) throw new Error(`rule ${rule.id}: the id is used twice`)
    ids.add(rule.id)
  }
  for (const rule of rules) {
    for (const { rule: partner } of rule.requires ?? []) {
      if (!ids.has(partner)) throw new Error(`rule ${rule.id}: it requires "${partner}", which does not exist`)
    }
  }
}
