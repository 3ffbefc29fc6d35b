import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { json } from '../../src/reports/json.ts'
import { jsonl } from '../../src/reports/jsonl.ts'
import { anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

/** Control characters other than line feed, format characters (bidi, zero-width), lone surrogates. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u

describe('json', () => {
  test('is the report, indented by two, with a line feed at the end', () => {
    const report = sampleReport([sampleFinding()])
    expect(json.render(report, OPTIONS)).toBe(`${JSON.stringify(report, null, 2)}\n`)
  })

  test('parses back to the same whatever is in it, and shows nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = json.render(report, OPTIONS)
        expect(JSON.parse(text)).toEqual(report)
        expect(text).not.toMatch(UNSEEN)
      }),
    )
  })
})

describe('jsonl', () => {
  test('is the coverage alone where nothing was found', () => {
    const report = sampleReport([])
    expect(jsonl.render(report, OPTIONS)).toBe(`${JSON.stringify({ coverage: report.coverage })}\n`)
  })

  test('is one finding a line, then the coverage', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = jsonl.render(report, OPTIONS)
        const lines = text.split('\n')
        expect(lines.pop()).toBe('')
        expect(lines.map((line) => JSON.parse(line))).toEqual([...report.findings, { coverage: report.coverage }])
        expect(text).not.toMatch(UNSEEN)
      }),
    )
  })
})
