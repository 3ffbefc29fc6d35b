import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COMMANDS } from '../../src/cli/commands.ts'
import { REPORT_FORMATS } from '../../src/reports/index.ts'

const TEMPLATES = [
  'ci-templates/gitlab.yml',
  ...readdirSync('docs/ci').flatMap((name) => (name.endsWith('.md') ? [] : [`docs/ci/${name}`])),
]

describe.each(TEMPLATES)('%s', (path) => {
  const text = readFileSync(path, 'utf8')

  test('is YAML where it says so', () => {
    if (path.endsWith('.yml')) expect(parse(text, { uniqueKeys: true })).toBeTypeOf('object')
  })

  test('calls a command, options and formats that there are', () => {
    if (path === 'docs/ci/github.yml') return
    const call = text
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .join('\n')
    const [, words = ''] =
      /npx --yes codemoat(?:@\S+)? ([^']*?)(?:\n\S|\n {2,8}(?:after|environment|artifacts|-|displayName)|'|$)/s.exec(
        call,
      ) ?? []
    expect(words).toMatch(/^ci\b/)
    const ci = COMMANDS.find(({ usage }) => usage === 'ci')
    for (const [, option] of words.matchAll(/--([a-z][a-z-]*)/g))
      expect(ci?.options.map(({ name }) => name)).toContain(option)
    for (const [, format] of words.matchAll(/--report ([a-z-]+)=/g)) expect(REPORT_FORMATS).toContain(format)
  })

  test('is listed', () => expect(readFileSync('docs/ci/README.md', 'utf8')).toContain(path.replace('docs/ci/', '')))
})
