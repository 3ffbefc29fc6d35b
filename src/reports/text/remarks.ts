/** Findings as CI systems show them beside the lines of a change: what blocks or warns, the worst first, in short words. */
import type { Finding } from '../../base/finding.ts'
import { SEVERITIES } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import type { RenderOptions } from '../format.ts'

export interface Remark {
  readonly finding: Finding
  readonly blocks: boolean
  /** Unlike that of any other remark of the report; the same as long as the same secret is in the same files. */
  readonly fingerprint: string
  /** The file in the repository; absent for what is in none: messages, names. Of a member of an archive, the archive. */
  readonly file?: string
  /** Line from 1, and columns where it is one line; 1 for what has none of its own. */
  readonly startLine: number
  readonly endLine: number
  readonly columns?: readonly [start: number, end: number]
  /** `Acme access key (acme-access-key)` */
  readonly title: string
  /** Everything that there is to say, where the title and the place are shown beside it. */
  readonly details: string
}

/** What the policy allows is left out. */
export function remarksOf(report: Report, options: Pick<RenderOptions, 'rules'>): readonly Remark[] {
  const fingerprints = fingerprintsOf(report.findings)
  return report.findings
    .flatMap((finding, index) =>
      finding.decision === 'allow' ? [] : [remarkOf(finding, fingerprints[index] as string, options)],
    )
    .sort((a, b) => weightOf(b.finding) - weightOf(a.finding))
}

/** One for each finding, none twice: the id, and how many have had it. */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>()
  return findings.map(({ id }) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return `${id}:${count}`
  })
}

function weightOf({ decision, severity }: Finding): number {
  return (decision === 'block' ? SEVERITIES.length : 0) + SEVERITIES.indexOf(severity)
}

function remarkOf(finding: Finding, fingerprint: string, { rules }: Pick<RenderOptions, 'rules'>): Remark {
  const { startLine, endLine, startColumn, endColumn } = finding.location
  const place = fileOf(finding.location.path)
  const isOneLine = startLine === endLine && !place.isMember
  const facts = rules.get(finding.rule)
  return {
    finding,
    blocks: finding.decision === 'block',
    fingerprint,
    ...(place.file !== undefined && { file: place.file }),
    startLine: place.isMember ? 1 : startLine,
    endLine: place.isMember ? 1 : endLine,
    ...(isOneLine && { columns: [startColumn, endColumn] as const }),
    title: `${finding.title} (${finding.rule})`,
    details: [
      `${finding.severity}: ${finding.title} in ${placeOf(finding)}`,
      finding.why.join('; '),
      finding.decoded?.length ? `under ${finding.decoded.join(', ')}` : '',
      facts?.revoke ? `revoke it: ${facts.revoke}` : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  }
}

/** `src/a.ts:3, since commit 1a2b3c4d5e6f` */
function placeOf({ location: { path, startLine, commit }, history }: Finding): string {
  const since = history?.introduced?.oid
  const brought = since ?? commit
  return `${path}:${startLine}${brought === undefined ? '' : `, ${since ? 'since' : 'in'} commit ${brought.slice(0, 12)}`}`
}

/** Names that archives have, as `openArchive` makes paths of their members. */
const MEMBER = /^(.*?\.(?:zip|jar|war|ear|apk|ipa|whl|egg|nupkg|vsix|xpi|crx|docx|xlsx|pptx|odt|ods|tar|tgz|tbz2|gz))!/i

function fileOf(path: string): { file?: string; isMember: boolean } {
  // `<commit message>`, `<pull request title>`, `<file name>`: shown to people, and no file.
  if (/^<[a-z ]+(?: [0-9a-f]+)?>$/.test(path)) return { isMember: false }
  const archive = MEMBER.exec(path)?.[1]
  return archive === undefined ? { file: path, isMember: false } : { file: archive, isMember: true }
}
