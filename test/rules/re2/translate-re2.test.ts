/** Translated expressions match what RE2 matches, or are refused: held against an implementation of RE2. */
import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { hideLineEnds } from '../../../src/rules/re2/line-ends.ts'
import { translateRe2 } from '../../../src/rules/re2/translate-re2.ts'

interface Match {
  readonly start: number
  readonly end: number
  readonly groups: readonly string[]
}

/** An empty match is no secret; where there are some, the two languages go on in different ways. */
function translatedMatches(expression: string, text: string): Match[] {
  const { source, flags } = translateRe2(expression, 'all')
  const searched = flags === 'm' ? hideLineEnds(text) : text
  return [...searched.matchAll(new RegExp(source, `dg${flags}`))]
    .filter(([whole]) => whole.length > 0)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      groups: (match.indices ?? []).slice(1).map((group) => (group ? text.slice(group[0], group[1]) : '')),
    }))
}

function re2Matches(expression: string, text: string): Match[] {
  const matcher = RE2JS.compile(expression).matcher(text)
  const found: Match[] = []
  while (matcher.find()) {
    if (matcher.start() === matcher.end()) continue
    const groups = Array.from({ length: matcher.groupCount() }, (_, index) => matcher.group(index + 1) ?? '')
    found.push({ start: matcher.start(), end: matcher.end(), groups })
  }
  return found
}

function isRefused(expression: string): boolean {
  try {
    translateRe2(expression, 'all')
    return false
  } catch {
    return true
  }
}

const LETTERS = 'abkKsSAB01_- .\n\r\tſKéßΣσ€\u2028😀=\'"'
const character = fc.constantFrom(...LETTERS)
const escaped = fc.constantFrom(
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '\\.',
  '\\n',
  '\\x41',
  '\\x{1F600}',
  '\\101',
  '\\pL',
  '\\p{Lu}',
  '\\P{Greek}',
  '\\p{^Nd}',
  '\\-',
  '\\_',
)
const plain = fc.constantFrom(...'abkKsSAB01_- =\'"ſéßσ€😀')
const member = fc.oneof(
  plain.filter((one) => one !== '-'),
  escaped,
  fc.constantFrom('a-k', 'A-Z', '0-9', '!-~', 'é-€', '\\x00-\\x7f', '[:alpha:]', '[:^upper:]', '[:word:]', '[:space:]'),
)
const charClass = fc
  .tuple(fc.boolean(), fc.array(member, { minLength: 1, maxLength: 4 }))
  .map(([isNegated, members]) => `[${isNegated ? '^' : ''}${members.join('')}]`)
const quoted = fc.constantFrom('\\Qa.b\\E', '\\Q-_', '\\Q(\\E')
const anchor = fc.constantFrom('^', '$', '\\b', '\\B', '\\A', '\\z')
const repetition = fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '{0,2}', '{18}', '{3,40}', '{0}')

const expressions = fc.letrec<{ atom: string; sequence: string; choice: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 4 },
    { weight: 5, arbitrary: plain },
    { weight: 2, arbitrary: escaped },
    { weight: 2, arbitrary: charClass },
    { weight: 1, arbitrary: fc.constantFrom('.', '.', '\\C', '(?i)', '(?m)', '(?s)', '(?U)', '(?-i)', '(?im-s)') },
    { weight: 1, arbitrary: anchor },
    { weight: 1, arbitrary: quoted },
    { weight: 3, arbitrary: tie('choice').map((body) => `(${body})`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('?:', '?i:', '?s:', '?m:', '?U:', '?-i:', '?im-s:'), tie('choice'))
        .map(([flags, body]) => `(${flags}${body})`),
    },
  ),
  sequence: fc
    .array(fc.tuple(tie('atom'), fc.option(fc.tuple(repetition, fc.constantFrom('', '', '?')))), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.map(([atom, sign]) => atom + (sign?.join('') ?? '')).join('')),
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
}))

describe('a translated expression', () => {
  test('matches the same as an implementation of RE2', () => {
    let compared = 0
    fc.assert(
      fc.property(
        expressions.choice,
        fc.array(
          fc.array(character, { maxLength: 24 }).map((parts) => parts.join('')),
          { minLength: 4, maxLength: 4 },
        ),
        (expression, texts) => {
          if (isRefused(expression)) return
          compared++
          for (const text of texts) expect(translatedMatches(expression, text)).toEqual(re2Matches(expression, text))
        },
      ),
      { numRuns: 1500 },
    )
    // A translator that refused everything would be right about all of it.
    expect(compared).toBeGreaterThan(200)
  })

  test('is refused where RE2 refuses it for its size, also where the outermost repetition has no end', () => {
    for (const expression of ['(?:(?:a{18}){40}){2,}', '(?:(?:a{40}){18}){2}', '(?:a{3,40}){26}']) {
      expect(() => RE2JS.compile(expression)).toThrow(/repeat count/)
      expect(isRefused(expression)).toBe(true)
    }
    expect(isRefused('(?:a{40}){25,}')).toBe(false)
  })
})
