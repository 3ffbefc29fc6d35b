import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { parseConfiguration } from '../../src/policy/configuration.ts'

function failureOf(text: string): string {
  try {
    parseConfiguration(text, '.codemoat.yaml')
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { line, column } = error.place ?? {}
    return `${error.code} at ${line}:${column}: ${error.message}`
  }
  return 'no failure'
}

const RULE = [
  'rules:',
  '  own:',
  '    - id: acme-key',
  '      title: Acme key',
  '      severity: high',
  '      keywords: [acme_]',
]

test('an empty file is the default', () => {
  expect(parseConfiguration('', 'x')).toEqual({ own: [], examples: new Map(), allow: [], sections: [], notices: [] })
})

test('everything that can be written is read', () => {
  const text = [
    ...RULE,
    "      pattern: '(?<secret>acme_[a-z0-9]{20})'",
    '  disable: [jwt-*]',
    '  severity: { github-personal-access-token: low }',
    'allow:',
    '  - paths: ["test/**"]',
    '    reason: fixtures',
    'failOn: high',
    'destination: public',
    'limits: { decodeDepth: 2 }',
  ].join('\n')
  const configuration = parseConfiguration(text, 'x')
  expect(configuration).toMatchObject({
    disable: ['jwt-*'],
    severities: { 'github-personal-access-token': 'low' },
    allow: [{ paths: ['test/**'], reason: 'fixtures', entry: 'x:11' }],
    failOn: 'high',
    destination: 'public',
    decodeDepth: 2,
  })
  expect(configuration.own[0]).toMatchObject({
    id: 'acme-key',
    issuer: 'acme',
    shape: 'structured',
    keywords: ['acme_'],
  })
})

describe('failures name line, column and what was expected', () => {
  test.each([
    ['failOn: [', 'config-not-yaml at 1:10'],
    ['a: 1\na: 2', 'config-not-yaml at 2:1'],
    ['faiOn: high', 'config-wrong-shape at 1:1: there is no key "faiOn"'],
    ['failOn: severe', 'config-wrong-shape at 1:1: "failOn": expected one of'],
    ['allow:\n  - paths: ["a"]', 'config-wrong-shape at 2:5: "allow.0.reason"'],
    ['allow:\n  - reason: x\n    secrets: ["("]', 'config-wrong-shape at 3:15: the expression "(" cannot be read'],
    [
      [...RULE, "      pattern: '(?<secret>acme_[a-z0-9]+)'"].join('\n'),
      'rule-malformed at 3:7: rule acme-key: the pattern has no longest match',
    ],
    [
      [...RULE, "      pattern: '(?<secret>acme_['"].join('\n'),
      'rule-malformed at 7:7: rule "acme-key": Invalid regular expression',
    ],
    [
      [...RULE, "      pattern: 'acme_[a-z]{3}'"].join('\n'),
      'rule-malformed at 3:7: rule acme-key: the pattern has no group named "secret"',
    ],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toContain(expected)
  })

  test('aliases that blow up are refused', () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) =>
        `k${index}: &a${index} [${Array(9)
          .fill(index === 0 ? '"x"' : `*a${index - 1}`)
          .join(', ')}]`,
    )
    expect(failureOf(levels.join('\n'))).toMatch(/config-(not-yaml|wrong-shape)/)
  })
})
