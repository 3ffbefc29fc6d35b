/** Comments that accept a finding, in the comments of many languages, and those of other scanners. */
import { describe, expect, test } from 'vitest'
import { allowedByComment, allowedByOther, OTHER_SCANNERS } from '../../src/policy/comments.ts'

const RULE = 'acme-api-key'
const allowed = (line: string, lineBefore = ''): string | undefined =>
  allowedByComment({ rule: RULE, line, lineBefore })

describe('ours', () => {
  test.each([
    ['HTML', '<b>x</b> <!-- codemoat: allow acme-api-key -- a sample -->'],
    ['SQL', "SET x = 'y'; -- codemoat: allow acme-api-key -- a sample"],
    ['SQL, block', "/* codemoat: allow acme-api-key -- a sample */ SET x = 'y';"],
    ['Lisp', '(setq x "y") ; codemoat: allow acme-api-key -- a sample'],
    ['Scheme, block', '#| codemoat: allow acme-api-key -- a sample |#'],
    ['batch', 'set X=y & REM codemoat: allow acme-api-key -- a sample'],
    ['batch, label', ':: codemoat: allow acme-api-key -- a sample'],
    ['YAML', 'x: y # codemoat: allow acme-api-key -- a sample'],
    ['INI', 'x = y ; codemoat: allow acme-api-key -- a sample'],
    ['Lua', 'x = y --[[ codemoat: allow acme-api-key -- a sample ]]'],
    ['Haskell', 'x = y {- codemoat: allow acme-api-key -- a sample -}'],
    ['OCaml', 'let x = y (* codemoat: allow acme-api-key -- a sample *)'],
    ['Blade', '{{-- codemoat: allow acme-api-key -- a sample --}}'],
    ['Jinja', '{# codemoat: allow acme-api-key -- a sample #}'],
    ['JSP', '<%-- codemoat: allow acme-api-key -- a sample --%>'],
    ['PowerShell', '<# codemoat: allow acme-api-key -- a sample #>'],
    ['TeX', 'x % codemoat: allow acme-api-key -- a sample'],
    ['Vim', '" codemoat: allow acme-api-key -- a sample'],
    ['Fortran', '! codemoat: allow acme-api-key -- a sample'],
    ['Windows line end', '# codemoat: allow acme-api-key -- a sample\r'],
  ])('in %s', (_, line) => expect(allowed(line)).toBe('allowed by a comment: a sample'))

  test('without a reason, without blanks, with several rules and globs', () => {
    expect(allowed('<!--codemoat:allow acme-api-key-->')).toBe('allowed by a comment')
    expect(allowed('# codemoat: allow other-key, acme-api-key -- both')).toBe('allowed by a comment: both')
    expect(allowed('# codemoat: allow acme-*')).toBe('allowed by a comment')
    expect(allowed('# codemoat: allow other-key,another-key')).toBeUndefined()
    expect(allowed('x', '// codemoat: allow-next-line other-key, acme-api-key -- both')).toBe(
      'allowed by a comment: both',
    )
  })
})

describe('of other scanners', () => {
  const here = {
    gitleaks: ['x = y # gitleaks:allow', '// gitleaks:allow because'],
    betterleaks: ['x # betterleaks:allow'],
    trufflehog: ['x // trufflehog:ignore'],
    'detect-secrets': ['x # pragma: allowlist secret', 'x # pragma: whitelist secret', '/* pragma:allowlist secret */'],
    secretlint: ['x // secretlint-disable-line', 'x // secretlint-disable-line @secretlint/rule-aws -- why'],
    ggshield: ['x # ggignore'],
    bandit: ['x # nosec', 'x #nosec B105', 'x // #nosec G101 -- test', '/* nosec */'],
  } as const
  const next = {
    'detect-secrets': '# pragma: allowlist nextline secret',
    secretlint: '// secretlint-disable-next-line',
  } as const

  test.each(OTHER_SCANNERS)('%s, where it is honoured', (scanner) => {
    for (const line of here[scanner]) {
      expect(allowedByOther({ line, lineBefore: '' }, [scanner]), line).toBe(`allowed by a comment for ${scanner}`)
      expect(allowedByOther({ line: 'x', lineBefore: line }, [scanner]), line).toBeUndefined()
      expect(allowedByOther({ line, lineBefore: '' }, []), line).toBeUndefined()
    }
  })

  test.each(Object.entries(next))('%s speaks for the next line', (scanner, lineBefore) => {
    const scanners = OTHER_SCANNERS.filter((one) => one === scanner)
    expect(allowedByOther({ line: 'x', lineBefore }, scanners)).toBe(`allowed by a comment for ${scanner}`)
    expect(allowedByOther({ line: lineBefore, lineBefore: '' }, scanners)).toBeUndefined()
  })

  test.each(['nosecret = 1', 'nosec', 'x = "ggignored"', 'mygitleaks:allowed', 'secretlint-disable', 'pragma: once'])(
    'is none: %s',
    (line) => expect(allowedByOther({ line, lineBefore: '' }, OTHER_SCANNERS)).toBeUndefined(),
  )
})
