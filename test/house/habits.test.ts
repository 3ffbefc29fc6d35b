/** The habits of this code, as far as a test can hold us to them. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../../src/base/version.ts'
import { createScanner } from '../../src/index.ts'
import { parseConfiguration } from '../../src/policy/configuration.ts'
import { REPORT_FORMATS } from '../../src/reports/index.ts'
import { sourceFiles } from '../support/source-files.ts'

const LINES_MAX = 300

/** Only these may take a secret out of its box: what tests, prints or hides it. */
const MAY_REVEAL = [
  'src/base/secret.ts',
  'src/scan/blob-scanner.ts',
  'src/scan/content-digest.ts',
  'src/scan/excerpt.ts',
]

const written = [...sourceFiles('src', '.ts'), ...sourceFiles('page', '.ts'), ...sourceFiles('page', '.tsx')].filter(
  ({ path }) => !path.endsWith('.generated.ts'),
)
const everything = [
  ...written,
  ...sourceFiles('rules', '.ts'),
  ...sourceFiles('test', '.ts'),
  ...sourceFiles('scripts', '.mjs'),
  ...sourceFiles('assembly', '.ts'),
]

describe.each(written)('$path', ({ path, text }) => {
  test(`has at most ${LINES_MAX} lines`, () => expect(text.split('\n').length).toBeLessThanOrEqual(LINES_MAX + 1))

  test('begins by saying what it is', () => expect(text.replace(/^#!.*\n/, '')).toMatch(/^\/\*\*/))

  test('has named exports alone', () => expect(text).not.toMatch(/^export default/m))

  test('prints, exits and reads arguments in src/cli alone', () => {
    if (!path.startsWith('src/cli/')) expect(text).not.toMatch(/\bconsole\.|process\.(stdout|stderr|exit|argv)\b/)
  })

  test('leaves secrets in their box', () => {
    if (!MAY_REVEAL.includes(path)) expect(text).not.toContain('.reveal(')
  })
})

test.each(sourceFiles('assembly', '.ts'))(`$path has at most ${LINES_MAX} lines`, ({ text }) => {
  expect(text.split('\n').length).toBeLessThanOrEqual(LINES_MAX + 1)
})

test.each(everything)('$path has no unfinished business', ({ text }) => {
  expect(text).not.toMatch(/\b(TO-?DO|FIX-?ME|XXX)\b:/)
  expect(text).not.toMatch(/^\s*\/\/.*;\s*$/m)
})

test('generated files match their source', () => {
  execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { stdio: 'pipe' })
})

test('every report format is listed', () => {
  const files = sourceFiles('src/reports', '.ts').filter(({ text }) =>
    /export const \w+: (?:Slow)?ReportFormat = /.test(text),
  )
  expect(REPORT_FORMATS.length).toBe(files.length)
})

test('the version is that of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION)
})

test('the changelog has a place for what is new', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain('## Unreleased')
})

test('nothing in this repository looks like a secret', () => {
  const { allow } = parseConfiguration(readFileSync('.codemoat.yaml', 'utf8'), '.codemoat.yaml')
  const scanner = createScanner({ policy: { allow } })
  const found = everything.flatMap(({ path, text }) =>
    scanner.scan(text, { path }).filter((finding) => finding.decision !== 'allow'),
  )
  expect(found.map(({ rule, location }) => `${location.path}:${location.startLine} ${rule}`)).toEqual([])
})
