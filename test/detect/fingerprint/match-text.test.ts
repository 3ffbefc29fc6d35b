import { beforeAll, describe, expect, test } from 'vitest'
import { styleOf } from '../../../src/detect/fingerprint/comment-style.ts'
import { fingerprintText } from '../../../src/detect/fingerprint/fingerprint-text.ts'
import { BLOCK_STRENGTH } from '../../../src/detect/fingerprint/judge.ts'
import type { PublicCode } from '../../../src/detect/fingerprint/keying.ts'
import { type Match, Matcher } from '../../../src/detect/fingerprint/match-text.ts'
import type { FingerprintStore, Level } from '../../../src/index-store/fingerprint-store.ts'
import { createMemoryStore } from '../../../src/index-store/memory-store.ts'
import { CLOTHES } from './clothes.ts'
import { utf8 } from './lex.ts'
import { FEES, LEDGER, OTHER, PYTHON } from './registered-code.ts'

const LEVELS: readonly Level[] = ['words', 'structure', 'canary']

let store: FingerprintStore
beforeAll(async () => {
  store = createMemoryStore()
  await store.put({ name: 'payments', roots: [] }, [file('src/fees.ts', FEES), file('src/ledger.ts', LEDGER)])
  await store.put({ name: 'reports', roots: [] }, [file('reports/ageing.py', PYTHON)])
})

function file(path: string, text: string) {
  return { ...fingerprintText(utf8(text), styleOf(path) ?? 'slash'), oid: path, paths: [path], isTest: false }
}

interface FindOptions {
  readonly levels?: readonly Level[]
  readonly publicCode?: PublicCode
  readonly in?: FingerprintStore
}

const matcherOf = (options: FindOptions): Matcher =>
  new Matcher({
    store: options.in ?? store,
    keying: { seal: () => {} },
    rarity: { bits: () => 9 },
    levels: options.levels ?? LEVELS,
    ...(options.publicCode && { publicCode: options.publicCode }),
  })

/** Most tests ask the same one: its buffers take longer to make than a short text to search. */
let usual: Matcher | undefined

function find(text: string, options?: FindOptions): Match[] {
  usual ??= matcherOf({})
  return (options === undefined ? usual : matcherOf(options)).match(utf8(text), undefined, () => {})
}

const sources = (matches: readonly Match[]): string[] =>
  matches.map(
    ({ best }) => `${best.stored?.repository}/${best.stored?.paths[0]}:${best.sourceStartLine}-${best.sourceEndLine}`,
  )

const lines = (text: string, first: number, last: number): string[] => text.split('\n').slice(first - 1, last)
const FRAGMENT = lines(FEES, 10, 33)

test('names repository, file and lines of what was copied, and blocks it', () => {
  const [match, ...others] = find(`Look at this:\n\n${FRAGMENT.join('\n')}\n\nThanks.`)
  expect(others).toEqual([])
  expect(match?.best.stored).toMatchObject({ repository: 'payments', paths: ['src/fees.ts'] })
  expect(match?.best.sourceStartLine).toBeGreaterThanOrEqual(9)
  expect(match?.best.sourceStartLine).toBeLessThanOrEqual(13)
  expect(match?.best.sourceEndLine).toBeGreaterThanOrEqual(30)
  expect(match?.best.sourceEndLine).toBeLessThanOrEqual(34)
  expect(match?.best.startLine).toBeGreaterThanOrEqual(3)
  expect(match?.best.strength).toBeGreaterThanOrEqual(BLOCK_STRENGTH)
})

const rename = (text: string): string => {
  const names = new Map<string, string>()
  const kept = /^(?:export|function|const|let|if|return|for|of|throw|new|else|while|type|interface|readonly)$/
  return text.replace(/[A-Za-z_]\w*/g, (name) => {
    if (kept.test(name)) return name
    if (!names.has(name)) names.set(name, `n${names.size}`)
    return names.get(name)!
  })
}

describe('finds code', () => {
  const plain = FRAGMENT.join('\n')
  const html = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  test.each([
    ['re-indented, on other lines', FRAGMENT.map((line) => line.trim().replaceAll(', ', ',\n')).join('\n')],
    ['in other quotes, without semicolons', plain.replaceAll("'", '"').replaceAll(';', '')],
    ['with comments put in', FRAGMENT.map((line, at) => `${line} // step ${at} of all`).join('\n')],
    ['with every name changed', rename(plain)],
    [
      'with a foreign line after every fourth',
      FRAGMENT.flatMap((line, at) => (at % 4 === 3 ? [line, `log.debug("at ${at}", state)`] : [line])).join('\n'),
    ],
    [
      'with homoglyphs and characters that nobody sees',
      plain.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('(', '\u200b('),
    ],
    ['in JSON', JSON.stringify({ role: 'user', content: plain })],
    ['in HTML', `<pre><code>${html}</code></pre>`],
    ['in a numbered listing', FRAGMENT.map((line, at) => `${at + 96}→${line}`).join('\n')],
    ['in a difference', FRAGMENT.map((line) => `+${line}`).join('\n')],
    ['quoted', FRAGMENT.map((line) => `> > ${line}`).join('\n')],
    ['with other line ends', FRAGMENT.join('\r\n')],
    ['in one line', FRAGMENT.join(' ')],
  ])('%s', (_how, text) => expect(find(text).map(({ best }) => best.stored?.paths[0])).toEqual(['src/fees.ts']))
})

describe('traces code through', () => {
  test.each(Object.entries(CLOTHES))('%s', (_name, dress) => {
    for (const [code, path, first, last] of [
      [FEES, 'src/fees.ts', 10, 33],
      [LEDGER, 'src/ledger.ts', 3, 25],
      [PYTHON, 'reports/ageing.py', 8, 24],
    ] as const) {
      const fragment = lines(code, first, last)
      const text = `See:\n\n${dress(fragment)}\n`
      const [match, ...others] = find(text)
      expect(others).toEqual([])
      const { stored, sourceStartLine, sourceEndLine, startByte, endByte, strength } = match!.best
      expect(stored?.paths).toEqual([path])
      expect(sourceStartLine).toBeGreaterThanOrEqual(first - 1)
      expect(sourceStartLine).toBeLessThanOrEqual(first + 5)
      expect(sourceEndLine).toBeGreaterThanOrEqual(last - 5)
      expect(sourceEndLine).toBeLessThanOrEqual(last + 2)
      expect(strength).toBeGreaterThanOrEqual(BLOCK_STRENGTH)
      expect(startByte).toBeLessThan(text.length / 2)
      expect(endByte).toBeGreaterThan(text.length / 2)
      expect(endByte).toBeLessThanOrEqual(Buffer.byteLength(text))
    }
  })
})

test('finds Python by words and without its comments', () => {
  const fragment = lines(PYTHON, 6, 24).filter((line) => !line.trim().startsWith('#'))
  expect(find(fragment.join('\n')).map(({ best }) => best.stored?.repository)).toEqual(['reports'])
})

test('is silent about code of others, prose and data', () => {
  expect(find(OTHER)).toEqual([])
  expect(
    find('The rate applies to every account of the customer, unless the contract says otherwise.\n'.repeat(50)),
  ).toEqual([])
  expect(find(FRAGMENT.slice(0, 2).join('\n'))).toEqual([])
})

test('is silent about lists that are shaped alike, however long', async () => {
  const shapes = ['()', '(1)', '({})']
  const order = [...'012021102212001122010210']
  const listOf = (kind: string): string =>
    order.map((shape, at) => `const ${kind}${at} = ${kind}Of('${kind} ${at}')${shapes[Number(shape)]}\n`).join('')
  const registered = createMemoryStore()
  await registered.put({ name: 'ours', roots: [] }, [file('counters.ts', listOf('meter'))])
  expect(find(listOf('gauge'), { in: registered })).toEqual([])
})

test('is silent about registered code that is public', () => {
  const publicCode: PublicCode = { test: (_level, hashes, known) => known.fill(1, 0, hashes.count) }
  expect(find(FRAGMENT.join('\n'), { publicCode })).toEqual([])
})

test('tells two copies in one text apart', () => {
  const found = find(`${FRAGMENT.join('\n')}\n${'and then it says:\n'.repeat(20)}${lines(LEDGER, 3, 24).join('\n')}`)
  expect(found.map(({ best }) => best.stored?.paths[0])).toEqual(['src/fees.ts', 'src/ledger.ts'])
  expect(sources(found)).toHaveLength(2)
})

test('a list of words that everybody may have does not block, and a short one is not told', async () => {
  const registered = createMemoryStore()
  const kinds = ['ledger', 'invoice', 'voucher', 'remittance', 'debenture', 'collateral', 'annuity', 'escrow']
  const rows = kinds.flatMap((kind, at) => [
    `'.${kind.slice(0, 3)}' => 'application/${kind}-v${at}+xml'`,
    `'.${kind.slice(0, 4)}' => 'text/${kind}-plain-${at}'`,
  ])
  await registered.put({ name: 'ours', roots: [] }, [file('types.php', `<?php\nreturn [\n${rows.join(',\n')},\n];\n`)])
  const asPython = (some: readonly string[]): string =>
    some.map((row) => `    (${row.replace(' => ', ', ').replaceAll("'", '"')}),`).join('\n')
  const [long] = find(`TYPES = (\n${asPython(rows)}\n)\n`, { in: registered })
  expect(long?.best.strength).toBeLessThan(BLOCK_STRENGTH)
  expect(find(`TYPES = (\n${asPython(rows.slice(0, 4))}\n)\n`, { in: registered })).toEqual([])
})

test('lists other files with the same code as alternatives', async () => {
  const twice = createMemoryStore()
  await twice.put({ name: 'payments', roots: [] }, [file('src/fees.ts', FEES)])
  await twice.put({ name: 'fork', roots: [] }, [file('lib/fees.ts', `${FEES}\nexport const CHANGED = true\n`)])
  const [match] = find(FRAGMENT.join('\n'), { in: twice })
  const all = [match!.best, ...match!.alternatives].map(({ stored }) => stored?.repository)
  expect(all.sort()).toEqual(['fork', 'payments'])
})

test('alarms at a single line that its owner marked', async () => {
  const marked = createMemoryStore()
  const text = `${OTHER}\n// codemoat: canary\nconst coefficients = solveRidge(spreads, penaltyOf(horizon))\n`
  await marked.put({ name: 'quant', roots: [] }, [file('model.ts', text)])
  const [match] = find('why does coefficients = solveRidge(spreads, penaltyOf(horizon)) fail?', { in: marked })
  expect(match?.best.levels).toContain('canary')
  expect(match?.best.strength).toBeGreaterThanOrEqual(BLOCK_STRENGTH)
  expect(find(OTHER.split('\n').slice(0, 4).join('\n'), { in: marked })).toEqual([])
})

describe('takes time in proportion to the length', () => {
  test.each([
    'const retries = 3\n',
    'a',
    'x = y; ',
    '/*',
    '/*a\n',
    '"""',
    ':"""\n',
    '"\\"',
    "'",
    '//',
    '// b ',
    "'b  ",
    'import {\n',
    'from (',
    '<a</b',
    '&#x41',
    '\\n',
    '\u0430',
    '#',
  ])('of %j over and over', (piece) => {
    expect(find(piece.repeat(400_000 / piece.length))).toEqual([])
  })

  test('of one fragment over and over', () => {
    const found = find(`${FRAGMENT.join('\n')}\n`.repeat(100))
    expect(found.length).toBeGreaterThan(0)
  })
})
