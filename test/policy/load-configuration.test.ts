import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/failure.ts'
import { createPolicy, type Judgement, type Subject } from '../../src/policy/decide.ts'
import { type LoadedConfiguration, loadConfiguration } from '../../src/policy/load-configuration.ts'
import { DEFAULT_POLICY } from '../../src/policy/settings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Files = Readonly<Record<string, string>>

/** A repository below a folder that is not part of it. */
function repository(files: Files): string {
  const around = temporaryFolder({ 'outside.yaml': 'failOn: none\n' })
  const entries = Object.entries({ '.git/HEAD': '', ...files })
  const folder = temporaryFolder(Object.fromEntries(entries))
  symlinkSync(join(around, 'outside.yaml'), join(folder, 'link.yaml'))
  return folder
}

function load(files: Files, more: { floor?: string; nested?: readonly string[] } = {}): LoadedConfiguration {
  const folder = repository(files)
  const place = (path: string | undefined): string | undefined => path && join(folder, path)
  return loadConfiguration({
    file: join(folder, '.codemoat.yaml'),
    folder,
    repository: folder,
    floor: place(more.floor),
    ...(more.nested && { nested: more.nested }),
  })
}

function failureOf(files: Files, more: { floor?: string } = {}): string {
  try {
    load(files, more)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { path, line } = error.place ?? {}
    return `${error.code} at ${path?.split('/').at(-1)}:${line}: ${error.message}`
  }
  return 'no failure'
}

function judge({ configuration }: LoadedConfiguration, subject: Partial<Subject>): Judgement {
  const { allow, sections, failOn = 'medium', failOnEntry, thresholds, floor } = configuration
  const policy = createPolicy({
    ...DEFAULT_POLICY,
    allow,
    sections,
    failOn,
    ...(failOnEntry && { failOnEntry }),
    ...(thresholds && { thresholds }),
    ...(floor && { floor }),
  })
  return policy({
    rule: 'acme-api-key',
    kind: 'secret',
    severity: 'high',
    format: 'text',
    origin: { path: 'src/app.ts' },
    startLine: 1,
    endLine: 1,
    line: '',
    lineBefore: '',
    ...subject,
  })
}

const at = (path: string): Partial<Subject> => ({ origin: { path } })

describe('extends', () => {
  test('puts a file above those that it extends, and tells where each value is from', () => {
    const { configuration, layers } = load({
      '.codemoat.yaml': 'extends: [./a.yaml, ./sub/b.yaml]\nrules: { disable: [jwt-*] }\n',
      'a.yaml': 'failOn: low\nlimits: { decodeDepth: 1 }\nallow:\n  - { reason: of a }\n',
      'sub/b.yaml': 'extends: [./c.yaml]\nfailOn: high\n',
      'sub/c.yaml': 'rules: { disable: ["aws-*"] }\nallow:\n  - { reason: of c }\n',
    })
    expect(configuration).toMatchObject({
      failOn: 'high',
      failOnEntry: 'sub/b.yaml:2',
      decodeDepth: 1,
      disable: ['aws-*', 'jwt-*'],
      allow: [
        { reason: 'of a', entry: 'a.yaml:4' },
        { reason: 'of c', entry: 'sub/c.yaml:3' },
      ],
    })
    expect(layers[0]?.files.map(({ path }) => path)).toEqual(['a.yaml', 'sub/c.yaml', 'sub/b.yaml', '.codemoat.yaml'])
  })

  test('takes packages that hold YAML alone', () => {
    const manifest = JSON.stringify({ name: '@acme/moat', version: '1.0.0', files: ['codemoat.yaml'] })
    const files = {
      '.codemoat.yaml': 'extends: ["@acme/moat", "@acme/moat/strict.yaml"]\n',
      'node_modules/@acme/moat/package.json': manifest,
      'node_modules/@acme/moat/codemoat.yaml': 'failOn: low\n',
      'node_modules/@acme/moat/strict.yaml': 'limits: { decodeDepth: 8 }\n',
    }
    expect(load(files).configuration).toMatchObject({ failOn: 'low', decodeDepth: 8 })
    expect(failureOf({ ...files, 'node_modules/@acme/moat/index.js': '' })).toMatch(
      /^config-not-plain at \.codemoat\.yaml:1: .*it has index\.js/,
    )
    const withScript = JSON.stringify({ name: '@acme/moat', scripts: { postinstall: 'echo' } })
    expect(failureOf({ ...files, 'node_modules/@acme/moat/package.json': withScript })).toContain('has "scripts"')
  })

  test.each([
    [
      'a circle',
      'extends: [./a.yaml]',
      'config-circular at b.yaml:1: "extends" goes in a circle: a.yaml → b.yaml → a.yaml',
    ],
    ['itself', 'extends: [./.codemoat.yaml]', 'config-circular at .codemoat.yaml:1'],
    ['a path out of the repository', 'extends: [../outside.yaml]', 'config-out-of-repository at .codemoat.yaml:1'],
    ['an absolute path', 'extends: [/etc/hostname]', 'config-out-of-repository at .codemoat.yaml:1'],
    ['a link out of the repository', 'extends: [./link.yaml]', 'config-out-of-repository at .codemoat.yaml:1'],
    ['a file that is not there', 'extends: [./none.yaml]', 'config-not-readable at .codemoat.yaml:1'],
    ['a package that is not there', 'extends: [acme-moat]', 'the package "acme-moat" is not installed'],
    ['a package with dots', 'extends: ["acme/../../x"]', 'config-wrong-shape at .codemoat.yaml:1'],
    ['a file that is wrong', 'extends: [./wrong.yaml]', 'config-wrong-shape at wrong.yaml:2'],
  ])('refuses %s', (_, text, expected) => {
    const files = {
      'a.yaml': 'extends: [./b.yaml]\n',
      'b.yaml': 'extends: [./a.yaml]\n',
      'wrong.yaml': 'failOn: low\nfailsOn: low\n',
    }
    expect(failureOf({ ...files, '.codemoat.yaml': text })).toContain(expected)
  })
})

describe('folders', () => {
  const FILES = {
    '.codemoat.yaml': 'failOn: high\nallow:\n  - { paths: ["docs/**"], reason: docs }\n',
    'packages/web/.codemoat.yaml':
      'failOn: none\nallow:\n  - { paths: ["test/**"], reason: made up }\nrules: { severity: { jwt-token: low } }\n',
    'packages/api/readme.md': '',
    'tools/.codemoat.yaml': 'sections:\n  - { paths: ["old/**"], rules: { disable: [proprietary-code] } }\n',
  }

  const NESTED = { nested: ['tools', 'packages/web'] }

  test('the nearest file decides about a path, the root about the rest', () => {
    const loaded = load(FILES, NESTED)
    expect(loaded.folders).toEqual(['', 'tools', 'packages/web'])
    expect(judge(loaded, at('packages/web/a.ts'))).toMatchObject({
      decision: 'warn',
      policyLine: 'packages/web/.codemoat.yaml:1',
    })
    expect(judge(loaded, at('packages/web/test/a.ts')).decision).toBe('allow')
    expect(judge(loaded, { ...at('packages/web/a.ts'), rule: 'jwt-token' }).severity).toBe('low')
    expect(judge(loaded, { ...at('packages/api/a.ts'), rule: 'jwt-token' }).severity).toBe('high')
    expect(judge(loaded, at('packages/api/test/a.ts')).decision).toBe('block')
    expect(judge(loaded, at('packages/web2/test/a.ts')).decision).toBe('block')
    expect(judge(loaded, at('docs/a.md')).decision).toBe('allow')
    expect(judge(loaded, at('packages/web/docs/a.md')).decision).toBe('warn')
    expect(judge(loaded, { ...at('tools/old/a.ts'), rule: 'proprietary-code' }).decision).toBe('pass')
    expect(judge(loaded, { ...at('old/a.ts'), rule: 'proprietary-code' }).decision).toBe('block')
  })

  test('have no say in what is for the whole, and that is said', () => {
    const text = 'hooks: { onError: allow }\nfailOn: none\n'
    const { configuration } = load({ ...FILES, 'tools/.codemoat.yaml': text }, NESTED)
    expect(configuration.hooks).toBeUndefined()
    expect(configuration.notices).toEqual([
      {
        about: 'configuration',
        text: '"hooks" has no effect in a folder: move it to the .codemoat.yaml at the root',
        place: 'tools/.codemoat.yaml:1',
      },
    ])
  })
})

describe('the policy of an organisation', () => {
  const ORG = [
    'keep: ["github-*"]',
    'failOn: medium',
    'severity: { jwt-token: critical }',
    'policy: { ai-chat: { secret: block } }',
    'allow:',
    '  - { paths: ["fixtures/**"], reason: known to us }',
    'allowances: { others: refuse, comments: refuse }',
    'limits: { decodeDepth: 3 }',
    '',
  ].join('\n')

  const LAX = [
    'rules:',
    '  disable: ["github-*", "aws-access-key-id"]',
    '  severity: { github-personal-access-token: low, jwt-token: low }',
    'failOn: none',
    'policy:',
    '  ai-chat: { secret: pass }',
    'allow:',
    '  - { reason: everything }',
    'limits: { decodeDepth: 0 }',
    'destinations: { repository: { paths: ["prompt.txt"] } }',
    'sections:',
    '  - { paths: ["src/**"], rules: { disable: ["github-*"] } }',
    '',
  ].join('\n')

  const lax = (): LoadedConfiguration => load({ '.codemoat.yaml': LAX, 'org.yaml': ORG }, { floor: 'org.yaml' })

  test('every attempt to go below it is said, with its place', () => {
    const attempts = lax().configuration.notices.filter(({ about }) => about === 'floor')
    expect(attempts.map(({ place, text }) => `${place} ${text.slice(0, 20)}`)).toEqual([
      '.codemoat.yaml:2 switches off "github',
      '.codemoat.yaml:12 switches off "github',
      '.codemoat.yaml:3 makes "github-person',
      '.codemoat.yaml:3 makes "jwt-token" le',
      '.codemoat.yaml:4 blocks from none on,',
      '.codemoat.yaml:6 asks less of secret ',
      '.codemoat.yaml:8 adds an allowance: e',
      '.codemoat.yaml:9 looks under fewer wr',
      '.codemoat.yaml:10 says what heads nowh',
    ])
  })

  test('and has no effect', () => {
    const loaded = lax()
    const { disable, severities, decodeDepth } = loaded.configuration
    expect(disable).toEqual(['aws-access-key-id'])
    expect(severities).toBeUndefined()
    expect(decodeDepth).toBe(3)
    expect(judge(loaded, at('lib/a.ts'))).toMatchObject({
      decision: 'block',
      policyLine: expect.stringMatching('org.yaml:2'),
    })
    expect(judge(loaded, { rule: 'github-personal-access-token' }).decision).toBe('block')
    expect(judge(loaded, at('prompt.txt'))).toMatchObject({ decision: 'block', destination: 'ai-chat' })
    expect(judge(loaded, { ...at('lib/a.ts'), rule: 'jwt-token', severity: 'low' })).toMatchObject({
      severity: 'critical',
    })
    expect(judge(loaded, { line: '// codemoat: allow acme-api-key -- mine' }).decision).toBe('block')
    expect(judge(loaded, at('fixtures/a.ts')).decision).toBe('allow')
  })

  test('what is stricter than it stands', () => {
    const loaded = load({ '.codemoat.yaml': 'failOn: low\n', 'org.yaml': ORG }, { floor: 'org.yaml' })
    expect(loaded.configuration.notices).toEqual([])
    expect(judge(loaded, { severity: 'low' })).toMatchObject({ decision: 'block', policyLine: '.codemoat.yaml:1' })
  })

  test('an own rule does not take the place of one that is kept', () => {
    const own = (id: string): string =>
      `rules: { own: [{ id: ${id}, title: x, severity: low, keywords: [zz_], pattern: "(?<secret>zz_[a-z]{9})" }] }\n`
    const files = { '.codemoat.yaml': own('github-personal-access-token'), 'org.yaml': ORG }
    const { configuration } = load(files, { floor: 'org.yaml' })
    expect(configuration.own).toEqual([])
    expect(configuration.notices).toMatchObject([{ about: 'floor', text: expect.stringMatching('replaces the rule') }])
  })

  test('is checked like a configuration', () => {
    const files = { '.codemoat.yaml': '', 'org.yaml': 'failOn: low\nkep: [x]\n' }
    expect(failureOf(files, { floor: 'org.yaml' })).toContain('config-wrong-shape at org.yaml:2: there is no key "kep"')
  })
})
