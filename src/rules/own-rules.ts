/** Rules of a user's own, as data from a YAML file, turned into compiled rules; failures name the rule and the key. */

import { Failure, type Place } from '../base/failure.ts'
import { messageOf } from '../base/message-of.ts'
import { compileRule } from './compile.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { Rule } from './rule.ts'
import { compileTextPattern } from './text-rule.ts'

/** A rule as it stands in YAML: the fields of `Rule`, patterns as text. */
export interface OwnRule {
  readonly id: string
  readonly title: string
  readonly severity: Rule['severity']
  readonly keywords?: readonly string[] | undefined
  readonly shape?: Rule['shape'] | undefined
  readonly pattern: string
  /** Of the shape `text`: which of its groups is the secret, from 1. */
  readonly secretGroup?: number | undefined
  /** Flags of the pattern: i, m, s. */
  readonly flags?: string | undefined
  readonly entropyMin?: number | undefined
  readonly checks?: readonly string[] | undefined
  readonly allow?: readonly string[] | undefined
  readonly requires?: Rule['requires'] | undefined
  readonly partnerOnly?: boolean | undefined
  readonly grants?: string | undefined
  readonly revoke?: string | undefined
  readonly matches?: readonly string[] | undefined
  readonly ignores?: Readonly<Record<string, string>> | undefined
}

/**
 * `placeOf` tells where the key of the rule stands in the user's file.
 * @throws {Failure} `rule-malformed`
 */
export function compileOwnRule(own: OwnRule, placeOf: (key: keyof OwnRule) => Place): CompiledRule {
  const fail = (key: keyof OwnRule, message: string): never => {
    throw new Failure('rule-malformed', message, {
      place: placeOf(key),
      hint: 'see `codemoat rules show github-personal-access-token` for one that works',
    })
  }
  const { pattern, keywords } = searchOf(own, (reason) => fail('pattern', `rule "${own.id}": ${reason}`))
  const allow = own.allow?.map((one) => regExpFrom(one, '', (reason) => fail('allow', `rule "${own.id}": ${reason}`)))
  const { shape, entropyMin, checks, requires, partnerOnly, grants, revoke } = own
  const rule: Rule = {
    id: own.id,
    title: own.title,
    severity: own.severity,
    keywords,
    pattern,
    matches: own.matches ?? [],
    ignores: own.ignores ?? {},
    ...(shape && { shape }),
    ...(entropyMin !== undefined && { entropyMin }),
    ...(checks && { checks: checks as NonNullable<Rule['checks']> }),
    ...(allow && { allow }),
    ...(requires && { requires }),
    ...(partnerOnly && { partnerOnly }),
    ...(grants && { grants }),
    ...(revoke && { revoke }),
  }
  try {
    return compileRule(rule, { id: own.id.split('-')[0] ?? own.id, sources: [] })
  } catch (error) {
    return fail('id', messageOf(error))
  }
}

/** `text` is the one shape whose pattern is in RE2's syntax, and may go without keywords. */
function searchOf(own: OwnRule, fail: (reason: string) => never): Pick<Rule, 'pattern' | 'keywords'> {
  const keywords = own.keywords?.map((keyword) => keyword.toLowerCase()) ?? []
  if (own.shape !== 'text') return { pattern: regExpFrom(own.pattern, own.flags ?? '', fail), keywords }
  try {
    const compiled = compileTextPattern(own.pattern, keywords, own.secretGroup)
    return { pattern: new RegExp(compiled.pattern.source, compiled.pattern.flags), keywords: compiled.keywords }
  } catch (error) {
    return fail(messageOf(error))
  }
}

function regExpFrom(source: string, flags: string, fail: (reason: string) => never): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    return fail(messageOf(error))
  }
}
