import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitbucket } from '../../src/reports/bitbucket.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

describe('bitbucket', () => {
  test('is a report that failed where something blocks, with annotations', () => {
    const report = sampleReport([sampleFinding({ path: 'a.ts', line: 3 })])
    const sent = JSON.parse(bitbucket.render(report, OPTIONS))
    expect(sent.report).toMatchObject({ title: 'Codemoat', report_type: 'SECURITY', result: 'FAILED' })
    expect(sent.annotations).toMatchObject([
      [
        {
          external_id: 'codemoat-a.ts:3:1',
          path: 'a.ts',
          line: 3,
          severity: 'CRITICAL',
          summary: 'Acme access key (acme-access-key)',
          result: 'FAILED',
        },
      ],
    ])
  })

  test('passed where nothing blocks', () => {
    const sent = JSON.parse(bitbucket.render(sampleReport([]), OPTIONS))
    expect(sent).toMatchObject({ report: { result: 'PASSED' }, annotations: [] })
  })

  test('has a thousand annotations at most, a hundred at a time', () => {
    const findings = Array.from({ length: 1050 }, (_, index) => sampleFinding({ line: index + 1 }))
    const { annotations } = JSON.parse(bitbucket.render(sampleReport(findings), OPTIONS))
    expect(annotations.map(({ length }: unknown[]) => length)).toEqual(Array(10).fill(100))
  })

  test('keeps the limits of the interface, whatever the text is', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const sent = JSON.parse(bitbucket.render(report, options))
        expect(sent.report.data.length).toBeLessThanOrEqual(10)
        for (const one of sent.annotations.flat()) expect(one.summary.length).toBeLessThanOrEqual(450)
      }),
    )
  })
})
