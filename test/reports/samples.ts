/** Reports to render: plain ones for golden tests, and arbitrary ones with hostile text. */
import fc from 'fast-check'
import { DESTINATIONS, type Finding, KINDS, SEVERITIES } from '../../src/base/finding.ts'
import type { Report } from '../../src/base/report.ts'
import type { RenderOptions, RuleFacts } from '../../src/reports/format.ts'

const RULES: readonly RuleFacts[] = [
  {
    id: 'acme-access-key',
    title: 'Acme access key',
    grants: 'Acts as the user that it belongs to: with it, everything that this user may do in the account is done.',
    revoke: 'Acme console: Users, the user, Access keys: deactivate, then delete.',
  },
  {
    id: 'forge-personal-access-token',
    title: 'Forge personal access token, of the classic kind',
    grants: 'Reads and writes every repository that its owner can.',
    revoke: 'Forge: Settings, Personal access tokens, Revoke.',
    url: 'https://forge.example/docs/tokens',
  },
]

export const OPTIONS: RenderOptions = { color: false, width: 80, rules: new Map(RULES.map((rule) => [rule.id, rule])) }

/** A redacted secret of `length` characters. */
export function redacted(prefix: string, length: number): string {
  return prefix + '•'.repeat(length - prefix.length)
}

export const ACME_KEY = redacted('acme_', 24)
export const FORGE_TOKEN = redacted('fpat_', 40)

interface Sample extends Partial<Omit<Finding, 'location'>> {
  readonly path?: string
  readonly line?: number
  readonly location?: Partial<Finding['location']>
  /** The line that it stands in, and what is found in it. */
  readonly text?: string
  readonly found?: string
}

/** A blocking Acme key in line 1 of `a.txt`, but for what `sample` says. */
export function sampleFinding(sample: Sample = {}): Finding {
  const { path = 'a.txt', line = 1, location, text, found = ACME_KEY, ...fields } = sample
  const start = Math.max(0, text?.indexOf(found) ?? 0)
  return {
    id: `${path}:${line}`,
    rule: 'acme-access-key',
    kind: 'secret',
    title: 'Acme access key',
    severity: 'critical',
    destination: 'repository',
    decision: 'block',
    location: {
      path,
      startLine: line,
      startColumn: start + 1,
      endLine: line,
      endColumn: start + found.length + 1,
      startByte: 1000,
      endByte: 1000 + found.length,
      ...location,
    },
    why: ['its prefix is acme_', 'its checksum is right'],
    ...(text !== undefined && { excerpt: { text, start, end: start + found.length } }),
    ...fields,
  }
}

export function sampleReport(findings: readonly Finding[], coverage: Partial<Report['coverage']> = {}): Report {
  return {
    schema: 'codemoat.report/1',
    tool: { name: 'codemoat', version: '0.1.0' },
    scan: { source: 'directory', target: '.', startedAt: '2026-11-22T10:00:00.000Z', durationMs: 412 },
    coverage: { blobs: 1204, bytes: 12_400_000, skipped: [], complete: true, ...coverage },
    findings,
    summary: {
      findings: findings.length,
      decisions: {
        block: findings.filter(({ decision }) => decision === 'block').length,
        warn: findings.filter(({ decision }) => decision === 'warn').length,
        allow: findings.filter(({ decision }) => decision === 'allow').length,
      },
      severities: {
        low: findings.filter(({ severity }) => severity === 'low').length,
        medium: findings.filter(({ severity }) => severity === 'medium').length,
        high: findings.filter(({ severity }) => severity === 'high').length,
        critical: findings.filter(({ severity }) => severity === 'critical').length,
      },
    },
  }
}

/** What breaks terminals, XML, CSV, Markdown and URIs when it is passed on as it is. */
const HOSTILE = [
  '\u001b[2J\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u202eexe.txt',
  '\u2066\u200b\ufeff',
  '\u{e0041}\u{e007f}',
  '\ud800',
  '\udfff',
  '\ufffe\uffff',
  '\0',
  '\r\n',
  '\n',
  '\t',
  ']]>',
  '<!--',
  '&amp;',
  '"',
  "'",
  '=1+1',
  '@x',
  '[a](1)',
  '{0}',
  '%',
  '#?',
  '../',
  '//',
  'C:/',
  '日本語',
  'e\u0301',
  '👩‍👩‍👧',
  '\u2028',
  'a very ordinary word ',
]

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 })
  .map((parts) => parts.join(''))

const count = fc.nat({ max: 5000 })

const location: fc.Arbitrary<Finding['location']> = fc
  .record(
    {
      path: hostileText,
      startLine: count,
      startColumn: count,
      endLine: count,
      endColumn: count,
      startByte: count,
      endByte: count,
      commit: hostileText,
      oid: hostileText,
      commits: fc.array(hostileText, { maxLength: 3 }),
    },
    { requiredKeys: ['path', 'startLine', 'startColumn', 'endLine', 'endColumn', 'startByte', 'endByte'] },
  )
  .map((one) => ({
    ...one,
    startLine: one.startLine + 1,
    startColumn: one.startColumn + 1,
    endLine: one.startLine + 1 + (one.endLine % 3),
    endColumn: one.startColumn + 1 + one.endColumn,
    endByte: one.startByte + one.endByte,
  }))

const context: fc.Arbitrary<NonNullable<Finding['context']>> = fc.record(
  {
    format: hostileText,
    session: hostileText,
    turn: fc.integer({ min: 1, max: 5000 }),
    role: hostileText,
    tool: hostileText,
    timestamp: hostileText,
    embeddedPath: hostileText,
    language: hostileText,
    model: hostileText,
    cwd: hostileText,
  },
  { requiredKeys: ['format'] },
)

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    // Few ids, so that some findings are the same secret in several places.
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    rule: fc.oneof(fc.constantFrom(...OPTIONS.rules.keys()), hostileText),
    kind: fc.constantFrom(...KINDS),
    title: hostileText,
    severity: fc.constantFrom(...SEVERITIES),
    destination: fc.constantFrom(...DESTINATIONS),
    decision: fc.constantFrom('block', 'warn', 'allow'),
    location,
    context,
    secret: fc.record(
      { redacted: hostileText, length: count, value: hostileText },
      { requiredKeys: ['redacted', 'length'] },
    ),
    decoded: fc.array(hostileText, { maxLength: 3 }),
    why: fc.array(hostileText, { maxLength: 3 }),
    excerpt: fc.record({ text: hostileText, start: fc.nat({ max: 40 }), end: fc.nat({ max: 60 }) }),
    alsoAt: fc.array(location, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'rule', 'kind', 'title', 'severity', 'destination', 'decision', 'location', 'why'] },
)

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(finding, { maxLength: 8 }),
    skipped: fc.array(fc.record({ path: hostileText, reason: hostileText }), { maxLength: 13 }),
    complete: fc.boolean(),
    scan: fc.record({
      source: fc.oneof(fc.constantFrom('directory', 'standard-input'), hostileText),
      target: hostileText,
      startedAt: fc.oneof(fc.constant('2026-11-22T10:00:00.000Z'), hostileText),
      durationMs: count,
    }),
  })
  .map(({ findings, skipped, complete, scan }) => ({ ...sampleReport(findings, { skipped, complete }), scan }))

export const anyOptions: fc.Arbitrary<RenderOptions> = fc.record({
  color: fc.boolean(),
  width: fc.oneof(fc.integer({ min: -10, max: 300 }), fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY)),
  rules: fc
    .array(
      fc.record(
        {
          id: fc.constantFrom(...OPTIONS.rules.keys()),
          title: hostileText,
          grants: hostileText,
          revoke: hostileText,
          url: hostileText,
        },
        { requiredKeys: ['id', 'title'] },
      ),
      { maxLength: 3 },
    )
    .map((rules) => new Map(rules.map((rule) => [rule.id, rule]))),
})
