/** Everything that the Action says to the runner and in the log. Text of the repository never becomes a command there. */
import { randomBytes } from 'node:crypto'
import { type AnnotationProperties, error, info, setSecret, warning } from '@actions/core'
import type { Finding } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import { logLine } from '../reports/text/log-line.ts'
import { printable } from '../reports/text/printable.ts'
import { countOf } from '../reports/text/quantities.ts'
import type { Remark } from '../reports/text/remarks.ts'

/** More of a level than this are not shown for a step. */
const SHOWN_MAX = 10

/** Masks shorter than this would garble the log and hide nothing. */
const MASK_LENGTH_MIN = 4

/** Has the runner hide each secret wherever a later step prints it; returns the report without them. */
export function maskSecrets(report: Report): Report {
  const values = new Set(report.findings.flatMap(({ secret }) => maskedTexts(secret?.value ?? '')))
  for (const value of values) setSecret(value)
  return { ...report, findings: report.findings.map(withoutValue) }
}

/** A secret of several lines is printed line by line. */
function maskedTexts(value: string): readonly string[] {
  return [value, ...value.split(/[\r\n]+/)].map((text) => text.trim()).filter(({ length }) => length >= MASK_LENGTH_MIN)
}

function withoutValue(finding: Finding): Finding {
  if (finding.secret?.value === undefined) return finding
  const { value: _, ...secret } = finding.secret
  return { ...finding, secret }
}

/** A text of several lines in which the runner looks for no commands. */
export function sayText(text: string): void {
  const token = randomBytes(16).toString('hex')
  info(`::stop-commands::${token}`)
  for (const line of text.trimEnd().split('\n')) info(logLine(line))
  info(`::${token}::`)
}

/** The worst of each level on their lines, and how many more there are. */
export function annotate(remarks: readonly Remark[]): void {
  for (const [say, of] of [
    [error, remarks.filter(({ blocks }) => blocks)],
    [warning, remarks.filter(({ blocks }) => !blocks)],
  ] as const) {
    for (const remark of of.slice(0, SHOWN_MAX)) say(printable(remark.details), propertiesOf(remark))
    if (of.length > SHOWN_MAX) sayText(`and ${countOf(of.length - SHOWN_MAX, 'more finding')}: see the summary`)
  }
}

function propertiesOf({ file, startLine, endLine, columns, title }: Remark): AnnotationProperties {
  return {
    title: printable(title),
    ...(file !== undefined && { file, startLine, endLine }),
    ...(file !== undefined && columns !== undefined && { startColumn: columns[0], endColumn: columns[1] }),
  }
}

/** Something went wrong that decides about nothing. */
export function sayTrouble(what: string, cause: unknown): void {
  warning(printable(`${what}: ${(cause as Error).message}`))
}
