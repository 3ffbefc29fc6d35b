/** A rule as the engine wants it: plain data without examples, ready to be stored in the generated catalogue. */
import type { Family, Severity } from '../base/finding.ts'
import type { CheckName } from './checks.ts'
import type { Requirement } from './rule.ts'
import type { Run } from './run.ts'

export interface CompiledPattern {
  readonly source: string
  readonly flags: string
}

export interface CompiledRule {
  readonly id: string
  readonly issuer: string
  readonly title: string
  readonly severity: Severity
  readonly shape: 'structured' | 'contextual' | 'named' | 'text'
  readonly keywords: readonly string[]
  readonly pattern: CompiledPattern
  /** Bytes to search before and after the first byte of a keyword hit. */
  readonly before: number
  readonly after: number
  readonly needs?: string
  /** Of structured and contextual rules: how many bytes a secret has, both ends included. */
  readonly secretLength?: { readonly min: number; readonly max: number }
  readonly lengths?: Readonly<Record<string, readonly number[]>>
  /** What stands in every match. */
  readonly run?: Run
  readonly entropyMin?: number
  readonly checks?: readonly CheckName[]
  readonly learned?: Family
  readonly allow?: readonly CompiledPattern[]
  readonly needsLeadIn?: boolean
  readonly requires?: readonly Requirement[]
  readonly partnerOnly?: boolean
  readonly grants?: string
  readonly revoke?: string
  /** Page that documents the format. */
  readonly url?: string
}
