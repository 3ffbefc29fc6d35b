import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { junit } from '../../src/reports/junit.ts'
import { type Element, parseXml } from './parse-xml.ts'
import { ACME_KEY, anyOptions, anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

function render(...args: Parameters<typeof sampleReport>): Element {
  return parseXml(junit.render(sampleReport(...args), OPTIONS))
}

describe('junit', () => {
  test('is one passing case where nothing was found', () => {
    expect(junit.render(sampleReport([]), OPTIONS)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="codemoat" tests="1" failures="0" errors="0" time="0.412">
        <testsuite name="codemoat" tests="1" failures="0" errors="0" skipped="0" timestamp="2026-11-22T10:00:00" time="0">
          <testcase name="clean" classname="codemoat" time="0"/>
        </testsuite>
      </testsuites>
      "
    `)
  })

  test('is a suite a file, a failure a finding that blocks, a skipped case one that warns', () => {
    const findings = [
      sampleFinding({ path: 'a.ts', line: 3, text: `key("${ACME_KEY}") < 1`, location: { commit: 'c1' } }),
      sampleFinding({ path: 'a.ts', line: 9, severity: 'low', decision: 'warn' }),
      sampleFinding({ path: 'b.ts', decoded: ['base64'] }),
      sampleFinding({ path: 'c.ts', decision: 'allow' }),
    ]
    expect(junit.render(sampleReport(findings), OPTIONS)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="codemoat" tests="3" failures="2" errors="0" time="0.412">
        <testsuite name="a.ts" tests="2" failures="1" errors="0" skipped="1" timestamp="2026-11-22T10:00:00" time="0" file="a.ts">
          <testcase name="Acme access key (acme-access-key) at 3:6" classname="a.ts" file="a.ts" line="3" time="0">
            <failure message="critical: Acme access key" type="acme-access-key">a.ts:3:6 in commit c1
      key(&quot;acme_•••••••••••••••••••&quot;) &lt; 1
      severity: critical
      why: its prefix is acme_; its checksum is right
      grants: Acts as the user that it belongs to: with it, everything that this user may do in the account is done.
      revoke: Acme console: Users, the user, Access keys: deactivate, then delete.</failure>
          </testcase>
          <testcase name="Acme access key (acme-access-key) at 9:1" classname="a.ts" file="a.ts" line="9" time="0">
            <skipped message="low: Acme access key"/>
            <system-out>a.ts:9:1
      severity: low
      why: its prefix is acme_; its checksum is right
      grants: Acts as the user that it belongs to: with it, everything that this user may do in the account is done.
      revoke: Acme console: Users, the user, Access keys: deactivate, then delete.</system-out>
          </testcase>
        </testsuite>
        <testsuite name="b.ts" tests="1" failures="1" errors="0" skipped="0" timestamp="2026-11-22T10:00:00" time="0" file="b.ts">
          <testcase name="Acme access key (acme-access-key) at 1:1" classname="b.ts" file="b.ts" line="1" time="0">
            <failure message="critical: Acme access key" type="acme-access-key">b.ts:1:1
      severity: critical
      why: its prefix is acme_; its checksum is right
      under: base64
      grants: Acts as the user that it belongs to: with it, everything that this user may do in the account is done.
      revoke: Acme console: Users, the user, Access keys: deactivate, then delete.</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `)
  })

  test('shows what was not scanned as a skipped case', () => {
    const skipped = [{ path: 'x.zip', reason: 'nested too deep' }]
    const root = render([], { skipped, complete: false })
    expect(root.children).toHaveLength(1)
    const [one] = root.children[0]?.children ?? []
    expect(one?.attributes.name).toBe('everything was scanned')
    expect(one?.children.map(({ name }) => name)).toEqual(['skipped', 'system-out'])
    expect(one?.children[1]?.text).toBe('x.zip: nested too deep')
  })

  test('keeps hostile text inside its attribute and its element', () => {
    const path = 'a"<b>\n&amp;\u001b\u{1f600}]]>'
    const root = render([sampleFinding({ path, text: ']]></failure><evil/>\u0000', found: 'evil' })])
    expect(root.children[0]?.attributes.name).toBe('a"<b>\n&amp;\ufffd\u{1f600}]]>')
    expect(root.children[0]?.children[0]?.children[0]?.text).toContain(']]></failure><evil/>\ufffd')
  })

  test('is well-formed and counts right whatever is in it', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const root = parseXml(junit.render(report, options))
        const cases = root.children.flatMap((suite) => suite.children)
        const failures = cases.filter((one) => one.children[0]?.name === 'failure')
        expect(Number(root.attributes.tests)).toBe(cases.length)
        expect(Number(root.attributes.failures)).toBe(failures.length)
        expect(failures).toHaveLength(report.findings.filter(({ decision }) => decision === 'block').length)
        expect(cases.length).toBeGreaterThan(0)
      }),
    )
  })
})
