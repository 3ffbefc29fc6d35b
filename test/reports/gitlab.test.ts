import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gitlab } from '../../src/reports/gitlab.ts'
import { SECRET_DETECTION } from './gitlab-schemas.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

const validate = new Ajv({ allErrors: true, strict: false }).compile(SECRET_DETECTION)

// biome-ignore lint/suspicious/noExplicitAny: the schema has told its shape.
function render(...[report, options]: Parameters<typeof gitlab.render>): any {
  const value = JSON.parse(gitlab.render(report, options))
  validate(value)
  expect(validate.errors ?? []).toEqual([])
  return value
}

describe('gitlab', () => {
  test('is a vulnerability a finding that blocks or warns, the worst first', () => {
    const report = sampleReport([
      sampleFinding({ path: 'b.ts', severity: 'low', decision: 'warn' }),
      sampleFinding({ path: 'a.ts', line: 3, location: { commit: 'c1' } }),
      sampleFinding({ path: 'c.ts', decision: 'allow' }),
    ])
    const { scan, vulnerabilities } = render(report, OPTIONS)
    expect(scan).toMatchObject({ start_time: '2026-11-22T10:00:00', end_time: '2026-11-22T10:00:00' })
    expect(vulnerabilities).toHaveLength(2)
    expect(vulnerabilities[0]).toMatchObject({
      id: 'a.ts:3:1',
      severity: 'Critical',
      solution: 'Acme console: Users, the user, Access keys: deactivate, then delete.',
      location: { file: 'a.ts', start_line: 3, end_line: 3, commit: { sha: 'c1' } },
    })
    expect(vulnerabilities[1].location.commit.sha).toBe('0000000')
  })

  test('says what was not scanned', () => {
    const { scan } = render(sampleReport([], { skipped: [{ path: 'x.zip', reason: 'too deep' }] }), OPTIONS)
    expect(scan.messages).toEqual([{ level: 'warn', value: 'x.zip: too deep' }])
  })

  test('is what GitLab takes, whatever the text is', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const ids = render(report, options).vulnerabilities.map(({ id }: { id: string }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
