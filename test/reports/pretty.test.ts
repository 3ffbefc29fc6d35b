import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/base/report.ts'
import { pretty } from '../../src/reports/pretty.ts'
import {
  ACME_KEY,
  anyOptions,
  anyReport,
  FORGE_TOKEN,
  OPTIONS,
  redacted,
  sampleFinding,
  sampleReport,
} from './samples.ts'

function render(report: Report, options: { width?: number; color?: boolean } = {}): string {
  return pretty.render(report, { ...OPTIONS, ...options })
}

/** The two lines of an excerpt without their gutter. */
function excerptOf(text: string, found: string, width = 80): { line: string; carets: string } {
  const [line = '', carets = ''] = render(sampleReport([sampleFinding({ text, found })]), { width })
    .split('\n')
    .filter((one) => one.includes('│'))
    .map((one) => one.slice(one.indexOf('│') + 2))
  return { line, carets }
}

const forge = {
  id: 'forge-1',
  rule: 'forge-personal-access-token',
  title: 'Forge personal access token, of the classic kind',
  severity: 'high',
  found: FORGE_TOKEN,
  why: ['its prefix is fpat_'],
} as const

describe('at 80 columns without colour', () => {
  test('a clean scan is two lines', () => {
    expect(render(sampleReport([]))).toMatchInlineSnapshot(`
      "Scanned . (directory); nothing was skipped.
      codemoat: clean · 1,204 files, 12.4 MB in 0.4 s
      "
    `)
  })

  test('findings by file, with what to do and what was not scanned', () => {
    const findings = [
      sampleFinding({ path: 'config/deploy.ts', line: 12, text: `    const accessKey = "${ACME_KEY}" // rotate me` }),
      sampleFinding({ ...forge, path: 'config/deploy.ts', line: 130, text: `\ttoken: '${FORGE_TOKEN}',` }),
      sampleFinding({ ...forge, path: 'docs/setup.md', line: 8, text: FORGE_TOKEN }),
      sampleFinding({ ...forge, path: 'docs/setup.md', line: 9, text: FORGE_TOKEN }),
      sampleFinding({
        path: 'src/設定.py',
        line: 7,
        rule: 'generic-password',
        title: 'Password assigned to a name',
        severity: 'medium',
        decision: 'warn',
        text: `設定["パスワード"] = "${redacted('', 12)}" # ${'長い説明'.repeat(20)}`,
        found: redacted('', 12),
        why: [
          'the name "パスワード" says password',
          'it has letters, digits and punctuation, and is in no list of examples',
        ],
      }),
      sampleFinding({ path: 'test/fixtures.ts', line: 1, decision: 'allow' }),
    ]
    const skipped = [
      {
        path: 'assets/models/very/deep/inside/the/tree/checkpoint-00012.tar.gz',
        reason: 'unpacks to more than 200 times its size',
      },
      { path: 'secret/root.pem', reason: 'permission denied' },
    ]
    expect(render(sampleReport(findings, { skipped, complete: false }))).toMatchInlineSnapshot(`
      "config/deploy.ts
         12:24   critical  Acme access key  acme-access-key
            12 │ const accessKey = "acme_•••••••••••••••••••" // rotate me
               │                    ^^^^^^^^^^^^^^^^^^^^^^^^
                 why     its prefix is acme_; its checksum is right
                 id      config/deploy.ts:12

        130:10   high      Forge personal access token, of the classic kind
                           forge-personal-access-token
           130 │ token: 'fpat_•••••••••••••••••••••••••••••••••••',
               │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                 why     its prefix is fpat_
                 also    docs/setup.md:8:1
                         docs/setup.md:9:1
                 id      forge-1

      src/設定.py
          7:16   medium    Password assigned to a name  generic-password · warns
             7 │ 設定["パスワード"] = "••••••••••••" # 長い説明長い説明長い説明長い…
               │                       ^^^^^^^^^^^^
                 why     the name "パスワード" says password; it has letters, digits
                         and punctuation, and is in no list of examples
                 id      src/設定.py:7

      What to do
        acme-access-key
          revoke  Acme console: Users, the user, Access keys: deactivate, then delete.
          grants  Acts as the user that it belongs to: with it, everything that this
                  user may do in the account is done.
        forge-personal-access-token
          revoke  Forge: Settings, Personal access tokens, Revoke.
          grants  Reads and writes every repository that its owner can.
          see     https://forge.example/docs/tokens

        To accept a finding, say so in a comment on its line, or in the baseline:
          codemoat: allow <rule-id> -- reason
          codemoat baseline accept <id> --reason 'reason'

      Scanned . (directory), 1,204 files, 12.4 MB in 0.4 s; 2 skipped:
        assets/models/very/deep/inside/the/tree/checkpoint-00012.tar.gz
                         unpacks to more than 200 times its size
        secret/root.pem  permission denied
      codemoat: 2 secrets block in 4 places (1 critical, 1 high), 1 warns, 1 allowed; 2 items skipped
      "
    `)
  })

  test('a secret of many lines, in an AI chat and in a commit', () => {
    const armour = '-----BEGIN ACME KEY-----'
    const finding = sampleFinding({
      path: 'chats/2026-11-20.jsonl',
      line: 1204,
      rule: 'acme-key-file',
      title: 'Acme key file',
      why: ['it has an armour'],
      text: armour,
      found: armour,
      location: { endLine: 1231, commit: '1a2b3c4d5e6f'.repeat(3), commits: ['1a2b3c4d5e6f'.repeat(3), 'f', 'e'] },
      decoded: ['json', 'base64'],
      context: {
        format: 'claude-code',
        session: '0f3a9c1e-77aa-4b5c-9d1e-2f3a4b5c6d7e',
        turn: 12,
        role: 'user',
        tool: 'Bash',
        embeddedPath: 'src/payments/keys.ts',
      },
    })
    expect(render(sampleReport([finding]))).toMatchInlineSnapshot(`
      "chats/2026-11-20.jsonl
        1204:1   critical  Acme key file  acme-key-file
          1204 │ -----BEGIN ACME KEY-----
               │ ^^^^^^^^^^^^^^^^^^^^^^^^ to line 1231
                 why     it has an armour
                 under   json, base64
                 commit  1a2b3c4d5e6f and 2 others
                 chat    claude-code, session 0f3a9c1e-77aa-4b5c-9d1e-2f3a4b5c6d7e,
                         turn 12, tool call of Bash src/payments/keys.ts
                 id      chats/2026-11-20.jsonl:1204

      What to do
        To accept a finding, say so in a comment on its line, or in the baseline:
          codemoat: allow acme-key-file -- reason
          codemoat baseline accept chats/2026-11-20.jsonl:1204 --reason 'reason'

      Scanned . (directory); nothing was skipped.
      codemoat: 1 secret blocks (1 critical) · 1,204 files, 12.4 MB in 0.4 s
      "
    `)
  })

  test('hostile text does no harm', () => {
    const finding = sampleFinding({
      path: 'evil\u001b[2J\nname\u202etxt.exe',
      title: 'Key \u001b]0;gotcha\u0007 of no kind',
      text: `\u001b[31mred \u202e\u200b e\u0301 \u{1f600} ${ACME_KEY}\u0007 after`,
      why: ['\u009b2J'],
    })
    expect(render(sampleReport([finding]))).toMatchInlineSnapshot(`
      "evil␛[2J␊name<U+202E>txt.exe
        1:19   critical  Key ␛]0;gotcha␇ of no kind  acme-access-key
           1 │ ␛[31mred <U+202E><U+200B> é 😀 acme_•••••••••••••••••••␇ after
             │                                ^^^^^^^^^^^^^^^^^^^^^^^^
               why     <U+009B>2J
               id      evil␛[2J␊name<U+202E>txt.exe:1

      What to do
        acme-access-key
          revoke  Acme console: Users, the user, Access keys: deactivate, then delete.
          grants  Acts as the user that it belongs to: with it, everything that this
                  user may do in the account is done.

        To accept a finding, say so in a comment on its line, or in the baseline:
          codemoat: allow acme-access-key -- reason
          codemoat baseline accept evil␛[2J␊name<U+202E>txt.exe:1 --reason 'reason'

      Scanned . (directory); nothing was skipped.
      codemoat: 1 secret blocks (1 critical) · 1,204 files, 12.4 MB in 0.4 s
      "
    `)
  })
})

describe('excerpt', () => {
  test.each([
    ['in the middle of a long line', `${'x'.repeat(5000)} ${ACME_KEY} ${'y'.repeat(5000)}`],
    ['at the start of a long line', `${ACME_KEY} ${'y'.repeat(5000)}`],
    ['at the end of a long line', `${'x'.repeat(5000)} ${ACME_KEY}`],
    ['in a short line', `x ${ACME_KEY} y`],
  ])('underlines the secret %s', (_where, text) => {
    const { line, carets } = excerptOf(text, ACME_KEY)
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe(ACME_KEY)
    expect(line.length).toBeLessThanOrEqual(80 - '  1:1234 │ '.length + 4)
    expect(line.startsWith('…')).toBe(text.startsWith('xxx'))
    expect(line.endsWith('…')).toBe(text.endsWith('yyy'))
  })

  test('shows the beginning of a secret that is wider than the terminal, and some of what names it', () => {
    const found = redacted('acme_', 400)
    const { line, carets } = excerptOf(`${'x'.repeat(300)} password = ${found}`, found)
    expect(line).toContain(' password = acme_•••')
    expect(line.endsWith('•…')).toBe(true)
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe(line.slice(line.indexOf('acme_'), -1))
  })

  test.each([
    ['wide characters', `密碼：${ACME_KEY}`, '密碼：', 6],
    ['combining marks', `e\u0301e\u0301 ${ACME_KEY}`, 'e\u0301e\u0301 ', 3],
    ['emoji', `\u{1f511}=${ACME_KEY}`, '\u{1f511}=', 3],
    ['tabs', `a\tb\t${ACME_KEY}`, 'a   b   ', 8],
    ['control characters', `\u001b\u0085${ACME_KEY}`, '␛<U+0085>', 9],
    ['indentation', `\t  \t${ACME_KEY}`, '', 0],
  ])('puts the carets right after %s', (_what, text, shownBefore, columns) => {
    const { line, carets } = excerptOf(text, ACME_KEY)
    expect(line).toBe(shownBefore + ACME_KEY)
    expect(carets).toBe(' '.repeat(columns) + '^'.repeat(ACME_KEY.length))
  })

  test('cuts no mark off its letter', () => {
    const { line } = excerptOf(`${'e\u0301'.repeat(200)}${ACME_KEY}`, ACME_KEY)
    expect(line).toMatch(/^…(?:e\u0301)+acme_/)
  })

  test('underlines the secret of any plain line, and keeps to the width', () => {
    const plain = fc.string({ maxLength: 300, unit: fc.constantFrom('a', 'b', '=', '"', '日') })
    fc.assert(
      fc.property(plain, plain, fc.integer({ min: 60, max: 200 }), (before, after, width) => {
        const { line, carets } = excerptOf(`x${before}${ACME_KEY}${after}`, ACME_KEY, width)
        const shownBefore = line.slice(0, line.indexOf(ACME_KEY))
        expect(line).toContain(ACME_KEY)
        const gutter = `  1:${before.length + 2} │ `.length
        expect(gutter + line.length + (line.split('日').length - 1)).toBeLessThanOrEqual(width)
        expect(carets.trimStart()).toBe('^'.repeat(ACME_KEY.length))
        expect(carets.indexOf('^')).toBe(shownBefore.length + (shownBefore.split('日').length - 1))
      }),
    )
  })
})

describe('long lists', () => {
  test('shows 200 findings, those that block first, and says how many more there are', () => {
    const findings = Array.from({ length: 260 }, (_, index) =>
      sampleFinding({ path: `f${index}.txt`, line: index + 1, decision: index >= 100 ? 'block' : 'warn' }),
    )
    const text = render(sampleReport(findings))
    expect(text.match(/^ +\d+:1 {3}critical/gm)).toHaveLength(200)
    expect(text).toContain('… and 60 more findings, none of them blocks: use --format json to see all')
    expect(text).toContain('f259.txt')
    expect(text.match(/To accept a finding/g)).toHaveLength(1)
  })

  test('lists ten skipped items', () => {
    const skipped = Array.from({ length: 23 }, (_, index) => ({ path: `${index}.zip`, reason: 'permission denied' }))
    const text = render(sampleReport([], { skipped, complete: false }))
    expect(text.match(/permission denied/g)).toHaveLength(10)
    expect(text).toContain('\n  and 13 more\n')
  })

  test('names five other places of a secret', () => {
    const findings = Array.from({ length: 9 }, (_, index) => sampleFinding({ id: 'one', path: `f${index}.txt` }))
    const text = render(sampleReport(findings))
    expect(text.match(/critical/g)).toHaveLength(2)
    expect(text).toContain('also    f1.txt:1:1\n')
    expect(text).toContain(' f5.txt:1:1\n')
    expect(text).toContain(' and 3 more places\n')
  })
})

describe('the last line is the verdict', () => {
  const lastLine = (report: Report): string | undefined => render(report, { width: 200 }).trimEnd().split('\n').at(-1)
  const block = sampleFinding({ path: 'a' })
  const high = sampleFinding({ path: 'b', severity: 'high' })
  const warn = sampleFinding({ path: 'c', severity: 'low', decision: 'warn' })
  const allow = sampleFinding({ path: 'd', decision: 'allow' })
  const skipped = [{ path: 'x', reason: 'permission denied' }]
  const size = ' · 1,204 files, 12.4 MB in 0.4 s'

  test.each<[string, Report]>([
    [`codemoat: clean${size}`, sampleReport([])],
    [`codemoat: clean, 1 allowed${size}`, sampleReport([allow])],
    [`codemoat: clean in what was scanned; 1 item skipped${size}`, sampleReport([], { skipped, complete: false })],
    [`codemoat: clean in what was scanned; not everything was scanned${size}`, sampleReport([], { complete: false })],
    [`codemoat: clean${size}`, sampleReport([], { skipped })],
    [`codemoat: 1 secret warns (1 low)${size}`, sampleReport([warn])],
    [`codemoat: 1 secret blocks (1 critical)${size}`, sampleReport([block])],
    [
      `codemoat: 2 secrets block (1 critical, 1 high), 1 warns, 1 allowed${size}`,
      sampleReport([block, high, warn, allow]),
    ],
    [`codemoat: 1 secret blocks in 2 places (1 critical)${size}`, sampleReport([block, { ...high, id: block.id }])],
    [
      `codemoat: 1 secret, 1 proprietary fragment and 1 marker block (1 critical, 2 high)${size}`,
      sampleReport([block, { ...high, kind: 'marker' }, { ...high, id: 'p', kind: 'proprietary' }]),
    ],
  ])('%s', (expected, report) => {
    expect(lastLine(report)).toBe(expected)
  })

  test('is whole where it does not fit: the size then stands with the coverage', () => {
    const text = render(sampleReport([block, high, warn, allow]), { width: 78 })
    expect(text).toContain('\nScanned . (directory), 1,204 files, 12.4 MB in 0.4 s; nothing was skipped.\n')
    expect(text.endsWith('\ncodemoat: 2 secrets block (1 critical, 1 high), 1 warns, 1 allowed\n')).toBe(true)
  })

  test('speaks of standard input without a path', () => {
    const scan = { source: 'standard-input', target: '<stdin>', startedAt: '2026-11-22T10:00:00.000Z', durationMs: 31 }
    expect(render({ ...sampleReport([], { blobs: 1, bytes: 312 }), scan })).toBe(
      'Scanned standard input; nothing was skipped.\ncodemoat: clean · 1 text, 312 bytes in 31 ms\n',
    )
  })

  test('shows a secret itself only where the report has it', () => {
    const value = `acme_${'v'.repeat(8)}`
    const secret = { redacted: ACME_KEY, length: 13 }
    expect(render(sampleReport([sampleFinding({ secret })]))).toContain(`secret  ${ACME_KEY} (13 characters)`)
    expect(render(sampleReport([sampleFinding({ secret: { ...secret, value } })]))).toContain(`secret  ${value}\n`)
  })
})

test('colours nothing but words of ours', () => {
  const report = sampleReport([sampleFinding({ path: 'x.ts', text: `k = ${ACME_KEY}` })])
  const coloured = render(report, { color: true })
  expect(coloured).toContain('\u001b[1mx.ts\u001b[22m')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(render(report))
})

test('never throws, never emits what a terminal obeys, always ends with the verdict', () => {
  fc.assert(
    fc.property(anyReport, anyOptions, (report, options) => {
      const text = pretty.render(report, options)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours.
      const plain = options.color ? text.replace(/\u001b\[(?:1|2|22|31|32|33|36|39)m/g, '') : text
      expect(plain).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      expect(plain.trimEnd().split('\n').at(-1)).toMatch(/^codemoat: (?:clean|\d)/)
    }),
  )
})
