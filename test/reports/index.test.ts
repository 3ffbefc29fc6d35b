import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { REPORT_FORMATS, reportFormat } from '../../src/reports/index.ts'

describe('report formats', () => {
  test('every file of the folder that is a format is in the list, under its name', () => {
    const others = ['format.ts', 'index.ts', 'report-schema.ts']
    const files = readdirSync('src/reports').filter((file) => file.endsWith('.ts') && !others.includes(file))
    expect(REPORT_FORMATS.map((name) => `${name}.ts`).sort()).toEqual(files.sort())
  })

  test.each(REPORT_FORMATS)('%s is found by its name', async (name) => {
    expect((await reportFormat(name)).name).toBe(name)
  })

  test('an unknown name fails with the names that there are', async () => {
    const failure = await catchFailure(reportFormat('papyrus'))
    expect(failure.code).toBe('usage')
    expect(failure.message).toContain('"papyrus"')
    expect(failure.hint).toContain('pretty, json, jsonl, sarif, csv, junit, html')
  })
})

async function catchFailure(action: Promise<unknown>): Promise<Failure> {
  try {
    await action
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('no failure')
}
