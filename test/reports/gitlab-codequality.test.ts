import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gitlabCodequality } from '../../src/reports/gitlab-codequality.ts'
import { CODE_QUALITY } from './gitlab-schemas.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

const validate = new Ajv({ allErrors: true, strict: false }).compile(CODE_QUALITY)

// biome-ignore lint/suspicious/noExplicitAny: the schema has told its shape.
function render(...args: Parameters<typeof gitlabCodequality.render>): any {
  const value = JSON.parse(gitlabCodequality.render(...args))
  validate(value)
  expect(validate.errors ?? []).toEqual([])
  return value
}

describe('gitlab-codequality', () => {
  test('is an issue a finding, and two of the same secret are not one', () => {
    const findings = [3, 9].map((line) => sampleFinding({ id: 'same', path: 'a.ts', line }))
    expect(render(sampleReport(findings), OPTIONS)).toMatchObject([
      { fingerprint: 'same:1', severity: 'blocker', location: { path: 'a.ts', lines: { begin: 3 } } },
      { fingerprint: 'same:2', location: { lines: { begin: 9 } } },
    ])
  })

  test('is an empty list where nothing was found', () => expect(render(sampleReport([]), OPTIONS)).toEqual([]))

  test('is what GitLab takes, whatever the text is', () => {
    fc.assert(fc.property(anyReport, anyOptions, (report, options) => void render(report, options)))
  })
})
