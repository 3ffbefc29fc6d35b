import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkstyle } from '../../src/reports/checkstyle.ts'
import { parseXml } from './parse-xml.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

describe('checkstyle', () => {
  test('is an error a finding, by file', () => {
    const findings = [
      sampleFinding({ path: 'a.ts', line: 3 }),
      sampleFinding({ path: 'a.ts', line: 9, decision: 'warn' }),
      sampleFinding({ path: 'b.ts', decision: 'allow' }),
    ]
    const root = parseXml(checkstyle.render(sampleReport(findings), OPTIONS))
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['a.ts'])
    const [first, second] = root.children[0]?.children ?? []
    expect(first?.attributes).toMatchObject({
      line: '3',
      column: '1',
      severity: 'error',
      source: 'codemoat.acme-access-key',
    })
    expect(second?.attributes.severity).toBe('warning')
  })

  test('keeps hostile text inside its attribute', () => {
    const path = '</script>]]>"<b>%0A'
    const root = parseXml(checkstyle.render(sampleReport([sampleFinding({ path })]), OPTIONS))
    expect(root.children[0]?.attributes.name).toBe(path)
  })

  test('is well-formed whatever the text is', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const shown = report.findings.filter(({ decision }) => decision !== 'allow')
        const root = parseXml(checkstyle.render(report, options))
        expect(root.children.flatMap(({ children }) => children)).toHaveLength(shown.length)
      }),
    )
  })
})
