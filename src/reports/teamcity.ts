/** Service messages of TeamCity: inspections, and a problem of the build where something blocks. */
import type { ReportFormat } from './format.ts'
import { createPage } from './pretty/page.ts'
import { renderVerdict } from './pretty/render-verdict.ts'
import { logLine } from './text/log-line.ts'
import { type Remark, remarksOf } from './text/remarks.ts'

/** What the server takes of one value. */
const VALUE_LENGTH_MAX = 4000

export const teamcity: ReportFormat = {
  name: 'teamcity',
  render(report, options) {
    const remarks = remarksOf(report, options)
    const types = new Map(remarks.map((remark) => [remark.finding.rule, remark]))
    const verdict = renderVerdict(report, createPage({ ...options, color: false }))
    const problem = { description: verdict.at(-1) ?? '', identity: 'codemoat' }
    const lines = [
      ...[...types.values()].map(inspectionType),
      ...remarks.map(inspection),
      ...(remarks.some(({ blocks }) => blocks) ? [serviceMessage('buildProblem', problem)] : []),
      ...verdict.map(logLine),
    ]
    return `${lines.join('\n')}\n`
  },
}

function inspectionType({ finding: { rule, title } }: Remark): string {
  return serviceMessage('inspectionType', { id: rule, name: title, description: title, category: 'Codemoat' })
}

function inspection({ finding, blocks, file, startLine, details }: Remark): string {
  return serviceMessage('inspection', {
    typeId: finding.rule,
    message: details,
    // The server drops an inspection that has no file.
    file: file ?? finding.location.path,
    line: String(startLine),
    SEVERITY: blocks ? 'ERROR' : 'WARNING',
  })
}

function serviceMessage(name: string, values: Readonly<Record<string, string>>): string {
  const parts = Object.entries(values).map(([key, value]) => ` ${key}='${escaped(value.slice(0, VALUE_LENGTH_MAX))}'`)
  return `##teamcity[${name}${parts.join('')}]`
}

/** https://www.jetbrains.com/help/teamcity/service-messages.html#Escaped+Values, read 2026-11-22. */
function escaped(text: string): string {
  return text.replace(/['|[\]]|[^\x20-\x7e]/g, (character) => {
    if (character === '\n') return '|n'
    if (character === '\r') return '|r'
    if (/['|[\]]/.test(character)) return `|${character}`
    return `|0x${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
