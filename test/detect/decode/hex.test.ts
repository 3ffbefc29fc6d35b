import { describe, expect, test } from 'vitest'
import { decodeOnce, sourcesOf, textOf } from './unwrap.ts'

const TEXT = 'the password is swordfish'
const HEX = Buffer.from(TEXT).toString('hex')

describe('hex', () => {
  test.each([HEX, HEX.toUpperCase()])('%s', (encoded) => {
    expect(sourcesOf(`x '${encoded}' y`, TEXT)).toEqual([{ names: 'hex', source: encoded }])
  })

  test('points at the digits of every byte', () => {
    const at = TEXT.indexOf('swordfish') * 2
    expect(sourcesOf(`key=${HEX};`, 'swordfish')).toEqual([{ names: 'hex', source: HEX.slice(at, at + 18) }])
  })

  test('leaves out half a byte at the end', () => {
    expect(textOf(decodeOnce(`key: ${HEX}7`)[0]!.bytes)).toBe(`key: ${TEXT}`)
  })
})
