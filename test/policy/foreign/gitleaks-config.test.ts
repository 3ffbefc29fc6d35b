import { describe, expect, test } from 'vitest'
import { readGitleaksConfig } from '../../../src/policy/foreign/gitleaks-config.ts'

const read = (text: string, files: Readonly<Record<string, string>> = {}) =>
  readGitleaksConfig({ path: '.gitleaks.toml', text, open: (path) => files[path] })

describe('the configuration of gitleaks', () => {
  test('brings rules of its own, to run beside the catalogue where it extends the default', () => {
    const { isAlone, own } = read(`
[extend]
useDefault = true
[[rules]]
id = "acme-token"
description = "Acme token"
regex = '''(?i)acme_(live|test)_([a-z0-9]{24})'''
secretGroup = 2
entropy = 3
keywords = ["acme_"]
`)
    expect(isAlone).toBe(false)
    expect(own).toEqual([
      {
        id: 'acme-token',
        title: 'Acme token',
        severity: 'high',
        shape: 'text',
        pattern: '(?i)acme_(live|test)_([a-z0-9]{24})',
        keywords: ['acme_'],
        secretGroup: 2,
        entropyMin: 3.000001,
      },
    ])
  })

  test('has its rules alone where it does not', () => {
    expect(read(`[[rules]]\nid = "a-b"\nregex = "abc"`).isAlone).toBe(true)
    expect(read(`[allowlist]\nstopwords = ["x"]`).isAlone).toBe(false)
  })

  test('allows by any of what a list names, or by all of it', () => {
    const list = `paths = ['''(^|/)vendor/''']\nregexes = ['''dummy''']\nstopwords = ["example"]\ncommits = ["0123456789abcdef"]`
    expect(read(`[allowlist]\ndescription = "why"\n${list}`).allow).toEqual([
      { pathPatterns: ['(^|/)vendor/'], reason: 'why' },
      { secrets: ['dummy'], reason: 'why' },
      { words: ['example'], reason: 'why' },
      { commits: ['0123456789abcdef'], reason: 'why' },
    ])
    expect(read(`[[allowlists]]\ndescription = "why"\ncondition = "AND"\nregexTarget = "line"\n${list}`).allow).toEqual(
      [
        {
          pathPatterns: ['(^|/)vendor/'],
          lines: ['dummy'],
          words: ['example'],
          commits: ['0123456789abcdef'],
          reason: 'why',
        },
      ],
    )
  })

  test('allows nothing by a condition of which a part was refused', () => {
    const { allow, leftBehind } = read(`[[allowlists]]\ncondition = "AND"\npaths = ["a"]\nregexes = ['''(?=x)''']`)
    expect(allow).toEqual([])
    expect(leftBehind).toEqual([
      {
        place: '.gitleaks.toml:4',
        what: 'allowed expression "(?=x)"',
        reason: 'RE2 has no "(?=x"',
        outcome: 'refused',
      },
    ])
  })

  test('aims allowlists at rules of its own, and at ours by the names of gitleaks', () => {
    const { allow } = read(`
[[rules]]
id = "Acme_Token"
regex = "acme"
[[rules.allowlists]]
regexes = ["acme-dummy"]
[[rules]]
id = "generic-api-key"
[[rules.allowlists]]
stopwords = ["sample"]
[[allowlists]]
targetRules = ["Acme_Token", "github-pat"]
paths = ["test/"]
`)
    expect(allow.map(({ rules }) => rules)).toEqual([
      ['acme-token'],
      expect.arrayContaining(['generic-api-key', 'generic-password']),
      ['acme-token', 'github-personal-access-token', 'github-personal-access-token-legacy'],
    ])
  })

  test.each([
    ['path = "x"', 'it looks at file names alone'],
    ['regex = "(?<!a)b"', 'RE2 has no "(?<!"'],
    ['regex = "(a)"\nsecretGroup = 3', 'it has 1 group, and no group 3'],
    ['regex = "a"\n[[rules.required]]\nid = "nowhere"', 'it needs the rule "nowhere", which is not in this file'],
  ])('refuses a rule with %j by name', (keys, reason) => {
    const { own, leftBehind } = read(`[[rules]]\nid = "one-two"\n${keys}`)
    expect(own).toEqual([])
    expect(leftBehind).toEqual([{ place: '.gitleaks.toml:2', what: 'rule "one-two"', reason, outcome: 'refused' }])
  })

  test('needs another rule nearby, which may be silent', () => {
    const { own } = read(`
[[rules]]
id = "acme-secret"
regex = "acme_secret_[a-z]{8}"
[[rules.required]]
id = "acme-id"
withinLines = 5
[[rules]]
id = "acme-id"
regex = "acme_id_[a-z]{8}"
skipReport = true
`)
    expect(own.map(({ id, requires, partnerOnly }) => ({ id, requires, partnerOnly }))).toEqual([
      { id: 'acme-secret', requires: [{ rule: 'acme-id', lines: 5 }], partnerOnly: undefined },
      { id: 'acme-id', requires: undefined, partnerOnly: true },
    ])
  })

  test('needs several of them, and none that is optional; columns are not counted', () => {
    const rules = ['acme-id', 'acme-host', 'acme-name'].map((id) => `[[rules]]\nid = "${id}"\nregex = "${id}_x"\n`)
    const { own, leftBehind } = read(`
[[rules]]
id = "acme-secret"
regex = "acme_secret_[a-z]{8}"
components = [{ id = "acme-id", within = "5L,100C" }, { id = "acme-host" }, { id = "acme-name", optional = true }]
${rules.join('')}`)
    expect(own[0]?.requires).toEqual([
      { rule: 'acme-id', lines: 5 },
      { rule: 'acme-host', lines: 1000 },
    ])
    expect(leftBehind).toEqual([
      {
        place: '.gitleaks.toml:3',
        what: 'rule "acme-secret"',
        reason: 'the columns to the rule "acme-id" are not counted: more is found',
        outcome: 'changed',
      },
    ])
  })

  test('extends another file, whose rules it replaces by name', () => {
    const base = `[[rules]]\nid = "a-b"\nregex = "base"\n[[rules]]\nid = "c-d"\nregex = "kept"`
    const { own } = read(`[extend]\npath = "base.toml"\n[[rules]]\nid = "a-b"\nregex = "mine"`, { 'base.toml': base })
    expect(own.map(({ id, pattern }) => [id, pattern])).toEqual([
      ['a-b', 'mine'],
      ['c-d', 'kept'],
    ])
    expect(read(`[extend]\npath = "none.toml"`).leftBehind).toMatchObject([{ what: 'extended file "none.toml"' }])
  })

  test('says so where a file extends itself, and where a key is unknown', () => {
    const text = `[extend]\npath = "x.toml"\n[ignore]\npaths = []`
    const reasons = read(text, { 'x.toml': text }).leftBehind.map(({ reason }) => reason)
    expect(reasons).toContain('files extend each other 2 deep at most')
    expect(reasons).toContain('there is no such key')
  })

  test('is refused with its line where it is no TOML', () => {
    expect(() => read('a = 1\nb = = 2')).toThrow(
      expect.objectContaining({ code: 'config-not-toml', place: expect.objectContaining({ line: 2 }) }),
    )
    expect(() => read('rules = 3')).toThrow(expect.objectContaining({ code: 'config-wrong-shape' }))
  })
})

describe('filters of betterleaks', () => {
  test('say what is dropped, and from which entropy on a secret counts', () => {
    const { own, allow, leftBehind } = read(`
prefilter = '''matchesAny(attributes["path"], [\`(^|/)dist/\`, "a\\\\.lock$"])'''
[[rules]]
id = "acme-token"
regex = "acme_[a-z]+"
filter = '''entropy(finding["secret"]) <= 3.5 || (containsAny(finding["secret"], ["dummy", "x||y"]) && matchesAny(attributes["path"], [\`test/\`])) || filter.tokenRatio(finding["secret"]) >= 2.5'''
`)
    expect(own[0]?.entropyMin).toBeCloseTo(3.5)
    expect(allow).toEqual([
      {
        rules: ['acme-token'],
        words: ['dummy', 'x||y'],
        pathPatterns: ['test/'],
        reason: 'from a filter of betterleaks',
      },
      { pathPatterns: ['(^|/)dist/', 'a\\.lock$'], reason: 'from a filter of betterleaks' },
    ])
    expect(leftBehind).toMatchObject([
      { what: 'filter "filter.tokenRatio(finding["secret"]) >= 2.5"', reason: 'we do not know what it says' },
    ])
  })

  test('are read in CEL and in Expr, with what is nested in them', () => {
    const { allow, leftBehind } = read(
      `
filter = '''
(
  // by a bot: nobody here knows
  attributes[?"git.author_name"].orValue("").endsWith("[bot]") && attributes[?"path"].orValue("").startsWith("t/")
) || (
  filter.matchesAny(attributes[?"path"].orValue(""), [r"""(?i)\\.md$"""]) &&
  (containsAny(finding["line"], ['Example: // x']) || finding["secret"] == "A.B")
)
|| (attributes.path ?? "") endsWith ".lock" && finding.rule_id in ["acme-token"]
|| attributes["git.sha"] == "0123456789abcdef"
'''
[[rules]]
id = "acme-token"
regex = "acme_[a-z]+"
`.replaceAll('\\"', '"'),
    )
    const reason = 'from a filter of betterleaks'
    expect(allow).toEqual([
      { pathPatterns: ['\\.[Mm][Dd]$'], lines: ['Example: // x'], reason },
      { pathPatterns: ['\\.[Mm][Dd]$'], secrets: ['^A\\.B$'], reason },
      { pathPatterns: ['\\.lock$'], rules: ['acme-token'], reason },
      { commits: ['0123456789abcdef'], reason },
    ])
    expect(leftBehind).toMatchObject([{ reason: 'we know nothing of attributes["git.author_name"]' }])
  })

  test.each([
    ['!containsAny(finding["secret"], ["x"])', 'we do not know what it says'],
    ['finding["secret"].startsWith("a") && finding["secret"].endsWith("b")', 'two conditions on one thing'],
    ['failsTokenEfficiency(finding["secret"])', 'we do not know what it says'],
    ['finding["rule_id"] == "nobody-knows"', 'we have no rule like "nobody-knows"'],
    ['finding["secret"] == attributes["path"]', 'something else than a text'],
    [
      Array.from({ length: 8 }, () => '(finding.line == "a" || finding.line == "b")').join(' && '),
      'more than 200 ways',
    ],
  ])('refuse %s by name', (filter, reason) => {
    const { allow, leftBehind } = read(`filter = '''${filter}'''`)
    expect(allow).toEqual([])
    expect(leftBehind[0]?.reason).toContain(reason)
  })
})
