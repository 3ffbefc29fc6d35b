import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { teamcity } from '../../src/reports/teamcity.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

const MESSAGE = /^##teamcity\[(inspectionType|inspection|buildProblem)((?: [A-Za-z]+='(?:[^'|[\]\n\r]|\|.)*')+)\]$/

describe('teamcity', () => {
  test('is an inspection a finding, and a problem of the build where one blocks', () => {
    const lines = teamcity
      .render(sampleReport([sampleFinding({ path: "it's [x].ts", line: 3 })]), OPTIONS)
      .trimEnd()
      .split('\n')
    expect(lines[0]).toBe(
      "##teamcity[inspectionType id='acme-access-key' name='Acme access key' description='Acme access key' category='Codemoat']",
    )
    expect(lines[1]).toContain("file='it|'s |[x|].ts' line='3' SEVERITY='ERROR'")
    expect(lines[2]).toMatch(/^##teamcity\[buildProblem description='codemoat: 1 secret blocks/)
  })

  test('says no problem where nothing blocks', () => {
    const text = teamcity.render(sampleReport([sampleFinding({ decision: 'warn' })]), OPTIONS)
    expect(text).toContain("SEVERITY='WARNING'")
    expect(text).not.toContain('buildProblem')
  })

  test('whatever the text is, every message is well-formed', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        for (const line of teamcity.render(report, options).split('\n')) {
          if (line.includes('##teamcity[')) expect(line).toMatch(MESSAGE)
        }
      }),
    )
  })
})
