import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeAll } from '../../../src/detect/decode/decode.ts'
import { decodeOnce, inputOf, textOf } from './unwrap.ts'

const TEXT = 'password: none '.repeat(20)

describe('gzip', () => {
  test.each([
    ['gzip', gzipSync(TEXT)],
    ['zlib', deflateSync(TEXT)],
    ['gzip that is cut short', gzipSync(TEXT).subarray(0, -8)],
  ])('%s', (_name, bytes) => {
    const [decoded, ...more] = decodeOnce(new Uint8Array(bytes))
    expect(more).toEqual([])
    expect(textOf(decoded!.bytes)).toBe(TEXT)
    expect(decoded!.map.toSource({ start: 5, end: 9 })).toEqual({ start: 0, end: bytes.length })
  })

  test('what only begins as gzip does', () =>
    expect(decodeOnce(Buffer.from('\x1f\x8b\x08\x00 and so on', 'latin1'))).toEqual([]))

  test('without something that inflates', () => {
    const { inflate: _, ...input } = inputOf(new Uint8Array(gzipSync(TEXT)))
    expect([...decodeAll(input)]).toEqual([])
  })

  test('a bomb costs the budget and no more, whether it is cut or refused', () => {
    for (const answer of [(max: number) => new Uint8Array(max), () => undefined]) {
      const budget = { bytes: 1000, exhausted: false }
      const asked: number[] = []
      const inflate = (_: Uint8Array, maxBytes: number): Uint8Array | undefined => {
        asked.push(maxBytes)
        return answer(maxBytes)
      }
      const input = { ...inputOf(new Uint8Array(gzipSync(TEXT)), { budget }), inflate }
      expect([...decodeAll(input)].length).toBeLessThanOrEqual(1)
      expect([...decodeAll(input)]).toEqual([])
      expect(budget.bytes).toBe(0)
      expect(asked.reduce((sum, bytes) => sum + bytes, 0)).toBe(1000)
    }
  })
})
