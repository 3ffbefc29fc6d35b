import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Report } from '../../src/base/report.ts'
import { json } from '../../src/reports/json.ts'
import { jsonl } from '../../src/reports/jsonl.ts'
import { reportJsonSchema, type reportSchema } from '../../src/reports/report-schema.ts'
import { anyReport, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

const published = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'))
const ajv = new Ajv2020({ allErrors: true })
ajv.addSchema(published, 'report')

function errorsOf(schema: string, value: unknown): unknown {
  ajv.validate(schema, value)
  return ajv.errors ?? []
}

type Inferred = z.infer<typeof reportSchema>

/** All of it required and readonly at every depth: so that an optional field that one side lacks shows. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Whole<T[Key]> }
    : T

describe('report schema', () => {
  test('says what the type says', () => {
    // Checked by the compiler.
    expectTypeOf<Inferred>().toExtend<Report>()
    expectTypeOf<Report>().toExtend<Inferred>()
    expectTypeOf<Whole<Inferred>>().toEqualTypeOf<Whole<Report>>()
  })

  test('the published file is generated from it', () => {
    expect(published).toEqual(reportJsonSchema())
  })

  test('describes every property', () => {
    const silent: string[] = []
    const walk = (schema: Record<string, unknown>, path: string): void => {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (!property.description) silent.push(`${path}.${name}`)
        walk(property, `${path}.${name}`)
        walk(property.items ?? {}, `${path}.${name}`)
      }
    }
    walk(published, 'report')
    for (const [name, schema] of Object.entries(published.$defs)) walk(schema as Record<string, unknown>, name)
    expect(silent).toEqual([])
  })

  test('every report is valid, and so is every line of a jsonl report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(errorsOf('report', JSON.parse(json.render(report, OPTIONS)))).toEqual([])
        const lines = jsonl.render(report, OPTIONS).trimEnd().split('\n')
        const { coverage } = JSON.parse(lines.pop() ?? '')
        expect(errorsOf('report#/$defs/coverage', coverage)).toEqual([])
        for (const line of lines) expect(errorsOf('report#/$defs/finding', JSON.parse(line))).toEqual([])
      }),
    )
  })

  test('accepts fields of later releases', () => {
    expect(errorsOf('report', { ...sampleReport([]), later: 1 })).toEqual([])
  })

  const report = sampleReport([sampleFinding()])
  const [finding = sampleFinding()] = report.findings
  test.each<[string, unknown]>([
    ['another version', { ...report, schema: 'codemoat.report/2' }],
    ['no coverage', { ...report, coverage: undefined }],
    ['an unknown severity', { ...report, findings: [{ ...finding, severity: 'fatal' }] }],
    ['an unknown decision', { ...report, findings: [{ ...finding, decision: 'maybe' }] }],
    ['a line 0', { ...report, findings: [{ ...finding, location: { ...finding.location, startLine: 0 } }] }],
    ['half a byte', { ...report, findings: [{ ...finding, location: { ...finding.location, endByte: 1.5 } }] }],
    ['reasons that are no list', { ...report, findings: [{ ...finding, why: 'because' }] }],
    ['a secret without its length', { ...report, findings: [{ ...finding, secret: { redacted: 'x' } }] }],
    ['a missing count', { ...report, summary: { ...report.summary, decisions: { block: 1, warn: 0 } } }],
    ['a list', [report]],
  ])('refuses %s', (_what, wrong) => {
    expect(errorsOf('report', JSON.parse(JSON.stringify(wrong)))).not.toEqual([])
  })
})
