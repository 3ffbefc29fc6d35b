/** Formats are told by their keys first: that must not change what a record is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChatFormat } from '../../../src/readers/chats/chat-format.ts'
import { formatOfRecord } from '../../../src/readers/chats/format-of-record.ts'
import { CHAT_FORMATS } from '../../../src/readers/chats/formats.ts'
import { readerOf } from '../../../src/readers/index.ts'
import { JsonTape } from '../../../src/readers/json/json-tape.ts'
import { JsonValue } from '../../../src/readers/json/json-value.ts'

function recordOf(value: unknown): JsonValue {
  const bytes = Buffer.from(JSON.stringify(value))
  const tape = new JsonTape()
  tape.read(bytes, 0, bytes.length)
  return new JsonValue(tape, 0)
}

/** Everything that formats ask for, with values that they might believe. */
const KEYS = [
  ...CHAT_FORMATS.flatMap(({ keys }) => keys),
  ...['type', 'role', 'from', 'id', 'uuid', 'timestamp', 'project', 'name', 'title', 'sessionID', 'info', 'kind', 'i'],
  ...['create_time', 'pastedContents', 'requesterUsername', 'model_info', 'fileSummary', 'workspaceDirectory', 'say'],
]

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>('user', 'summary', 'message', 'say', 'Prompt', 'response_item', 'session.start', 1, 0),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('a record is of the first format that knows it', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 6 }), (record) => {
      const root = recordOf(record)
      const first: ChatFormat | undefined = CHAT_FORMATS.find((format) => format.isOf(root))
      expect(formatOfRecord(root)?.name).toBe(first?.name)
      if (first) seen.add(first.name)
    }),
    { numRuns: 1000 },
  )
  expect(seen.size).toBeGreaterThan(1)
})

describe('a long first record', () => {
  const long = 'x '.repeat(20_000)
  const message = { role: 'user', content: 'hi' }

  test.each([
    ['that says at its end what it is, after one value', JSON.stringify({ some: long, messages: [message] }), 'chats'],
    ['of an array', JSON.stringify([{ title: 't', mapping: { a: { message: null, x: long } } }]), 'chats'],
    [
      'that is whole and says nothing, before others',
      `{"a":1,"b":"${'x'.repeat(9000)}"}\n${JSON.stringify(message)}`,
      'chats',
    ],
    ['that says nothing in several keys', JSON.stringify({ a: 1, b: 2, c: long, messages: [message] }), 'text'],
  ])('%s', (_, text, reader) => {
    expect(readerOf({ bytes: Buffer.from(text), origin: { path: 'x' } }).name).toBe(reader)
  })
})
