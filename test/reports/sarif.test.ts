import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/base/report.ts'
import { sarif } from '../../src/reports/sarif.ts'
import { ACME_KEY, anyOptions, anyReport, FORGE_TOKEN, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

const isValid = compileSchema()

/** The published schema of SARIF 2.1.0, as a package of Microsoft's ships it. */
function compileSchema(): (value: unknown) => unknown {
  // It says that it is draft 4, and uses nothing that changed since but the names of these two.
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8').replace(/^\uFEFF/, ''))
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  ajv.addFormat('uri', (text: string) => isUriReference(text) && URL.canParse(text))
  ajv.addFormat('uri-reference', isUriReference)
  ajv.addFormat('date-time', /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  const validate = ajv.compile(schema)
  return (value) => (validate(value) ? [] : validate.errors)
}

/** RFC 3986, appendix A: its characters, whole percent escapes, and no colon in the first segment but after a scheme. */
function isUriReference(text: string): boolean {
  return (
    /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/.test(text) &&
    (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) || !(text.split('/')[0] ?? '').includes(':'))
  )
}

// biome-ignore lint/suspicious/noExplicitAny: the schema has told its shape.
function runOf(report: Report): any {
  const log = JSON.parse(sarif.render(report, OPTIONS))
  expect(isValid(log)).toEqual([])
  return log.runs[0]
}

describe('sarif', () => {
  test('a finding, whole', () => {
    const finding = sampleFinding({
      path: 'src/a b.ts',
      line: 3,
      text: `key("${ACME_KEY}")`,
      secret: { redacted: ACME_KEY, length: 24 },
    })
    expect(runOf(sampleReport([finding])).results).toMatchInlineSnapshot(`
      [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "src/a%20b.ts",
                  "uriBaseId": "%SRCROOT%",
                },
                "contextRegion": {
                  "endLine": 3,
                  "snippet": {
                    "text": "key("acme_•••••••••••••••••••")",
                  },
                  "startLine": 3,
                },
                "region": {
                  "byteLength": 24,
                  "byteOffset": 1000,
                  "endColumn": 30,
                  "endLine": 3,
                  "snippet": {
                    "text": "acme_•••••••••••••••••••",
                  },
                  "startColumn": 6,
                  "startLine": 3,
                },
              },
            },
          ],
          "message": {
            "text": "Acme access key: its prefix is acme_; its checksum is right",
          },
          "partialFingerprints": {
            "codemoatFindingId/v1": "src/a b.ts:3",
            "primaryLocationLineHash": "src/a b.ts:3:1",
          },
          "properties": {
            "decision": "block",
            "destination": "repository",
            "kind": "secret",
            "secret": {
              "length": 24,
              "redacted": "acme_•••••••••••••••••••",
            },
            "severity": "critical",
          },
          "ruleId": "acme-access-key",
          "ruleIndex": 0,
        },
      ]
    `)
  })

  test('a rule, whole', () => {
    const finding = sampleFinding({ rule: 'forge-personal-access-token', severity: 'high', found: FORGE_TOKEN })
    expect(runOf(sampleReport([finding])).tool.driver).toMatchInlineSnapshot(`
      {
        "informationUri": "https://github.com/codemoat/codemoat",
        "name": "Codemoat",
        "notifications": [
          {
            "id": "skipped",
            "name": "Skipped",
            "shortDescription": {
              "text": "Something was not scanned, or not wholly.",
            },
          },
          {
            "id": "configuration",
            "name": "Configuration",
            "shortDescription": {
              "text": "Whoever answers for the configuration should look at it.",
            },
          },
        ],
        "rules": [
          {
            "defaultConfiguration": {
              "level": "error",
            },
            "fullDescription": {
              "text": "Forge personal access token, of the classic kind. Reads and writes every repository that its owner can.",
            },
            "help": {
              "markdown": "**Forge personal access token, of the classic kind.**

      **What it grants:** Reads and writes every repository that its owner can.

      **Where to revoke it:** Forge: Settings, Personal access tokens, Revoke.

      To accept a finding, write this in a comment on its line: \`codemoat: allow forge-personal-access-token -- reason\`",
              "text": "Forge personal access token, of the classic kind.
      What it grants: Reads and writes every repository that its owner can.
      Where to revoke it: Forge: Settings, Personal access tokens, Revoke.
      To accept a finding, write this in a comment on its line: codemoat: allow forge-personal-access-token -- reason",
            },
            "helpUri": "https://forge.example/docs/tokens",
            "id": "forge-personal-access-token",
            "name": "ForgePersonalAccessToken",
            "properties": {
              "security-severity": "8.0",
              "tags": [
                "security",
                "secret",
              ],
            },
            "shortDescription": {
              "text": "Forge personal access token, of the classic kind.",
            },
          },
        ],
        "semanticVersion": "0.1.0",
      }
    `)
  })

  test('describes each rule once, as severe as its worst finding, and results point at it', () => {
    const findings = [
      sampleFinding({ rule: 'b', severity: 'low' }),
      sampleFinding({ rule: 'a', severity: 'medium' }),
      sampleFinding({ rule: 'b', severity: 'critical' }),
    ]
    const run = runOf(sampleReport(findings))
    expect(run.tool.driver.rules).toMatchObject([
      { id: 'b', defaultConfiguration: { level: 'error' }, properties: { 'security-severity': '9.5' } },
      { id: 'a', defaultConfiguration: { level: 'warning' }, properties: { 'security-severity': '5.5' } },
    ])
    expect(run.results).toMatchObject([
      { ruleId: 'b', ruleIndex: 0, level: 'note' },
      { ruleId: 'a', ruleIndex: 1, level: 'warning' },
      { ruleId: 'b', ruleIndex: 0, level: 'error' },
    ])
  })

  test.each([
    ['src/a b#c?.ts', 'src/a%20b%23c%3F.ts', '%SRCROOT%'],
    ['./src//x.ts', 'src/x.ts', '%SRCROOT%'],
    ['日本.ts', '%E6%97%A5%E6%9C%AC.ts', '%SRCROOT%'],
    ['c:x.ts', 'c%3Ax.ts', '%SRCROOT%'],
    ['a.zip!in/x', 'a.zip!in/x', '%SRCROOT%'],
    ['a\nb\ud800', 'a%0Ab%EF%BF%BD', '%SRCROOT%'],
    ['/home/me/x.ts', 'file:///home/me/x.ts', undefined],
    ['C:/me/x.ts', 'file:///C:/me/x.ts', undefined],
    ['../x.ts', '../x.ts', undefined],
  ])('path %j is uri %s', (path, uri, uriBaseId) => {
    const [result] = runOf(sampleReport([sampleFinding({ path })])).results
    expect(result.locations[0].physicalLocation.artifactLocation).toEqual({ uri, ...(uriBaseId && { uriBaseId }) })
  })

  test('all results tell whether they are suppressed, or none does', () => {
    const [block, allow] = [sampleFinding(), sampleFinding({ decision: 'allow' })]
    expect(runOf(sampleReport([block])).results[0]).not.toHaveProperty('suppressions')
    expect(runOf(sampleReport([block, allow])).results).toMatchObject([
      { suppressions: [] },
      { suppressions: [{ kind: 'external', status: 'accepted' }] },
    ])
  })

  test('tells what was skipped as notifications', () => {
    const skipped = [{ path: 'x y.zip', reason: 'nested too deep' }]
    const [invocation] = runOf(sampleReport([], { skipped, complete: false })).invocations
    expect(invocation).toMatchObject({
      executionSuccessful: true,
      startTimeUtc: '2026-11-22T10:00:00.000Z',
      endTimeUtc: '2026-11-22T10:00:00.412Z',
      toolExecutionNotifications: [
        {
          level: 'warning',
          message: { text: 'not scanned, or not wholly: nested too deep' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'x%20y.zip' } } }],
        },
      ],
    })
  })

  test('tells what the configuration should be looked at for', () => {
    const notices = [{ about: 'floor', text: 'switches off "acme-*"', place: '.codemoat.yaml:2' }] as const
    const [invocation] = runOf({ ...sampleReport([]), notices }).invocations
    expect(invocation.toolConfigurationNotifications).toMatchObject([
      {
        descriptor: { id: 'configuration', index: 1 },
        level: 'warning',
        message: { text: expect.stringMatching('acme-') },
      },
    ])
  })

  test('scanned text in a message is neither placeholder nor link', () => {
    const [result] = runOf(sampleReport([sampleFinding({ why: ['named {0} [x](1)'] })])).results
    expect(result.message.text).toBe('Acme access key: named {{0}} [x\\](1)')
  })

  test('a finding of many lines has no context region: the excerpt would not hold it', () => {
    const many = sampleFinding({ text: ACME_KEY, location: { endLine: 9 } })
    const [result] = runOf(sampleReport([many])).results
    expect(result.locations[0].physicalLocation).not.toHaveProperty('contextRegion')
  })

  test('is valid whatever is in it, and shows nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const text = sarif.render(report, options)
        const log = JSON.parse(text)
        expect(isValid(log)).toEqual([])
        expect(log.runs[0].results).toHaveLength(report.findings.length)
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      }),
    )
  })
})
