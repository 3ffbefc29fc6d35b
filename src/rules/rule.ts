/** The rule language: how one credential format is declared. `rules/<issuer>.ts` and users' own rule files share it. */
import type { Family, Severity } from '../base/finding.ts'
import type { CheckName } from './checks.ts'

/** Who gives out the credentials; one file in `rules/` each, named after `id`. */
export interface Issuer {
  readonly id: string
  readonly name: string
  /** Where the formats are documented, with the day that the page was known to say so (ISO 8601). */
  readonly sources: readonly { readonly url: string; readonly readOn: string }[]
  readonly rules: readonly Rule[]
}

export interface Requirement {
  readonly rule: string
  readonly lines: number
}

export interface Rule {
  /** `<issuer>-<kind>`, unique for ever; reads well in "allow figma-personal-access-token". */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** What somebody who holds a live one can do, in a sentence. */
  readonly grants?: string
  /** Where its owner revokes it, in a sentence. */
  readonly revoke?: string
  /**
   * Literals that the prefilter looks for, in lower case, matched in either case. Structured: one of them is part of
   * every match. Contextual and named: the words that give the value away.
   */
  readonly keywords: readonly string[]
  /**
   * `structured` (the default): the pattern tells the credential from anything else, wherever it stands.
   * `contextual`: the pattern is the shape of a whole value, believed only shortly after a keyword that names its issuer.
   * `named`: the pattern is the shape of a whole value, believed only where it is assigned to a name that has a keyword
   * among its words (an assignment, a header, a query parameter, a flag …).
   * `text`: for rules that come from other scanners. The pattern runs on every text that holds a keyword anywhere, and
   * on all texts where there are no keywords; the secret is its first group that holds something, else the match.
   */
  readonly shape?: 'structured' | 'contextual' | 'named' | 'text'
  /**
   * Has one named group, `secret`. No unbounded repetition: the longest match decides how far around a keyword we
   * look. Input is bytes, so `[^\x00-\x7f]` is any byte of a non-ASCII character, and the flags u and v mean nothing.
   */
  readonly pattern: RegExp
  /**
   * Of contextual rules that speak for many issuers: how long the values of some of them are, in bytes, by keyword. One
   * that is shorter, or a little longer, was cut, or is something else.
   */
  readonly lengths?: Readonly<Record<string, readonly number[]>>
  /** A text that stands in every match, or right behind it: where it does not occur, the pattern need not be tried. */
  readonly needs?: string
  /** Shannon entropy of the secret, in bits per character; below it the secret is dropped. */
  readonly entropyMin?: number
  /** Named tests of the secret. One that certainly fails drops it; one that may fail for other reasons lowers its severity. */
  readonly checks?: readonly CheckName[]
  /**
   * Of `named` rules for secrets of anybody: the value is judged by what was learned of such values, instead of
   * `entropyMin` and `checks`. See detect/secrets/generic/weigh.ts.
   */
  readonly learned?: Family
  /** Secrets that these match are known to be harmless. */
  readonly allow?: readonly RegExp[]
  /**
   * Contextual: believed only where an assignment, or a word such as "key", leads to it. Hexadecimal digits always need that.
   */
  readonly needsLeadIn?: boolean
  /** A partner that must be found within so many lines, or this is dropped; of several, each of them. */
  readonly requires?: Requirement | readonly Requirement[]
  /** Never reported itself; there to be required by others. */
  readonly partnerOnly?: boolean
  /** Where these formats differ from the issuer's `sources`. */
  readonly sources?: readonly { readonly url: string; readonly readOn: string }[]
  /** Texts that hold one such secret, as templates: see fakes/fill-fakes.ts. */
  readonly matches: readonly string[]
  /** Texts that look like it and are not, by the reason why. At least one near miss. */
  readonly ignores: Readonly<Record<string, string>>
}
