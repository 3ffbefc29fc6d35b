import fc from 'fast-check'
import { parse } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { appendToList, takeFromList } from '../../../../src/hooks/ai/set-up/json-lists.ts'

const OURS = { command: 'ours', list: ['ö'] }
const KEYS = ['hooks', 'Before']

function isOurs(element: unknown): boolean {
  return JSON.stringify(element) === JSON.stringify(OURS)
}

describe.each([
  ['no file', undefined],
  ['an empty file', ''],
  ['an empty object', '{}'],
  ['an empty object with blanks', '{\n}\n'],
  ['an empty object below', '{"hooks": { } }'],
  ['an empty list', '{"hooks": {"Before": [ ]}}'],
  ['an empty list in lines', '{\n  "hooks": {\n    "Before": [\n    ]\n  }\n}'],
  ['a list in lines', '{\n\t"a": 1,\n\t"hooks": {\n\t\t"Before": [\n\t\t\t{ "x": 1 }\n\t\t]\n\t}\n}\n'],
  ['a list in one line', '{"hooks":{"Before":[1,2,3]},"z":[]}'],
  ['another event', '{\r\n  "hooks": {\r\n    "After": []\r\n  }\r\n}\r\n'],
  [
    'comments and commas',
    '// a\n{\n  "hooks": {\n    "Before": [\n      1, // one\n      2, /* two */\n    ],\n  }, // b\n}\n',
  ],
  ['a mark of the byte order', '\u00ef\u00bb\u00bf{ "a": "\u00c3\u00b6" }'],
])('%s', (_name, text) => {
  test('holds what was appended, and all of the rest', () => {
    const appended = appendToList({ text }, KEYS, OURS) ?? ''
    const read = parse(appended.replace(/^\u00ef\u00bb\u00bf/, ''), [], { allowTrailingComma: true })
    expect(read.hooks.Before.at(-1)).toEqual(OURS)
    const before = parse((text ?? '').replace(/^\u00ef\u00bb\u00bf/, '') || '{}', [], { allowTrailingComma: true })
    expect({ ...read, hooks: undefined }).toEqual({ ...before, hooks: undefined })
  })

  test('is as it was when that is taken out', () => {
    const appended = appendToList({ text }, KEYS, OURS) ?? ''
    expect(takeFromList(appended, KEYS, isOurs)).toEqual({ text })
    expect(takeFromList(text ?? '{}', KEYS, isOurs)).toBeUndefined()
  })

  test('takes several, and gives them back in the opposite order', () => {
    const one = appendToList({ text }, KEYS, OURS) ?? ''
    const two = appendToList({ text: one }, ['hooks', 'Later'], OURS) ?? ''
    expect(takeFromList(two, ['hooks', 'Later'], isOurs)).toEqual({ text: one })
  })
})

test('a version stands in files that are made, and goes with them', () => {
  for (const text of [undefined, '{}', '{\n}']) {
    const appended = appendToList({ text, version: 1 }, KEYS, OURS) ?? ''
    expect(parse(appended)).toEqual({ hooks: { Before: [OURS] }, version: 1 })
    expect(takeFromList(appended, KEYS, isOurs)).toEqual({ text })
  }
  expect(appendToList({ text: '{"hooks": {}}', version: 1 }, KEYS, OURS)).toBeUndefined()
})

test.each(['[]', '{"hooks": []}', '{"hooks": {"Before": {}}}', '{"hooks": ', 'no json', '1'])(
  '%s is left alone',
  (text) => {
    expect(appendToList({ text }, KEYS, OURS)).toBeUndefined()
  },
)

test('what the owner adds later stays, and nothing else', () => {
  const appended = appendToList({ text: undefined }, KEYS, OURS) ?? ''
  const edited = appended.replace(/\n}\n$/, ',\n  "mine": true\n}\n')
  expect(takeFromList(edited, KEYS, isOurs)?.text).toBe('{\n  "mine": true\n}\n')
})

test('any JSON comes out as it went in', () => {
  const before = fc.record({
    hooks: fc.option(fc.dictionary(fc.string(), fc.array(fc.jsonValue())), { nil: undefined }),
  })
  fc.assert(
    fc.property(before, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent)
      const appended = appendToList({ text }, KEYS, OURS)
      if (appended !== undefined) expect(takeFromList(appended, KEYS, isOurs)).toEqual({ text })
    }),
  )
})
