/** Rules that are not looked for by pattern, and are therefore not in the catalogue: what they are. */
import type { Kind, Severity } from '../base/finding.ts'

export interface FurtherRule {
  readonly id: string
  readonly kind: Exclude<Kind, 'secret'>
  readonly title: string
  /** The highest that it can have. */
  readonly severity: Severity
  /** In a sentence. */
  readonly looksFor: string
}

export const FURTHER_RULES: readonly FurtherRule[] = [
  {
    id: 'proprietary-code',
    kind: 'proprietary',
    title: 'Proprietary source code',
    severity: 'high',
    looksFor: 'Copies of code that an index knows, also with other names; low where little speaks for one.',
  },
  {
    id: 'proprietary-canary',
    kind: 'proprietary',
    title: 'A line that its owner marked',
    severity: 'critical',
    looksFor: 'Lines that were registered as canaries, in an index.',
  },
  {
    id: 'marker-classification',
    kind: 'marker',
    title: 'Classification label',
    severity: 'high',
    looksFor: 'TLP, NATO, EU, US, UK, German and other labels; TLP:CLEAR and what is merely unclassified is none.',
  },
  {
    id: 'marker-confidential',
    kind: 'marker',
    title: 'Confidentiality notice',
    severity: 'high',
    looksFor: 'Notices of confidentiality and of trade secrets, in sixteen languages.',
  },
  {
    id: 'marker-copyright',
    kind: 'marker',
    title: 'Copyright line of the company',
    severity: 'medium',
    looksFor: 'Copyright lines of the companies that the configuration names (markers.companies).',
  },
  {
    id: 'marker-internal-use',
    kind: 'marker',
    title: 'Notice that this is for internal use',
    severity: 'medium',
    looksFor: 'Notices that a text is for internal use, in sixteen languages.',
  },
  {
    id: 'marker-no-distribution',
    kind: 'marker',
    title: 'Notice that this is not to be passed on',
    severity: 'medium',
    looksFor: 'Notices that a text is not to be passed on, in sixteen languages.',
  },
  {
    id: 'packed-repository',
    kind: 'marker',
    title: 'A packed repository',
    severity: 'high',
    looksFor: 'Several files of a repository in one text; low where none of them is registered code.',
  },
]

export const FURTHER_IDS: readonly string[] = FURTHER_RULES.map(({ id }) => id)

export function furtherRule(id: string): FurtherRule | undefined {
  return FURTHER_RULES.find((rule) => rule.id === id)
}
