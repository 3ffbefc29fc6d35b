/** Checkstyle's XML, which most CI systems and editors have a reader for: errors by file. */
import type { ReportFormat } from './format.ts'
import { type Remark, remarksOf } from './text/remarks.ts'
import { attribute } from './text/xml.ts'

export const checkstyle: ReportFormat = {
  name: 'checkstyle',
  render(report, options) {
    const byFile = new Map<string, Remark[]>()
    for (const remark of remarksOf(report, options)) {
      const name = remark.file ?? remark.finding.location.path
      byFile.set(name, [...(byFile.get(name) ?? []), remark])
    }
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<checkstyle version="8.0">',
      ...[...byFile].flatMap(([file, remarks]) => [
        `  <file${attribute('name', file)}>`,
        ...remarks.map(renderError),
        '  </file>',
      ]),
      '</checkstyle>',
      '',
    ].join('\n')
  },
}

function renderError({ blocks, startLine, columns, details, finding }: Remark): string {
  const attributes = [
    attribute('line', startLine),
    attribute('column', columns?.[0]),
    attribute('severity', blocks ? 'error' : 'warning'),
    attribute('message', details),
    attribute('source', `codemoat.${finding.rule}`),
  ]
  return `    <error${attributes.join('')}/>`
}
