import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { REPORT_FORMATS, reportFormat } from '../../src/reports/index.ts'

describe('report formats', () => {
  test('every file of the folder that is a format is in the list, under its name', () => {
    const others = ['format.ts', 'index.ts', 'report-schema.ts']
    const files = readdirSync('src/reports').filter((file) => file.endsWith('.ts') && !others.includes(file))
    expect(REPORT_FORMATS.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort())
  })

  test('are found by name', () => {
    for (const format of REPORT_FORMATS) expect(reportFormat(format.name)).toBe(format)
  })

  test('an unknown name fails with the names that there are', () => {
    const failure = catchFailure(() => reportFormat('html'))
    expect(failure.code).toBe('usage')
    expect(failure.message).toContain('"html"')
    expect(failure.hint).toContain('pretty, json, jsonl, sarif, csv, junit, checkstyle, github, gitlab')
  })
})

function catchFailure(action: () => unknown): Failure {
  try {
    action()
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('no failure')
}
