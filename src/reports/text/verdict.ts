/** What was found, in one sentence. */
import type { Coverage } from '../../base/coverage.ts'
import { type Decision, type Finding, KINDS, type Kind, SEVERITIES } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import { countOf, formatBytes, formatCount, formatDuration, joinWords } from './quantities.ts'

const KIND_NOUNS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  secret: ['secret', 'secrets'],
  proprietary: ['proprietary fragment', 'proprietary fragments'],
  marker: ['marker', 'markers'],
}

/** The findings of one decision. */
interface Group {
  readonly places: readonly Finding[]
  /** The first of each identity: the same secret in seven places is one secret. */
  readonly distinct: readonly Finding[]
}

export interface Verdict {
  readonly tone: 'bad' | 'caution' | 'good'
  /** `3 secrets block in 7 places` */
  readonly headline: string
  /** `2 critical, 1 high`; empty where nothing was found. */
  readonly severities: string
  /** What else there is to say, each with the comma or semicolon before it: `, 2 warn; 1 item skipped`. */
  readonly rest: string
}

export function verdictOf({ findings, coverage }: Report): Verdict {
  const block = groupOf(findings, 'block')
  const warn = groupOf(findings, 'warn')
  const allowed = groupOf(findings, 'allow').distinct.length
  const worst = block.distinct.length > 0 ? block : warn
  const rest = [
    worst === block && warn.distinct.length > 0
      ? `, ${formatCount(warn.distinct.length)} ${warn.distinct.length === 1 ? 'warns' : 'warn'}`
      : '',
    allowed > 0 ? `, ${formatCount(allowed)} allowed` : '',
    incompletenessOf(coverage),
  ].join('')
  if (worst.distinct.length === 0) {
    const headline = coverage.complete ? 'clean' : 'clean in what was scanned'
    return { tone: coverage.complete ? 'good' : 'caution', headline, severities: '', rest }
  }
  const headline = headlineOf(worst === block ? 'block' : 'warn', worst)
  return { tone: worst === block ? 'bad' : 'caution', headline, severities: severitiesOf(worst), rest }
}

function groupOf(findings: readonly Finding[], decision: Decision): Group {
  const places = findings.filter((finding) => finding.decision === decision)
  return { places, distinct: [...new Map(places.toReversed().map((finding) => [finding.id, finding])).values()] }
}

function incompletenessOf({ complete, skipped }: Coverage): string {
  if (complete) return ''
  if (skipped.length === 0) return '; not everything was scanned'
  return `; ${countOf(skipped.length, 'item')} skipped`
}

function headlineOf(verb: 'block' | 'warn', { places, distinct }: Group): string {
  const subjects = KINDS.flatMap((kind) => {
    const count = distinct.filter((finding) => finding.kind === kind).length
    return count === 0 ? [] : [countOf(count, ...KIND_NOUNS[kind])]
  })
  const spread = places.length === distinct.length ? '' : ` in ${countOf(places.length, 'place')}`
  return `${joinWords(subjects)} ${distinct.length === 1 ? `${verb}s` : verb}${spread}`
}

function severitiesOf({ distinct }: Group): string {
  return SEVERITIES.toReversed()
    .flatMap((severity) => {
      const count = distinct.filter((finding) => finding.severity === severity).length
      return count === 0 ? [] : [`${formatCount(count)} ${severity}`]
    })
    .join(', ')
}

/** What the blobs of a source are called; elsewhere they are blobs. */
const BLOB_NOUNS: Readonly<Record<string, string>> = {
  directory: 'file',
  staged: 'file',
  chats: 'file',
  'standard-input': 'text',
}

/** `1,204 files, 12.4 MB in 0.4 s` */
export function sizeOf({ scan, coverage }: Report): string {
  const blobs = countOf(coverage.blobs, BLOB_NOUNS[scan.source] ?? 'blob')
  return `${blobs}, ${formatBytes(coverage.bytes)} in ${formatDuration(scan.durationMs)}`
}

/** What was scanned: `src (directory)`. */
export function targetOf({ scan }: Report): string {
  const source = scan.source.replaceAll('-', ' ')
  return scan.source === 'standard-input' ? source : `${scan.target} (${source})`
}
