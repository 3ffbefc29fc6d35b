/** The report formats, in the order in which help lists them. A new one is a file here and a line below. */
import { Failure } from '../base/failure.ts'
import { azure } from './azure.ts'
import { bitbucket } from './bitbucket.ts'
import { checkstyle } from './checkstyle.ts'
import { csv } from './csv.ts'
import type { ReportFormat } from './format.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { gitlabCodequality } from './gitlab-codequality.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'
import { teamcity } from './teamcity.ts'

export const REPORT_FORMATS: readonly ReportFormat[] = [
  pretty,
  json,
  jsonl,
  sarif,
  csv,
  junit,
  checkstyle,
  github,
  gitlab,
  gitlabCodequality,
  bitbucket,
  azure,
  teamcity,
]

/** @throws {Failure} `usage` where there is no format of that name. */
export function reportFormat(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one.name === name)
  if (format !== undefined) return format
  const names = REPORT_FORMATS.map((one) => one.name).join(', ')
  throw new Failure('usage', `there is no report format "${name}"`, { hint: `choose one of: ${names}` })
}
