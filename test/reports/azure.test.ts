import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { azure } from '../../src/reports/azure.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

describe('azure', () => {
  test('logs an issue for each finding that blocks or warns, with its line', () => {
    const report = sampleReport([
      sampleFinding({ path: 'src/a.ts', line: 3, text: `x = 'y'`, found: 'y' }),
      sampleFinding({ path: 'b.ts', decision: 'warn' }),
      sampleFinding({ path: 'c.ts', decision: 'allow' }),
    ])
    const lines = azure.render(report, OPTIONS).trimEnd().split('\n')
    expect(lines[0]).toMatch(
      /^##vso\[task\.logissue type=error;sourcepath=src\/a\.ts;linenumber=3;columnnumber=6;code=acme-access-key\]critical: /,
    )
    expect(lines[1]).toMatch(/^##vso\[task\.logissue type=warning;sourcepath=b\.ts;/)
    expect(lines.filter((line) => line.startsWith('##'))).toHaveLength(2)
    expect(lines.at(-1)).toMatch(/^codemoat: /)
  })

  test('a path cannot end its property', () => {
    const line = azure.render(sampleReport([sampleFinding({ path: 'a];x=1%0A' })]), OPTIONS).split('\n')[0]
    expect(line).toContain('sourcepath=a%5D%3Bx=1%AZP250A;linenumber')
  })

  test('whatever the text is, the only commands are issues', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const hostile = { ...report, scan: { ...report.scan, target: '##vso[task.complete] ##[error]' } }
        for (const line of azure.render(hostile, options).split('\n')) {
          const at = line.search(/##(?:vso)?\[/)
          if (at >= 0) expect(line.slice(at)).toMatch(/^##vso\[task\.logissue type=/)
        }
      }),
    )
  })
})
