import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { github } from '../../src/reports/github.ts'
import { anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

function render(...args: Parameters<typeof sampleReport>): string[] {
  return github
    .render(sampleReport(...args), OPTIONS)
    .trimEnd()
    .split('\n')
}

/** What a runner does with a line: a command at its beginning, or an old-style one anywhere. */
function commandOf(line: string): RegExpExecArray | null {
  return (
    /^::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line.trimStart()) ?? /##\[([a-z-]+)([^\]]*)\](.*)$/.exec(line.trimStart())
  )
}

describe('github', () => {
  test('marks the line of a finding, what blocks as an error and what warns as a warning', () => {
    const lines = render([
      sampleFinding({ path: 'src/b.ts', line: 9, severity: 'low', decision: 'warn' }),
      sampleFinding({ path: 'src/a.ts', line: 3 }),
      sampleFinding({ path: 'src/c.ts', decision: 'allow' }),
    ])
    expect(lines[0]).toMatch(
      /^::error file=src\/a\.ts,line=3,endLine=3,col=1,endColumn=25,title=Acme access key \(acme-access-key\)::critical: Acme access key in src\/a\.ts:3\. its prefix/,
    )
    expect(lines[1]).toMatch(/^::warning file=src\/b\.ts,line=9/)
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(2)
    expect(lines.at(-1)).toMatch(/^codemoat: 1 secret blocks/)
  })

  test('shows the ten worst of each level and counts the rest', () => {
    const blocking = Array.from({ length: 12 }, (_, index) =>
      sampleFinding({ path: `${index}.ts`, severity: index === 11 ? 'critical' : 'high' }),
    )
    const warning = Array.from({ length: 15 }, (_, index) => sampleFinding({ path: `w${index}.ts`, decision: 'warn' }))
    const lines = render([...blocking, ...warning])
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10)
    expect(lines[0]).toContain('file=11.ts')
    expect(lines).toContain('and 7 more findings: GitHub shows 10 of a level for a step')
  })

  test('names no file for what stands in none, and the archive for its member', () => {
    const [message, member] = render([
      sampleFinding({ path: '<commit message>', location: { commit: 'c'.repeat(40) } }),
      sampleFinding({ path: 'a/b.zip!secret.txt', line: 70 }),
    ])
    expect(message).toMatch(/^::error title=.*in <commit message>:1, in commit cccccccccccc/)
    expect(member).toMatch(/^::error file=a\/b\.zip,line=1,endLine=1,title=/)
  })

  test('a path cannot end its property or begin another command', () => {
    const [line] = render([sampleFinding({ path: 'a,line=9::x%0A\n::add-mask::y' })])
    expect(line).toContain('file=a%2Cline=9%3A%3Ax%250A%0A%3A%3Aadd-mask%3A%3Ay,line=1')
  })

  test('whatever the text is, the only commands are annotations', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const hostile = { ...report, scan: { ...report.scan, target: '::add-mask::x ##[error]y ##[add-path]z' } }
        for (const line of github.render(hostile, options).split(/\r\n|\r|\n/)) {
          const command = commandOf(line)
          if (command !== null) expect(['error', 'warning']).toContain(command[1])
        }
      }),
    )
  })
})
