import { expect, test } from 'vitest'
import { readsOfPrompt } from '../../../src/hooks/ai/mentions.ts'

function named(prompt: string): string[] {
  return readsOfPrompt(prompt).map((read) => {
    const { first, last } = read.kind === 'file' ? read.lines : {}
    return `${read.kind === 'file' ? read.path : ''}${first === undefined ? '' : ` ${first}-${last}`}`
  })
}

test.each([
  ['review @src/a.ts', ['src/a.ts']],
  ['@src/a.ts and @b.ts, please', ['src/a.ts', 'b.ts']],
  ['(see @./a.ts).', ['./a.ts']],
  ['look at @a.ts.', ['a.ts.', 'a.ts']],
  ['@"with blanks/a b.ts" now', ['with blanks/a b.ts']],
  ['@with\\ blanks/a.ts', ['with blanks/a.ts']],
  ['@file:src/a.ts and #file:b.ts', ['src/a.ts', 'b.ts']],
  ['@src/a.ts:10-20', ['src/a.ts:10-20', 'src/a.ts 10-20']],
  ['@src/a.ts#L10-L20', ['src/a.ts#L10-L20', 'src/a.ts 10-20']],
  ['@src/a.ts#L7', ['src/a.ts#L7', 'src/a.ts 7-7']],
  ['@~/notes.txt', ['~/notes.txt']],
  ['mail to a@b.example', []],
  ['`@decorator` and `@ts-ignore`', []],
  ['<file_content path="src/a.ts">', ['src/a.ts']],
  ['nothing at all', []],
])('%s', (prompt, paths) => {
  expect(named(prompt)).toEqual(paths)
})

test('a prompt of nothing but names takes no time to speak of', () => {
  expect(readsOfPrompt('@a '.repeat(1_000_000)).length).toBeLessThanOrEqual(5002)
  expect(readsOfPrompt('@'.repeat(1_000_000)).length).toBeLessThanOrEqual(5002)
  expect(readsOfPrompt(`@"${'a'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(5002)
  expect(readsOfPrompt('<file path="'.repeat(100_000)).length).toBeLessThanOrEqual(5002)
})
