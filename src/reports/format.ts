/** The contract of a report format: a report in, text out. Pure. */
import type { Report } from '../base/report.ts'
import type { SideBySide } from './html/page-data.ts'

/** What a format may say about a rule beyond what a finding carries. */
export interface RuleFacts {
  readonly id: string
  readonly title: string
  readonly grants?: string
  readonly revoke?: string
  /** Page that documents the format. */
  readonly url?: string
}

export interface RenderOptions {
  /** ANSI colours. */
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Facts about the rules that have findings, by rule id. */
  readonly rules: ReadonlyMap<string, RuleFacts>
  /** Copied passages beside what they were copied from, where the user gave the checkout of that. */
  readonly originals?: readonly SideBySide[]
  /** What a command has to show besides, laid out: in the report for people, above the verdict. */
  readonly details?: string
}

export interface ReportFormat {
  readonly name: string
  render(report: Report, options: RenderOptions): string
}

/** A format that takes its time. */
export interface SlowReportFormat {
  readonly name: string
  render(report: Report, options: RenderOptions): Promise<string>
}
