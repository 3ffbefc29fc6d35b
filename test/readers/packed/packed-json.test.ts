import { expect, test } from 'vitest'
import { packerOf } from '../../../src/readers/packed/index.ts'
import { plant, scanText } from '../../support/planted.ts'
import { code, expectAllFound } from '../chats/fixture.ts'
import { PACKS } from './packs.ts'

const FILE = { embeddedPath: 'src/rate.ts' }

test('Repomix', () => {
  expectAllFound({
    format: 'repomix',
    text: (secret) =>
      JSON.stringify({
        fileSummary: { purpose: `A summary ${secret('summary')}` },
        directoryStructure: 'src/rate.ts\nREADME.md',
        files: { 'src/rate.ts': code(secret('file')), 'README.md': `# Über ${secret('readme')}\n` },
        instruction: 'Be kind',
      }),
    places: { summary: {}, file: FILE, readme: { embeddedPath: 'README.md' } },
  })
})

test('yek', () => {
  expectAllFound({
    format: 'yek',
    text: (secret) =>
      JSON.stringify([
        { content: code(secret('file')), filename: 'src/rate.ts' },
        { content: `TOKEN=${secret('env')}`, filename: '.env' },
      ]),
    places: { file: FILE, env: { embeddedPath: '.env' } },
  })
})

test('Codefetch', () => {
  const file = (path: string, content: string) => ({ name: path, path, type: 'file', content, language: 'ts' })
  expectAllFound({
    format: 'codefetch',
    text: (secret) =>
      JSON.stringify({
        root: {
          name: 'app',
          path: '',
          type: 'directory',
          children: [
            { name: 'src', path: 'src', type: 'directory', children: [file('src/rate.ts', code(secret('file')))] },
            file('.env', `TOKEN=${secret('env')}`),
          ],
        },
        metadata: { totalFiles: 2 },
      }),
    places: { file: FILE, env: { embeddedPath: '.env' } },
  })
})

test('code2prompt', () => {
  const files = (secret: string) => [
    { path: 'src/rate.ts', body: code(secret) },
    { path: 'b.ts', body: 'none' },
  ]
  expectAllFound({
    format: 'code2prompt',
    text: (secret) =>
      JSON.stringify({
        directory_name: 'app',
        files: ['src/rate.ts', 'b.ts'],
        model_info: 'ChatGPT',
        prompt: PACKS['code2prompt markdown']!.write(files(secret('file')), ''),
      }),
    places: { file: FILE },
  })
})

test('a gist', () => {
  expectAllFound({
    format: 'gist',
    text: (secret) =>
      JSON.stringify({
        url: 'https://api.github.com/gists/0',
        files: {
          'rate.ts': { filename: 'rate.ts', raw_url: 'https://gist', content: code(secret('file')) },
        },
        description: `All of ${secret('description')}`,
      }),
    places: { file: { embeddedPath: 'rate.ts' }, description: {} },
  })
})

test.each(['repomix', 'yek', 'codefetch', 'code2prompt'])('%s is named', (format) => {
  expect(packerOf(format)).toBeDefined()
})

test('a message that is a packed repository or a difference is split as well', () => {
  const pack = PACKS['repomix xml']!.write([{ path: 'src/rate.ts', body: code(plant(1)) }], '')
  const patch = `diff --git a/src/fee.ts b/src/fee.ts\n--- a/src/fee.ts\n+++ b/src/fee.ts\n@@ -0,0 +1 @@\n+const token = '${plant(2)}'\n`
  const messages = [
    { role: 'user', content: `Review this:\n\n${pack}` },
    { role: 'assistant', content: patch },
  ]
  const { findings } = scanText(JSON.stringify({ messages }))
  expect(findings.map(({ context }) => [context?.role, context?.turn, context?.embeddedPath])).toEqual([
    ['user', 1, 'src/rate.ts'],
    ['assistant', 2, 'src/fee.ts'],
  ])
})
