/** Opens the databases of assistants, made here by SQLite itself; what is none of them, or broken, stays bytes. */
import * as zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Blob } from '../../src/base/passage.ts'
import { openArchive } from '../../src/sources/archives.ts'
import { changed, database, withLogFlags, writeLog } from './write-databases.ts'

async function open(
  bytes: Uint8Array,
  log?: Uint8Array,
): Promise<{ texts: Record<string, string>; skipped: string[] }> {
  const texts: Record<string, string> = {}
  const skipped: string[] = []
  for await (const item of openArchive({ bytes, origin: { path: 'x' } }, log)) {
    if (item.kind === 'skipped') skipped.push(`${item.skipped.path}: ${item.skipped.reason}`)
    else texts[item.blob.origin.path] = Buffer.from(item.blob.bytes).toString()
  }
  return { texts, skipped }
}

const CURSOR = [
  'CREATE TABLE ItemTable (key TEXT UNIQUE, value BLOB)',
  'CREATE TABLE cursorDiskKV (key TEXT, value BLOB)',
]

describe('a database of chats', () => {
  test('of Cursor has a text for each value, as it is', async () => {
    const bytes = await database(
      ...CURSOR,
      `INSERT INTO cursorDiskKV VALUES ('bubbleId:c:b', '{"bubbleId":"b","type":1,"text":"hé"}')`,
      `INSERT INTO ItemTable VALUES ('a', x'7b7d')`,
    )
    expect(await open(bytes)).toEqual({
      texts: {
        'x!cursorDiskKV/bubbleId:c:b': '{"bubbleId":"b","type":1,"text":"hé"}',
        'x!ItemTable/a': '{}',
      },
      skipped: [],
    })
  })

  test("of Cursor's command line has what its digits say", async () => {
    const json = '{"agentId":"a"}'
    const bytes = await database(
      'CREATE TABLE blobs (id TEXT, data BLOB)',
      'CREATE TABLE meta (key TEXT, value TEXT)',
      `INSERT INTO blobs VALUES ('f', '{"role":"user","content":"hi"}')`,
      `INSERT INTO meta VALUES ('0', '${Buffer.from(json).toString('hex')}'), ('1', 'plain')`,
    )
    expect((await open(bytes)).texts).toEqual({
      'x!blobs/f': '{"role":"user","content":"hi"}',
      'x!meta/0': json,
      'x!meta/1': 'plain',
    })
  })

  test('of OpenCode has messages with their parts, and the texts of the other tables', async () => {
    const bytes = await database(
      'CREATE TABLE session (id TEXT, title TEXT, directory TEXT)',
      'CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT)',
      'CREATE TABLE part (id TEXT, message_id TEXT, session_id TEXT, time_created INTEGER, data TEXT)',
      "INSERT INTO session VALUES ('s', 'a title', '/w')",
      `INSERT INTO message VALUES ('m', 's', 5, '{"role":"user"}')`,
      `INSERT INTO part VALUES ('p2', 'm', 's', 2, '{"type":"text","text":"b"}'), ('p1', 'm', 's', 1, '{"type":"text","text":"a"}')`,
      `INSERT INTO part VALUES ('p3', 'lost', 's', 3, '{"type":"text","text":"c"}')`,
    )
    const { texts } = await open(bytes)
    expect(JSON.parse(texts['x!message/m'] ?? '')).toEqual({
      sessionID: 's',
      directory: '/w',
      time: 5,
      info: { role: 'user' },
      parts: [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ],
    })
    expect(JSON.parse(texts['x!message/lost'] ?? '').parts).toHaveLength(1)
    expect(texts['x!session']).toBe('a title\n')
  })

  test('of llm has prompts and responses as messages, and its other columns', async () => {
    const bytes = await database(
      'CREATE TABLE conversations (id TEXT, name TEXT)',
      'CREATE TABLE responses (id TEXT, model TEXT, prompt TEXT, system TEXT, prompt_json TEXT, response TEXT, conversation_id TEXT, datetime_utc TEXT)',
      "INSERT INTO responses VALUES ('r', 'gpt', 'ask', NULL, '{\"also\":1}', 'answer', 'c', '2026-01-02T03:04:05')",
    )
    const { texts } = await open(bytes)
    expect(
      JSON.parse(texts['x!responses/r'] ?? '').messages.map(({ content }: { content: string }) => content),
    ).toEqual(['', 'ask', 'answer'])
    expect(texts['x!responses']).toBe('{"also":1}\n')
  })

  test('of Amazon Q has conversations, and the history of commands', async () => {
    const bytes = await database(
      'CREATE TABLE conversations (key TEXT, value TEXT)',
      'CREATE TABLE history (id INTEGER, command TEXT)',
      `INSERT INTO conversations VALUES ('/w/app', '{"conversation_id":"q"}')`,
      "INSERT INTO history VALUES (1, 'ls -l')",
    )
    expect((await open(bytes)).texts).toEqual({
      'x!conversations/w/app': '{"conversation_id":"q"}',
      'x!history': 'ls -l\n',
    })
  })

  test('of Zed is unpacked where this version of Node can, else said', async () => {
    const compress = (zlib as { zstdCompressSync?: (bytes: Uint8Array) => Uint8Array }).zstdCompressSync
    const packed = Buffer.from(compress?.(Buffer.from('{"title":"z"}')) ?? [1, 2]).toString('hex')
    const bytes = await database(
      'CREATE TABLE threads (id TEXT, summary TEXT, data_type TEXT, data BLOB)',
      `INSERT INTO threads VALUES ('j', 'plain', 'json', '{"title":"t"}'), ('z', 'packed', 'zstd', x'${packed}')`,
    )
    const { texts, skipped } = await open(bytes)
    expect(texts).toMatchObject({ 'x!threads/j': '{"title":"t"}', 'x!threads': 'plain\npacked\n' })
    if (compress) expect(texts['x!threads/z']).toBe('{"title":"z"}')
    else expect(skipped).toEqual(['x!threads/z: compressed with zstd, which takes Node 22.15 or newer to read'])
  })

  test('has what its log committed, and nothing of the files is changed', async () => {
    const before = withLogFlags(await database(...CURSOR))
    const after = await changed(
      before.map((byte, at) => (at === 18 || at === 19 ? 1 : byte)),
      [`INSERT INTO cursorDiskKV VALUES ('late', '"text"')`],
    )
    expect((await open(before)).texts).toEqual({ x: Buffer.from(before).toString() })
    expect((await open(before, writeLog([before, after]))).texts).toEqual({ 'x!cursorDiskKV/late': '"text"' })
  })

  test('still has what was deleted from it', async () => {
    const long = 'deleted '.repeat(3000)
    const bytes = await database(
      ...CURSOR,
      `INSERT INTO cursorDiskKV VALUES ('k', '${long}')`,
      'DELETE FROM cursorDiskKV',
    )
    expect((await open(bytes)).texts['x!<free pages>']).toContain('deleted deleted')
  })
})

describe('rows that are messages', () => {
  async function turns(bytes: Uint8Array): Promise<Record<string, Blob['known']>> {
    const known: Record<string, Blob['known']> = {}
    for await (const item of openArchive({ bytes, origin: { path: 'x' } }))
      if (item.kind === 'blob') known[item.blob.origin.path] = item.blob.known
    return known
  }

  test('of Cursor have the turn that their session gives them, once whatever it says', async () => {
    const headers = [{ bubbleId: 'b2' }, 7, { bubbleId: 'b1' }, { bubbleId: 'b1' }, { bubbleId: 'gone' }]
    const bytes = await database(
      ...CURSOR,
      `INSERT INTO cursorDiskKV VALUES ('composerData:c', '${JSON.stringify({ fullConversationHeadersOnly: headers, workspaceIdentifier: { uri: { fsPath: '/w' } } })}')`,
      `INSERT INTO cursorDiskKV VALUES ('composerData:d', 'no JSON'), ('composerData:e', x'00'), ('composerData:f', NULL)`,
      `INSERT INTO cursorDiskKV VALUES ('bubbleId:c:b1', '{}'), ('bubbleId:c:b2', '{}'), ('bubbleId:d:b1', '{}')`,
    )
    expect(await turns(bytes)).toMatchObject({
      'x!cursorDiskKV/bubbleId:c:b1': { session: 'c', turn: 3, cwd: '/w' },
      'x!cursorDiskKV/bubbleId:c:b2': { session: 'c', turn: 1 },
      'x!cursorDiskKV/bubbleId:d:b1': { turn: undefined },
    })
    expect(Object.keys(await turns(bytes))).toHaveLength(7)
  })

  test('of OpenCode count as they were said', async () => {
    const bytes = await database(
      'CREATE TABLE session (id TEXT, directory TEXT)',
      'CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT)',
      'CREATE TABLE part (id TEXT, message_id TEXT, session_id TEXT, time_created INTEGER, data TEXT)',
      `INSERT INTO message VALUES ('late', 's', 9, '{}'), ('early', 's', 5, '{}'), ('other', 't', 7, '{}')`,
    )
    expect(await turns(bytes)).toMatchObject({
      'x!message/early': { turn: 1 },
      'x!message/late': { turn: 2 },
      'x!message/other': { turn: 1 },
    })
  })

  test('of the second version of OpenCode count as they were said, whatever stands between them', async () => {
    const rows = [
      ['a', 1, 'user', { text: 'hi' }],
      ['b', 2, 'shell', { command: 'ls' }],
      ['c', 3, 'assistant', { content: [] }],
    ].map(([id, seq, type, data]) => `('${id}', 's', ${seq}, '${type}', ${seq}, '${JSON.stringify(data)}')`)
    const bytes = await database(
      'CREATE TABLE session_message (id TEXT, session_id TEXT, seq INTEGER, type TEXT, time_created INTEGER, data TEXT)',
      `INSERT INTO session_message VALUES ${rows.reverse().join(', ')}`,
    )
    expect(await turns(bytes)).toEqual({
      'x!session_message/a': { turn: 1 },
      'x!session_message/b': { turn: 1 },
      'x!session_message/c': { turn: 2 },
    })
    expect(JSON.parse((await open(bytes)).texts['x!session_message/c'] ?? '')).toEqual({
      ...{ sessionID: 's', type: 'assistant', time: 3, data: { content: [] } },
    })
  })

  test("of Cursor's command line have none: their order is not known", async () => {
    const bytes = await database(
      'CREATE TABLE blobs (id TEXT, data BLOB)',
      'CREATE TABLE meta (key TEXT, value TEXT)',
      `INSERT INTO blobs VALUES ('f', '{"role":"user","content":"hi"}')`,
    )
    expect(await turns(bytes)).toEqual({ 'x!blobs/f': { turn: undefined } })
  })
})

describe('bytes stay bytes', () => {
  test.each([
    ['of another application', ['CREATE TABLE places (url TEXT)', "INSERT INTO places VALUES ('u')"]],
    ['that has the words alone', ['CREATE TABLE t (a)', "INSERT INTO t VALUES ('cursorDiskKV ItemTable')"]],
    [
      'whose table is a view that never ends',
      [
        'CREATE VIEW ItemTable AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n key, n value FROM r',
      ],
    ],
  ])('of a database %s', async (_, statements) => {
    const bytes = await database(...statements)
    expect(await open(bytes)).toEqual({ texts: { x: Buffer.from(bytes).toString() }, skipped: [] })
  })

  test('of a broken one, which is named', async () => {
    const bytes = await database(...CURSOR, "INSERT INTO ItemTable VALUES ('k', 'v')")
    const broken = Uint8Array.from(bytes).fill(0xff, 4096, 4200)
    const { texts, skipped } = await open(broken)
    expect(skipped).toEqual(['x: the database is broken: its bytes were scanned as they are'])
    expect(texts.x).toBe(Buffer.from(broken).toString())
  })

  test('of one whose tree leads back into itself', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => `INSERT INTO ItemTable VALUES ('${n}', '${'v'.repeat(200)}')`)
    const bytes = Buffer.from(await database(...CURSOR, ...rows))
    const root = 4096
    expect(bytes[root]).toBe(5)
    bytes.writeUInt32BE(2, root + 8)
    const { skipped } = await open(bytes)
    expect(skipped).toEqual(['x: the database is broken: its bytes were scanned as they are'])
  })
})
