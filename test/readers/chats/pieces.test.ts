/** Transcripts that are too large to be read at once, and are one line: their pieces begin and end in the midst of it. */
import { describe, expect, test } from 'vitest'
import type { Blob, Passage } from '../../../src/base/passage.ts'
import { readBlob } from '../../../src/readers/index.ts'

const conversation = (id: number, text: string): object => ({
  title: `chat ${id}`,
  conversation_id: `c${id}`,
  mapping: {
    a: { id: 'a', parent: null, children: [], message: { author: { role: 'user' }, content: { parts: [text] } } },
  },
})

/** An export as ChatGPT gives it: one array, on one line. */
const EXPORT = JSON.stringify(
  Array.from({ length: 40 }, (_, id) => conversation(id, `say "${id}" },{"mapping":{}},{ and ${'word '.repeat(1000)}`)),
)

interface Read {
  readonly passages: readonly Passage[]
  readonly notices: readonly string[]
}

function read(bytes: Uint8Array, cut: Blob['cut']): Read {
  const notices: string[] = []
  const passages = [
    ...readBlob({ bytes, origin: { path: 'conversations.json' }, ...(cut && { cut }) }, (one) => notices.push(one)),
  ]
  return { passages, notices }
}

describe('a piece of a long line', () => {
  const piece = Buffer.from(EXPORT).subarray(20_000, 180_000)
  const { passages, notices } = read(piece, { before: true, after: true })

  test('is read from the first whole conversation on', () => {
    const texts = passages.filter(({ context }) => context.role === 'user')
    const sessions = texts.map(({ context }) => context.session)
    expect(sessions.slice(0, 3)).toEqual(['c4', 'c5', 'c6'])
    expect(sessions.length).toBeGreaterThan(25)
    expect(sessions).toEqual(sessions.map((_, index) => `c${index + 4}`))
    expect(Buffer.from(texts[0]?.bytes ?? []).toString()).toMatch(/^say "4" \},\{"mapping"/)
    expect(texts[0]?.context).toMatchObject({ format: 'chatgpt-export', role: 'user' })
    const start = texts[0]?.map.toSource({ start: 0, end: 3 })
    expect(piece.subarray(start?.start, start?.end).toString()).toBe('say')
  })

  test('says that the line was cut, and leaves nothing out', () => {
    expect(notices).toEqual([expect.stringContaining('one line is longer than the pieces')])
    const all = passages.map(({ bytes }) => Buffer.from(bytes).toString()).join('\n')
    for (let id = 4; id < 30; id++) expect(all).toContain(`say "${id}"`)
    expect(all).toContain(piece.subarray(0, 300).toString())
    expect(all).toContain(piece.subarray(-300).toString())
  })
})

test('lines that are shorter than a piece are cut between them, and nothing is said', () => {
  const record = {
    type: 'user',
    uuid: 'u',
    parentUuid: null,
    sessionId: 's',
    cwd: '/w',
    message: { role: 'user', content: 'x' },
  }
  const text = `${JSON.stringify(record)}\n`.repeat(4000)
  expect(read(Buffer.from(text.slice(0, -20)), { before: false, after: true }).notices).toEqual([])
})

test('a transcript that is nothing but broken is plain text from some point on, to its end', () => {
  const text = `{"role":"user","content":"hi"}\n${'{"a":"\n'.repeat(30_000)}{"role":"user","content":"the last"}\n`
  const { passages, notices } = read(Buffer.from(text), undefined)
  expect(notices).toEqual(['broken JSON in 10001 places; scanned as plain text'])
  expect(passages.some(({ bytes }) => Buffer.from(bytes).includes('the last'))).toBe(true)
})

test('what holds no conversation is plain text, in a time that grows with its length', () => {
  const hostile = Buffer.from(`x${'},{"a":['.repeat(500_000)}`)
  expect(read(hostile, { before: true, after: false }).passages[0]?.context.format).toBe('text')
})
