import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../../src/base/passage.ts'
import { readBlob } from '../../../src/readers/index.ts'
import { packerOf } from '../../../src/readers/packed/index.ts'
import { plant, scanText } from '../../support/planted.ts'
import { PACKS, type Pack, type PackedFile } from './packs.ts'

const read = (text: string | Uint8Array): Passage[] => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return [...readBlob({ bytes, origin: { path: 'pack' } }, () => expect.fail('nothing is left out'))]
}
const textOf = ({ bytes }: Passage): string => Buffer.from(bytes).toString('utf8')

/** Full of what stands in the packs themselves. */
const files = (secret: (place: string) => string): readonly PackedFile[] => [
  {
    path: 'README.md',
    body: `# Über uns\n\n\`\`\`sh\nexport TOKEN=${secret('README.md')}\n\`\`\`\n\n---\nThe end\n\`\`\``,
  },
  { path: 'Makefile', body: `all:\n\techo ${secret('Makefile')} > /dev/null` },
  {
    path: 'src/app/rate.ts',
    body: `// é\nconst token = '${secret('src/app/rate.ts')}'\nexport const rate = 7 < 8 && 2 > 1`,
  },
  { path: 'src/pages/[id] (copy).tsx', body: `export const key = "${secret('src/pages/[id] (copy).tsx')}"` },
  { path: '.env.local', body: `TOKEN=${secret('.env.local')}` },
  { path: 'docs/ends.xml', body: `<file>\n<document>${secret('docs/ends.xml')}</document>\n</file>` },
]
const PATHS = files(() => '').map(({ path }) => path)
const plain = (path: string | undefined): string | undefined => path?.replace(/^\.\//, '')

describe.each(Object.entries(PACKS))('%s', (_name, pack) => {
  test('is split into its files', () => {
    const passages = read(
      pack.write(
        files(() => 'none'),
        'An introduction.',
      ),
    )
    expect(new Set(passages.map(({ context }) => context.format))).toEqual(new Set([pack.format]))
    const members = passages.filter(({ context }) => context.embeddedPath !== undefined)
    expect(members.map(({ context }) => plain(context.embeddedPath))).toEqual(PATHS)
    if (pack.isInexact || _name.includes('well-formed') || pack.format === 'ai-digest') return
    expect(members.map((member) => textOf(member).replace(/\n$/, ''))).toEqual(
      files(() => 'none').map(({ body }) => body),
    )
  })

  test('is named', () => expect(packerOf(pack.format)).toBe(pack.packer))

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as PowerShell writes it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('a secret in every file, and between them, in %s', (encoding, encode) => {
    const seeds = new Map([...PATHS, 'introduction'].map((path, index) => [path, index + 1]))
    const secret = (place: string): string => plant(seeds.get(place)!)
    const bytes = encode(pack.write(files(secret), `See ${secret('introduction')}.`))
    const { findings } = scanText(bytes)
    for (const path of PATHS) {
      const found = findings.filter(({ secret: one }) => one?.value === secret(path))
      expect(found, path).toHaveLength(1)
      expect(plain(found[0]?.context?.embeddedPath)).toBe(path)
      const { startByte, endByte } = found[0]!.location
      expect(bytes.subarray(startByte, endByte).toString(encoding.startsWith('UTF-16') ? 'utf16le' : 'utf8')).toBe(
        secret(path),
      )
    }
    const between = findings.filter(({ secret: one }) => one?.value === secret('introduction'))
    expect(between.map(({ context }) => context?.embeddedPath)).toEqual(between.map(() => undefined))
    expect(between).toHaveLength(pack.write([], 'mark').includes('mark') ? 1 : 0)
    expect(
      scanText(
        encode(
          pack.write(
            files(() => 'harmless'),
            'An introduction.',
          ),
        ),
      ).findings,
    ).toEqual([])
  })
})

test('pages of a documentation', () => {
  for (const text of [
    '# One\nSource: https://docs.example/one\n\nFirst\n\n# Two\nSource: https://docs.example/two\n\nSecond\n',
    '<project title="x">\n<doc title="https://docs.example/one" desc="a">First\n</doc>\n<doc title="https://docs.example/two">Second\n</doc>\n</project>\n',
  ]) {
    const pages = read(text).filter(({ context }) => context.embeddedPath !== undefined)
    expect(pages.map((page) => [page.context.format, page.context.embeddedPath, textOf(page).trim()])).toEqual([
      ['llms-full', 'https://docs.example/one', 'First'],
      ['llms-full', 'https://docs.example/two', 'Second'],
    ])
  }
  expect(packerOf('llms-full')).toBeUndefined()
})

test('the saved page of a gist', () => {
  const file = (path: string, line: string): string =>
    `<table data-hpc class="highlight" data-tab-size="8" data-tagsearch-path="${path}">\n<tr><td>${line}</td></tr>\n</table>\n`
  const secret = plant(1)
  const text = `<!DOCTYPE html>\n<html lang="en">\n<head><link rel="dns-prefetch" href="https://github.githubassets.com"></head>\n${file('a.sh', 'echo one')}${file('b/rate.ts', secret)}</html>\n`
  const { findings } = scanText(text)
  expect(findings.map(({ context }) => context)).toEqual([{ format: 'gist-page', embeddedPath: 'b/rate.ts' }])
})

test('a pack in a pack is one file of the outer one', () => {
  const inner = PACKS['repomix xml']!.write(
    [
      { path: 'inner/a.ts', body: 'one' },
      { path: 'inner/b.ts', body: 'two' },
    ],
    '',
  )
  const others = Array.from({ length: 30 }, (_, index) => ({ path: `src/file${index}.ts`, body: 'three' }))
  const outer = [{ path: 'fixtures/packed.xml', body: inner }, ...others]
  const members = read(PACKS['repomix xml']!.write(outer, '')).filter(({ context }) => context.embeddedPath)
  expect(members.map(({ context }) => context.embeddedPath)).toEqual(outer.map(({ path }) => path))
  expect(textOf(members[0]!)).toContain('two')
})

describe('is no pack', () => {
  test.each([
    ['a README', '# Usage\n\nRun it:\n\n```sh\nnpm test\n```\n\n# Licence\n\n```\nMIT\n```\n'],
    ['front matter', '---\ntitle: A page\n---\n\nText\n'],
    ['a table of reStructuredText', 'Name\n----\nvalue\n\n====\nFILE\n====\n'],
    ['a project file', '<Project>\n  <ItemGroup>\n    <Compile Include="a.cs" />\n  </ItemGroup>\n</Project>\n'],
    ['quoted mail', '> > > one\n>>> import requests\n'],
    ['a changelog', '# Changelog\n\n## 1.0.0\n\n- `src/a.ts`: moved\n'],
  ])('%s', (_name, text) => {
    expect(read(text).map(({ context }) => context)).toEqual([{ format: 'text' }])
  })
})

/** Whatever was done to a pack: every byte but blanks is in one passage, in order, and the way back leads to it. */
function expectWhole(bytes: Uint8Array): void {
  let at = 0
  for (const { bytes: part, map } of read(bytes)) {
    const { start, end } = map.toSource({ start: 0, end: part.length })
    expect(start).toBeGreaterThanOrEqual(at)
    expect(
      Buffer.from(bytes.subarray(at, start))
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, '')
        .trim(),
    ).toBe('')
    expect(Buffer.from(bytes.subarray(start, end)).equals(part)).toBe(true)
    at = end
  }
  expect(Buffer.from(bytes.subarray(at)).toString('latin1').trim()).toBe('')
}

const anyPack = fc.constantFrom(...Object.values(PACKS))

test('nothing is lost of a pack that was cut, repeated or mutated', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '```',
    '---\n',
    '</file>',
    '<file path="a.ts">',
    '='.repeat(48),
    'FILE: x.ts',
    '>>>> y.ts\n',
    '# z.ts\n\n',
    '\0',
    '\xff',
  )
  const edit = fc.record({ at: fc.nat(5000), cut: fc.nat(300), put: fc.array(piece, { maxLength: 5 }) })
  fc.assert(
    fc.property(anyPack, fc.array(edit, { maxLength: 6 }), (pack, edits) => {
      let text = Buffer.from(
        pack.write(
          files(() => 'none'),
          'An introduction.',
        ),
      ).toString('latin1')
      for (const { at, cut, put } of edits) {
        const place = at % text.length
        text = text.slice(0, place) + put.join('') + text.slice(place + cut)
      }
      const bytes = Buffer.from(text, 'latin1')
      if (bytes.length > 0 && !bytes.subarray(0, 8192).includes(0)) expectWhole(bytes)
    }),
    { numRuns: 400 },
  )
})

test('a secret in any file is found, whatever the other files hold', () => {
  const scraps = fc.constantFrom(
    '```',
    '````ts',
    '</file>',
    '<file path="x">',
    '---',
    '',
    'a/b.ts',
    './c.py',
    '>>>> d.go',
    '# e.md',
    '='.repeat(16),
    '='.repeat(48),
    'File: f.ts',
    'FILE: g.ts',
    '</document_content>',
    '`h.ts`:',
    'diff --git a/i b/i',
    '@@ -1,9 +1,9 @@',
    '│x',
    '⋮',
  )
  const body = fc.array(scraps, { maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(anyPack, fc.array(body, { minLength: 2, maxLength: 5 }), fc.nat(), (pack: Pack, bodies, chosen) => {
      const index = chosen % bodies.length
      const secret = plant(7)
      const members = bodies.map((text, at) => ({
        path: `src/file${at}.ts`,
        body: at === index ? `${text}\nkey = '${secret}'\n${text}` : text,
      }))
      const { findings } = scanText(pack.write(members, 'An introduction.'))
      expect(findings.filter(({ secret: one }) => one?.value === secret)).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
})

test('a text of nothing but headers takes time in proportion to its length', () => {
  const start = PACKS['repomix xml']!.write([], '').slice(0, 200)
  for (const header of [
    '<file path="a">\n',
    '>>>> a/b\n',
    '`a`:\n\n',
    '\n```\n',
    'diff --git a/x b/x\n@@ -1,99999 +1,99999 @@\n',
    '# a.b\n\n```\n',
    `${'='.repeat(48)}\nFILE: a\n`,
  ]) {
    for (const text of [start + header.repeat(60_000), header.repeat(60_000)]) {
      let length = 0
      for (const { bytes } of read(text)) length += bytes.length
      expect(length).toBeLessThanOrEqual(text.length)
    }
  }
})
