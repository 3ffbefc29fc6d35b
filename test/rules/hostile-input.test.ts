/**
 * Text made to hurt: for every rule, its keywords over and over, alone and with long runs of what its pattern takes.
 * Here it is enough that all of it ends and is told; bench/hostile.mjs measures that time grows with size alone.
 */
import { expect, test } from 'vitest'
import { createScanner, loadRules } from '../../src/index.ts'

const SIZE = 16 * 1024

const scanner = createScanner()

const RUNS = ['A0z9', '= ', '-', '\\n', '"', '%41', '\0']

test.each(
  loadRules()
    .all()
    .map((rule) => [rule.id, rule.keywords] as const),
)('%s', (_id, keywords) => {
  for (const keyword of keywords) {
    for (const run of RUNS) {
      const unit = `${keyword}${run.repeat(200)}`
      expect(scanner.scan(unit.repeat(SIZE / unit.length)).length).toBeLessThanOrEqual(SIZE)
    }
    expect(scanner.scan(keyword.repeat(SIZE / keyword.length))).toBeInstanceOf(Array)
  }
})

test('brackets nested a hundred thousand deep', () => {
  expect(scanner.scan(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([])
})
