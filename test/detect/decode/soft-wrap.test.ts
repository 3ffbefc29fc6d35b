import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { plant, scanText } from '../../support/planted.ts'
import { decodeOnce } from './unwrap.ts'

const wrap = (line: string, width: number, end = '\n'): string =>
  line.match(new RegExp(`.{1,${width}}`, 'g'))!.join(end)

describe('soft wrap', () => {
  test.each([80, 100, 120])('a secret that a terminal of %i columns broke', (width) => {
    const secret = plant(1)
    for (const end of ['\n', '\r\n']) {
      const text = `$ env${end}${wrap(`${'x'.repeat(width - 30)} TOKEN=${secret} and so on`, width, end)}${end}end${end}`
      const { findings } = scanText(text)
      expect(findings.map(({ secret: one }) => one?.value)).toEqual([secret])
      expect(findings[0]?.decoded).toEqual(['soft-wrap'])
      const { startByte, endByte } = findings[0]!.location
      expect(text.slice(startByte, endByte).replace(end, '')).toBe(secret)
    }
  })

  test('any width that two lines have', () => {
    const secret = plant(2)
    const text = `${wrap(`${'x'.repeat(60)} ${secret}${'y'.repeat(3)} ${'z'.repeat(100)}`, 67)}\n`
    expect(scanText(text.replace('yyy', '   ')).findings.map(({ secret: one }) => one?.value)).toEqual([secret])
  })

  test.each([
    ['a line of another width', `password ${'a'.repeat(50)}\nbbb\n`],
    ['a word that ends with its line', `${'a'.repeat(70)} password \nbbb\n`],
    ['a line that begins with a blank', `${'a'.repeat(71)} password\n bbb\n`],
    ['the end of the text', `${'a'.repeat(71)} password`],
    ['no keyword', `${'a'.repeat(80)}\nbbb\n`],
  ])('nothing: %s', (_name, text) => expect(decodeOnce(text)).toEqual([]))

  test('names and values that are joined are not believed', () => {
    const value = fillFakes('<alnum:24>', 1)
    const text = `${wrap(`${'x'.repeat(62)} password = "${value}" # a`, 80)}\n`
    expect(scanText(text).findings.filter(({ decoded }) => decoded?.includes('soft-wrap'))).toEqual([])
    expect(scanText(text.replace('\n', '')).findings).toHaveLength(1)
  })

  test('any lines: what is joined is what stands there', () => {
    const line = fc.constantFrom(
      'a'.repeat(80),
      `${'b'.repeat(70)} token=cd`,
      'token',
      '',
      `token ${'e'.repeat(74)}`,
      ' f',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end)
        for (const { bytes, map } of decodeOnce(text)) {
          for (let at = 0; at < bytes.length; at++) {
            const { start, end: after } = map.toSource({ start: at, end: at + 1 })
            expect(start).toBeLessThan(after)
            if (after === start + 1 && bytes[at]! > 0x1e) expect(text.charCodeAt(start)).toBe(bytes[at])
          }
        }
      }),
    )
  })
})
