import { expect, test } from 'vitest'
import { GramStream } from '../../../src/detect/fingerprint/gram-stream.ts'
import { LEVEL_PARAMETERS } from '../../../src/detect/fingerprint/levels.ts'
import { Lexer } from '../../../src/detect/fingerprint/lexer.ts'
import { contextHash, idiomSteps, symbolHash } from '../../../src/detect/fingerprint/structure-idioms.ts'
import { STEPS_PER_BIT, structureSteps } from '../../../src/detect/fingerprint/structure-rarity.ts'
import { createUnits } from '../../../src/detect/fingerprint/unit.ts'
import { utf8 } from './lex.ts'

/** Bits of information of all symbols of a text, after the five before each. */
function bitsOf(text: string): { readonly bits: number; readonly symbols: number } {
  const units = createUnits(1024)
  const stream = new GramStream(LEVEL_PARAMETERS.structure, 1024)
  new Lexer(utf8(text), 'slash').fill(units)
  stream.add(units)
  const symbols = Uint32Array.from(stream.classes.subarray(0, stream.unitCount))
  let steps = 0
  for (let at = 1; at < symbols.length; at++) {
    const usual = structureSteps(symbols[at - 1]!, symbols[at]!)
    const idiom = idiomSteps(symbols, 0, at)
    steps += Math.min(usual, idiom ?? usual)
  }
  return { bits: steps / STEPS_PER_BIT, symbols: symbols.length - 1 }
}

test('what everybody writes says less a symbol than an algorithm does', () => {
  const getters = bitsOf(`
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public int getSize() { return size; }
    public void setSize(int size) { this.size = size; }
  `)
  const algorithm = bitsOf(`
    while (low < high) {
      const middle = low + ((high - low) >> 1)
      if (rank[middle] * scale >= limit - rank[low]) high = middle
      else if (seen.has(rank[middle])) low = middle + 1
      else total += rank[middle] ** 2 % modulus
    }
  `)
  expect(getters.symbols).toBeGreaterThan(40)
  expect(getters.bits / getters.symbols).toBeLessThan(0.6 * (algorithm.bits / algorithm.symbols))
})

test('hashes depend on every symbol and on their order', () => {
  const of = (...symbols: number[]): number => symbols.reduce(contextHash, 0)
  expect(of(1, 2)).not.toBe(of(2, 1))
  expect(of(0)).not.toBe(of(0, 0))
  expect(symbolHash(of(1, 2), 3)).not.toBe(symbolHash(of(1, 2), 4))
})

test('a symbol without context is no idiom', () => {
  expect(idiomSteps(Uint32Array.of(3, 4), 1, 1)).toBeUndefined()
  expect(idiomSteps(Uint32Array.of(3, 4), 0, 1)).toBeUndefined()
})
