import { describe, expect, test } from 'vitest'
import { createPolicy, type Subject } from '../../src/policy/decide.ts'
import { DEFAULT_POLICY } from '../../src/policy/settings.ts'

const SUBJECT: Subject = {
  rule: 'acme-api-key',
  kind: 'secret',
  format: 'text',
  severity: 'high',
  origin: { path: 'src/config/app.ts' },
  startLine: 5,
  endLine: 5,
  secret: 'blue-42',
  line: '',
  lineBefore: '',
}

const policy = createPolicy(DEFAULT_POLICY)

describe('severity', () => {
  test('blocks from medium on, and warns below', () => {
    expect(policy({ ...SUBJECT, severity: 'medium' }).decision).toBe('block')
    expect(policy({ ...SUBJECT, severity: 'low' }).decision).toBe('warn')
  })

  test('blocks nothing where failOn is none', () => {
    expect(createPolicy({ ...DEFAULT_POLICY, failOn: 'none' })({ ...SUBJECT, severity: 'critical' }).decision).toBe(
      'warn',
    )
  })
})

describe('comments', () => {
  test.each([
    ['const key = x // codemoat: allow acme-api-key -- test server', 'allowed by a comment: test server'],
    ['key: x # codemoat:allow acme-* -- rotated', 'allowed by a comment: rotated'],
    ['<a b="x"/> <!-- codemoat: allow acme-api-key -- sample -->', 'allowed by a comment: sample'],
    ['/* codemoat: allow acme-api-key */', 'allowed by a comment'],
  ])('%s', (line, why) => {
    expect(policy({ ...SUBJECT, line })).toMatchObject({ decision: 'allow', why })
  })

  test.each([
    '// codemoat: allow other-rule -- reason',
    '// codemoat: allow-next-line acme-api-key -- wrong line',
    '// codemoat: allow',
    '// allow acme-api-key',
  ])('do not allow: %s', (line) => {
    expect(policy({ ...SUBJECT, line }).decision).toBe('block')
  })

  test('on the line before speak for the next line where they say so', () => {
    expect(policy({ ...SUBJECT, lineBefore: '# codemoat: allow-next-line acme-api-key -- sample' }).decision).toBe(
      'allow',
    )
    expect(policy({ ...SUBJECT, lineBefore: '# codemoat: allow acme-api-key -- sample' }).decision).toBe('block')
  })
})

describe('allowances', () => {
  const allow = (allowance: object): string => {
    return createPolicy({ ...DEFAULT_POLICY, allow: [{ reason: 'agreed', ...allowance }] })(SUBJECT).decision
  }

  test('match by path, rule and secret, and need all that they name', () => {
    expect(allow({ paths: ['src/**'] })).toBe('allow')
    expect(allow({ paths: ['test/**'] })).toBe('block')
    expect(allow({ rules: ['acme-*'], paths: ['src/**'] })).toBe('allow')
    expect(allow({ rules: ['other-*'], paths: ['src/**'] })).toBe('block')
    expect(allow({ secrets: ['^blue-\\d+$'] })).toBe('allow')
    expect(allow({ secrets: ['^red'] })).toBe('block')
  })
})

describe('added lines', () => {
  const changed = (first: number, last: number): string =>
    policy({ ...SUBJECT, origin: { path: 'a', addedLines: [{ first, last }] } }).decision

  test('only what the change adds blocks', () => {
    expect(changed(5, 5)).toBe('block')
    expect(changed(1, 9)).toBe('block')
    expect(changed(6, 9)).toBe('allow')
    expect(policy({ ...SUBJECT, origin: { path: 'a', addedLines: [] } }).decision).toBe('allow')
  })
})
