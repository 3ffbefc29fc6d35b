import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { createAllowances } from '../../src/policy/allowances.ts'
import { requireTameGlob, requireTamePattern } from '../../src/policy/refuse-traps.ts'

const place = (): { path: string } => ({ path: 'x' })

describe('globs', () => {
  test.each(['**/*.md', 'src/{a,b}/**', '!(a|b).ts', 'a*b*c*.ts', '**/a/**/b/**', '+(a|b)/x'.replace('+', '@')])(
    '%s',
    (glob) => {
      expect(() => requireTameGlob(glob, place)).not.toThrow()
    },
  )

  test.each(['*a*b*c*d', '**/a/**/b/**/c/**/d', '+(*a)b', '*(a|aa)b', '+(+(a))', '!(@(a|*(b)))', 'a'.repeat(2000)])(
    'refuses %s',
    (glob) => {
      expect(() => requireTameGlob(glob, place)).toThrow('the glob')
    },
  )
})

/** V8's linear engine takes them over once they backtrack too much. */
const LINEAR = ['(a+)+$', '(a|a)*$', '(.*)*x', '.*foo.*bar.*baz', '\\bkey\\b', '^(?:x|y)+[^z]$']
const TAME = ['^[A-Z]{20}$', '(?=x)[a-z]+', '[0-9a-f]{40}', '(foo|bar){1}baz{2}', '(?<!x)test']

describe('expressions', () => {
  test.each([...LINEAR, ...TAME])('%s', (pattern) => {
    expect(() => requireTamePattern(pattern, place)).not.toThrow()
  })

  test.each([
    '(?=a)(a+)+$',
    '^(a+)+\\1$',
    '(a{1,30})+$',
    '(.*a){20}$',
    '(?:a?){30}a{30}',
    '(?=x).*.*.*y',
    `${'a?'.repeat(40)}a{40}`,
    'x'.repeat(2000),
    '(',
  ])('refuses %s', (pattern) => {
    expect(() => requireTamePattern(pattern, place)).toThrow('the expression')
  })

  test('those that are let through for the linear engine are such that it takes', () => {
    const program = `for (const one of ${JSON.stringify(LINEAR)}) new RegExp(one, 'l')`
    const flags = ['--enable-experimental-regexp-engine', '-e', program]
    expect(execFileSync(process.execPath, flags, { encoding: 'utf8' })).toBe('')
  })

  test('look at no text that would take long', () => {
    const allowance = createAllowances([{ secrets: ['a'], reason: 'x' }])
    const subject = { rule: 'r', path: 'p', origin: { path: 'p' }, line: '', secret: 'a' } as never
    expect(allowance(subject)).toBeDefined()
    expect(allowance({ ...(subject as object), secret: 'a'.repeat(10_000) } as never)).toBeUndefined()
  })
})
