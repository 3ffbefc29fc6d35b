/** What the severity of a finding means where its content is heading: the settings, their sections, and the floor below. */
import { type Destination, type Kind, SEVERITIES, type Severity, severityAtLeast } from '../base/finding.ts'
import type { PlacedSubject } from './decide.ts'
import { createGlobTest } from './glob-test.ts'
import type { Floor, PolicySettings, Section, Threshold } from './settings.ts'

export interface Verdict {
  readonly decision: 'block' | 'warn' | 'pass'
  readonly severity: Severity
  readonly why?: string
  readonly policyLine?: string
}

/**
 * Confidentiality notices and packed repositories belong to whoever made them, and nowhere else. All notices are medium at
 * least; a pack is low while nothing is known of what is in it.
 */
export function usualThreshold(kind: Kind, destination: Destination, failOn: Severity | 'none'): Threshold {
  if (kind !== 'marker') return { block: failOn, warn: 'low' }
  if (destination === 'repository') return { block: 'none', warn: 'none' }
  return { block: failOn === 'low' || failOn === 'none' ? failOn : 'medium', warn: 'low' }
}

interface CompiledSection {
  readonly section: Section
  readonly isFor: (subject: PlacedSubject, destination: Destination) => boolean
  readonly isDisabled: (rule: string) => boolean
}

export function createThresholds(
  settings: PolicySettings,
): (subject: PlacedSubject, destination: Destination) => Verdict {
  const sections = (settings.sections ?? []).map(compileSection)
  const floor = settings.floor && compileFloor(settings.floor)
  return (subject, destination) => {
    const { rule, kind } = subject
    const usual = placed(usualThreshold(kind, destination, settings.failOn), settings.failOnEntry)
    let threshold = layer(usual, settings.thresholds?.[destination]?.[kind])
    let { severity } = subject
    let entry: string | undefined
    for (const { section, isFor, isDisabled } of sections) {
      if (!isFor(subject, destination)) continue
      if (isDisabled(rule) && !floor?.isKept(rule)) return off(severity, section)
      const other = section.severities?.[rule]
      if (other !== undefined && other !== severity) {
        severity = other
        entry = section.entry
      }
      if (section.failOn !== undefined) {
        threshold = placed(usualThreshold(kind, destination, section.failOn), section.entry)
      }
      threshold = layer(threshold, section.thresholds?.[destination]?.[kind])
    }
    if (settings.failOnOption !== undefined && !isSilent(threshold))
      threshold = { block: settings.failOnOption, ...(threshold.warn && { warn: threshold.warn }) }
    const raised = floor?.severityOf(subject, severity) ?? severity
    const verdict = verdictOf(raised, threshold, entry)
    const least = floor?.verdictOf(subject, { destination, severity: raised })
    return least !== undefined && isStricter(least, verdict) ? least : verdict
  }
}

function compileSection(section: Section): CompiledSection {
  const { folder = '', paths, destinations } = section
  const isPath = paths ? createGlobTest(paths, folder) : (path: string) => path.startsWith(folder)
  return {
    section,
    isFor: (subject, destination) => (destinations?.includes(destination) ?? true) && isPath(subject.path),
    isDisabled: createGlobTest(section.disable ?? []),
  }
}

function off(severity: Severity, { entry }: Section): Verdict {
  return { decision: 'pass', severity, why: 'the rule is switched off here', ...lineOf(entry) }
}

function layer(below: Threshold, above: Threshold | undefined): Threshold {
  return above === undefined ? below : { ...below, ...above }
}

function placed(threshold: Threshold, entry: string | undefined): Threshold {
  return entry === undefined ? threshold : { ...threshold, entry }
}

function isSilent({ block, warn }: Threshold): boolean {
  return block === 'none' && warn === 'none'
}

function decide(severity: Severity, { block = 'none', warn = 'none' }: Threshold): Verdict['decision'] {
  if (block !== 'none' && severityAtLeast(severity, block)) return 'block'
  // Nothing that would block elsewhere passes unseen between the two.
  return warn !== 'none' && severityAtLeast(severity, warn) ? 'warn' : 'pass'
}

interface CompiledFloor {
  isKept(rule: string): boolean
  severityOf(subject: PlacedSubject, severity: Severity): Severity
  /** What is asked at least. */
  verdictOf(subject: PlacedSubject, at: { destination: Destination; severity: Severity }): Verdict | undefined
}

function compileFloor(floor: Floor): CompiledFloor {
  const isKept = createGlobTest(floor.keep ?? [])
  return {
    isKept,
    severityOf: ({ rule, severity: declared }, severity) =>
      worst([severity, ...(isKept(rule) ? [declared] : []), floor.severities?.[rule]]),
    verdictOf: ({ kind }, { destination, severity }) => {
      const usual = floor.failOn && placed(usualThreshold(kind, destination, floor.failOn), floor.failOnEntry)
      const asked = [usual, floor.thresholds?.[destination]?.[kind]]
      const verdicts = asked.flatMap((threshold) =>
        threshold ? [verdictOf(severity, threshold, threshold.entry)] : [],
      )
      const least = verdicts.reduce<Verdict | undefined>((a, b) => (a && !isStricter(b, a) ? a : b), undefined)
      return least && { ...least, why: 'the policy of the organisation asks for it' }
    },
  }
}

function verdictOf(severity: Severity, threshold: Threshold, entry: string | undefined): Verdict {
  return { decision: decide(severity, threshold), severity, ...lineOf(threshold.entry ?? entry) }
}

const STRICTNESS: Readonly<Record<Verdict['decision'], number>> = { pass: 0, warn: 1, block: 2 }

export function isStricter(a: Verdict, b: Verdict): boolean {
  return STRICTNESS[a.decision] > STRICTNESS[b.decision]
}

function worst(severities: readonly (Severity | undefined)[]): Severity {
  return SEVERITIES[Math.max(...severities.map((one) => (one ? SEVERITIES.indexOf(one) : 0)))] as Severity
}

function lineOf(entry: string | undefined): { policyLine?: string } {
  return entry === undefined ? {} : { policyLine: entry }
}
