import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlob } from '../../src/readers/index.ts'
import { plant, scanText } from '../support/planted.ts'
import { expectAllFound } from './chats/fixture.ts'

const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function notebook(secret: (place: string) => string): string {
  const body = {
    cells: [
      { cell_type: 'markdown', metadata: {}, source: lines(`# Über\n\nUse ${secret('text')}.\n`) },
      {
        cell_type: 'code',
        execution_count: 1,
        metadata: { note: `see ${secret('metadata')}` },
        source: lines(`import os\ntoken = "${secret('code')}"\nprint(token)`),
        outputs: [
          { name: 'stdout', output_type: 'stream', text: lines(`one\n${secret('stream')}\n`) },
          { output_type: 'error', ename: 'E', evalue: '', traceback: [`\u001b[31m${secret('traceback')}\u001b[0m`] },
          {
            output_type: 'display_data',
            data: {
              'image/png': 'iVBORw0KGgo=',
              'text/plain': `<${secret('plain')}>`,
              'text/html': [`<b>${secret('html')}</b>`],
            },
          },
        ],
      },
      { cell_type: 'raw', metadata: {}, source: `one string ${secret('raw')}` },
    ],
    metadata: { kernelspec: { language: 'python' }, language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  }
  return `${JSON.stringify(body, null, 1)}\n`
}

test('every place of a notebook', () => {
  expectAllFound({
    format: 'jupyter',
    text: notebook,
    places: {
      text: { language: 'markdown' },
      metadata: {},
      code: { language: 'python' },
      stream: {},
      traceback: {},
      plain: {},
      html: {},
      raw: { language: 'raw' },
    },
  })
})

test('the lines of a cell are one text', () => {
  const bytes = Buffer.from(notebook(() => 'x'))
  const texts = [...readBlob({ bytes, origin: { path: 'a.ipynb' } }, () => {})].map((one) =>
    Buffer.from(one.bytes).toString(),
  )
  expect(texts).toContain('import os\ntoken = "x"\nprint(token)')
})

test('a notebook that was cut or mutated loses nothing of what stands before', () => {
  const secret = plant(1)
  const text = notebook(() => secret)
  const first = text.indexOf(secret) + secret.length
  fc.assert(
    fc.property(fc.integer({ min: first + 2, max: text.length }), fc.string({ maxLength: 5 }), (at, put) => {
      const { findings } = scanText(text.slice(0, at) + put)
      expect(findings.some(({ location }) => location.startByte <= first)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
