import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { temporaryFolder } from '../support/temporary-folder.ts'

const action = parse(readFileSync('action.yml', 'utf8'))
const inputs = readFileSync('src/action/inputs.ts', 'utf8')
const documented = readFileSync('docs/ci/github.md', 'utf8')

describe('action.yml', () => {
  test('runs the committed bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'action/index.cjs' })
    expect(readFileSync(action.runs.main).length).toBeGreaterThan(100_000)
  })

  test('declares the inputs that are read, and documents each', () => {
    const read = [...inputs.matchAll(/(?:getInput|list|choice|flag)\('([a-z-]+)'/g)].map(([, name]) => name)
    expect(Object.keys(action.inputs).sort()).toEqual([...new Set(read)].sort())
    for (const name of Object.keys(action.inputs)) expect(documented).toContain(`\`${name}\``)
    for (const name of Object.keys(action.outputs)) expect(documented).toContain(`\`${name}\``)
  })

  test('requires no input, and asks for no expression but the token', () => {
    for (const [name, input] of Object.entries<{ default?: string; required?: boolean }>(action.inputs)) {
      expect(input.required).toBeUndefined()
      expect(input.default, name).toBeDefined()
      if (name !== 'token') expect(input.default).not.toContain('${{')
    }
  })
})

test('the same source gives the same bytes', () => {
  const build = (): Record<string, string> => {
    const folder = temporaryFolder()
    execFileSync(process.execPath, ['scripts/bundle-action.mjs', '--to', folder], { stdio: 'pipe' })
    const files = readdirSync(folder).sort()
    return Object.fromEntries(files.map((file) => [file, readFileSync(`${folder}/${file}`, 'base64')]))
  }
  const first = build()
  expect(Object.keys(first)).toEqual(['database.cjs', 'index.cjs', 'network.cjs', 'sqlite.wasm'])
  expect(build()).toEqual(first)
})
