import { describe, expect, test } from 'vitest'
import type { Destination, Finding } from '../../src/base/finding.ts'
import type { Detector } from '../../src/detect/detector.ts'
import { createBlobScanner } from '../../src/scan/blob-scanner.ts'
import { PACKS } from '../readers/packed/packs.ts'
import { SETTINGS } from '../support/history-settings.ts'

const FILES = [
  { path: 'src/rate.ts', body: 'export const rate = 7\n' },
  { path: 'src/fee.ts', body: 'export const fee = 8\n' },
]

function scan(text: string, destination: Destination, further: readonly Detector[] = []): Finding[] {
  const policy = { ...SETTINGS.policy, destination, isDestinationFixed: true }
  const scanner = createBlobScanner({ ...SETTINGS, policy }, further)
  return scanner.scan({ bytes: Buffer.from(text), origin: { path: 'pack' } }, () => {})
}

/** Knows one word as registered code. */
const knowing = (word: string): Detector => ({
  name: 'fingerprint',
  detect: ({ bytes }) => {
    const start = Buffer.from(bytes).indexOf(word)
    if (start < 0) return []
    const span = { start, end: start + word.length }
    return [{ rule: 'proprietary-code', kind: 'proprietary', title: 'Code', severity: 'high', span, why: [] }]
  },
})

describe.each(Object.entries(PACKS))('%s', (_name, pack) => {
  const text = pack.write(FILES, 'An introduction.')

  test.each(['ai-chat', 'paste', 'public'] as const)('is a finding that warns on its way to %s', (destination) => {
    const [finding, ...others] = scan(text, destination)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'packed-repository', kind: 'marker', severity: 'low', decision: 'warn' })
    expect(finding?.title).toContain(pack.packer)
    expect(finding?.context).toEqual({ format: pack.format })
    expect(finding?.location).toMatchObject({ startLine: 1, startByte: 0 })
    expect(finding?.why[0]).toMatch(/^2 files, \d+ bytes$/)
  })

  test('is none in a repository', () => expect(scan(text, 'repository')).toEqual([]))

  test('blocks where it holds registered code, and says how much', () => {
    const finding = scan(text, 'ai-chat', [knowing('fee = 8')]).find(({ rule }) => rule === 'packed-repository')
    expect(finding).toMatchObject({ severity: 'high', decision: 'block' })
    expect(finding?.why[1]).toMatch(/^registered code in 1 of them, \d+ % of the bytes$/)
  })

  test('says where it holds none', () => {
    const [finding] = scan(text, 'ai-chat', [knowing('nothing')])
    expect(finding).toMatchObject({ severity: 'low', why: [expect.anything(), 'no registered code'] })
  })
})

describe('in a message of a transcript', () => {
  const files = (count: number): typeof FILES =>
    Array.from({ length: count }, (_, index) => ({ path: `src/file-${index}.ts`, body: `export const a = ${index}\n` }))
  const say = (content: string): string =>
    `${JSON.stringify({ type: 'user', uuid: 'u', parentUuid: null, sessionId: 's', cwd: '/w', message: { role: 'user', content } })}\n`
  const scanChat = (text: string): Finding[] => {
    const { policy } = SETTINGS
    const scanner = createBlobScanner({ ...SETTINGS, policy })
    return scanner.scan({ bytes: Buffer.from(text), origin: { path: 's.jsonl' } }, () => {})
  }

  test.each(Object.entries(PACKS))('%s is found, each by itself, where it stands', (_, pack) => {
    const chat = [say('hello'), say(pack.write(files(6), 'What do you think?')), say(pack.write(files(7), ''))]
    const found = scanChat(chat.join(''))
    expect(found.map(({ rule, destination, location }) => ({ rule, destination, line: location.startLine }))).toEqual([
      { rule: 'packed-repository', destination: 'ai-chat', line: 2 },
      { rule: 'packed-repository', destination: 'ai-chat', line: 3 },
    ])
    expect(found[0]?.title).toContain(pack.packer)
    expect(found[0]?.context).toMatchObject({ format: 'claude-code', session: 's', turn: 2, role: 'user' })
    expect(found[0]?.why[0]).toMatch(/^6 files/)
  })

  test('a few files in fences are what everybody writes', () => {
    expect(scanChat(say('src/a.ts\n```ts\nlet a\n```\n\nsrc/b.ts\n```ts\nlet b\n```\n'.repeat(2)))).toEqual([])
  })
})

test.each(['repomix xml', 'gitingest', 'code2prompt markdown', 'files-to-prompt --cxml'])(
  '%s is found behind a long introduction, where the text is heading to a chat',
  (name) => {
    const introduction = 'Please read all of this with care, and tell me what you think of it.\n'.repeat(100)
    const text = `${introduction}\n${PACKS[name]?.write(FILES, '')}`
    expect(scan(text, 'ai-chat')).toMatchObject([
      { rule: 'packed-repository', why: [expect.stringMatching(/^2 files/)] },
    ])
  },
)

test('one file is no repository', () => {
  expect(scan(PACKS['repomix xml']!.write(FILES.slice(1), ''), 'ai-chat')).toEqual([])
})

test('is known again when the files have changed, and not when they are others', () => {
  const pack = PACKS['repomix xml']!
  const id = (files: typeof FILES): string | undefined => scan(pack.write(files, ''), 'paste')[0]?.id
  expect(id(FILES.map(({ path }) => ({ path, body: 'changed' })))).toBe(id(FILES))
  expect(id([...FILES, { path: 'src/new.ts', body: '' }])).not.toBe(id(FILES))
})

test('is not looked for where markers are not asked for', () => {
  const policy = { ...SETTINGS.policy, destination: 'ai-chat', kinds: ['secret'] } as const
  const scanner = createBlobScanner({ ...SETTINGS, policy })
  const bytes = Buffer.from(PACKS['repomix xml']!.write(FILES, ''))
  expect(scanner.scan({ bytes, origin: { path: 'pack' } }, () => {})).toEqual([])
})
