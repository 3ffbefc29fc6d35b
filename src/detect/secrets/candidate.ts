/** A place where a rule's pattern matched, before anything was checked. */
import type { LoadedRule } from '../../rules/rule-set.ts'
import type { Assignment } from './assignment.ts'

export interface Candidate {
  readonly rule: LoadedRule
  /** The keyword whose hit led here; empty where none stands there as it is written. */
  readonly keyword: string
  /** Bytes of the secret. */
  readonly start: number
  readonly end: number
  /** The secret, one character a byte. */
  readonly text: string
  /** Where that keyword begins, if the rule's pattern is the value alone and what leads to it has to be read. */
  readonly keywordAt?: number
  /** How the value is assigned; always there for `named` rules. */
  readonly assignment?: Assignment
}

/** Their rules see credentials of anybody: one that names the issuer says more, whatever its shape. */
export const ANY_ISSUER: ReadonlySet<string> = new Set([
  'generic',
  'service',
  'connection-string',
  'jwt',
  'private-key',
])
