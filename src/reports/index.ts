/** The report formats, in the order in which help lists them. A new one is a file here and a line below. */
import { Failure } from '../base/failure.ts'
import type { ReportFormat, SlowReportFormat } from './format.ts'

/** Each is loaded when it is asked for: most runs print one. */
const FORMATS: Readonly<Record<string, () => Promise<ReportFormat | SlowReportFormat>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  csv: async () => (await import('./csv.ts')).csv,
  junit: async () => (await import('./junit.ts')).junit,
  html: async () => (await import('./html.ts')).html,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  'gitlab-codequality': async () => (await import('./gitlab-codequality.ts')).gitlabCodequality,
  bitbucket: async () => (await import('./bitbucket.ts')).bitbucket,
  azure: async () => (await import('./azure.ts')).azure,
  teamcity: async () => (await import('./teamcity.ts')).teamcity,
}

export const REPORT_FORMATS: readonly string[] = Object.keys(FORMATS)

/** @throws {Failure} `usage` where there is no format of that name. */
export async function reportFormat(name: string): Promise<ReportFormat | SlowReportFormat> {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name]!()
  const hint = `choose one of: ${REPORT_FORMATS.join(', ')}`
  throw new Failure('usage', `there is no report format "${name}"`, { hint })
}
