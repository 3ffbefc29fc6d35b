/** Transcripts that are read in pieces: whatever the pieces, what is found is what is found in the whole. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/base/finding.ts'
import { createBlobScanner } from '../../src/scan/blob-scanner.ts'
import { createItemScanner } from '../../src/scan/item-scanner.ts'
import { piecesOfChat } from '../../src/scan/large-chat.ts'
import { zip } from '../sources/write-archives.ts'
import { SETTINGS } from '../support/history-settings.ts'
import { plant } from '../support/planted.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const scanner = createBlobScanner({ ...SETTINGS, showSecrets: true })

interface Scanned {
  readonly findings: readonly unknown[]
  readonly notices: readonly string[]
  readonly pieces: number
}

const summary = ({ secret, location, context }: Finding): unknown => ({ secret: secret?.value, location, context })

function scanPieces(bytes: Buffer, sizes: { piece: number; most: number }): Scanned {
  const findings: unknown[] = []
  const notices: string[] = []
  let owned = 0
  let pieces = 0
  for (const { bytes: piece, place, cut } of piecesOfChat(bytes, true, sizes)) {
    pieces++
    expect(place.startByte + place.owned.start, 'pieces own every byte once').toBe(owned)
    owned = place.startByte + place.owned.end
    const start = { byte: place.startByte, line: place.linesBefore + 1, column: place.unitsBefore + 1 }
    const blob = { bytes: piece, origin: { path: 'x' }, cut }
    findings.push(
      ...scanner.scan(blob, (reason) => notices.push(reason), { ...start, owned: place.owned }).map(summary),
    )
  }
  expect(owned).toBe(bytes.length)
  return { findings, notices, pieces }
}

const text = (turn: number): string =>
  `turn ${turn} "é" \\ 😀\n\tconst token = '${plant(turn + 1)}'\n${'word '.repeat(turn * 9)}`
const turns = Array.from({ length: 40 }, (_, turn) => turn)
const role = (turn: number): string => (turn % 2 === 0 ? 'user' : 'assistant')

const conversation = (id: number, some: readonly number[]): object => ({
  title: `chat ${id}`,
  conversation_id: `c${id}`,
  create_time: 1767323045.1,
  mapping: Object.fromEntries(
    some.map((turn, index) => [
      `n${turn}`,
      {
        id: `n${turn}`,
        parent: index === 0 ? null : `n${some[index - 1]}`,
        children: [],
        message: { author: { role: role(turn) }, content: { content_type: 'text', parts: [text(turn)] } },
      },
    ]),
  ),
})

const DOCUMENTS: Readonly<Record<string, unknown>> = {
  'an export of ChatGPT': [0, 1, 2, 3].map((id) => conversation(id, turns.slice(id * 10, id * 10 + 10))),
  'one conversation of ChatGPT': [conversation(1, turns)],
  'an export of Claude.ai': turns.map((id) => ({
    uuid: `u${id}`,
    chat_messages: [{ uuid: 'm', sender: 'human', text: text(id), attachments: [] }],
  })),
  'one session of Gemini CLI': {
    sessionId: 's',
    projectHash: 'p',
    messages: turns.map((turn) => ({
      ...{ id: `m${turn}`, timestamp: '2026-01-02T03:04:05.000Z', type: turn % 2 ? 'gemini' : 'user' },
      content: text(turn),
    })),
  },
  'one session of Copilot Chat': {
    sessionId: 'v',
    requesterUsername: 'me',
    requests: turns.map((turn) => ({
      requestId: `r${turn}`,
      message: { text: text(turn) },
      variableData: { variables: [] },
      response: [],
    })),
  },
  'one session of Continue': {
    sessionId: 'n',
    workspaceDirectory: 'file:///w',
    history: turns.map((turn) => ({ message: { role: role(turn), content: text(turn) }, contextItems: [] })),
  },
  'one request to a model': {
    model: 'm',
    messages: turns.map((turn) =>
      turn % 2
        ? {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: `c${turn}`, function: { name: 'read', arguments: `{"path":"f${turn}.ts"}` } }],
          }
        : { role: 'tool', tool_call_id: `c${turn - 1}`, content: text(turn) },
    ),
  },
  'a recording of a browser': {
    log: {
      version: '1.2',
      entries: turns.map((turn) => ({
        startedDateTime: '2026-01-02T03:04:05.000Z',
        request: {
          url: 'https://api.openai.com/v1/chat/completions',
          postData: { text: JSON.stringify({ messages: [{ role: 'user', content: text(turn) }] }) },
        },
        response: { content: { text: '' } },
      })),
    },
  },
  'an export of Open WebUI': [
    {
      id: 'w',
      chat: {
        history: {
          messages: Object.fromEntries(turns.map((turn) => [`m${turn}`, { role: role(turn), content: text(turn) }])),
        },
      },
    },
  ],
}

const claude = turns
  .map((turn) =>
    JSON.stringify({
      ...{ type: role(turn), uuid: `u${turn}`, parentUuid: null, sessionId: 's', cwd: '/w' },
      message: { role: role(turn), content: text(turn) },
    }),
  )
  .join('\n')

describe.each([
  ...Object.entries(DOCUMENTS).map(([name, value]) => [name, JSON.stringify(value)] as const),
  ...Object.entries(DOCUMENTS).map(([name, value]) => [`${name}, indented`, JSON.stringify(value, null, 2)] as const),
  ['a session of Claude Code', claude] as const,
])('%s', (_, written) => {
  const bytes = Buffer.from(written)
  const whole = scanner.scan({ bytes, origin: { path: 'x' } }, () => {})

  test.each([
    [1500, 6000],
    [700, 2800],
  ])('in pieces of %d bytes', (piece, most) => {
    const { findings, notices, pieces } = scanPieces(bytes, { piece, most })
    expect(pieces).toBeGreaterThan(2)
    expect(findings).toEqual(whole.map(summary))
    expect(findings.length).toBeGreaterThanOrEqual(20)
    expect(notices).toEqual([])
  })
})

test('turns go on after very many messages', () => {
  const many = Array.from({ length: 6000 }, (_, turn) => turn)
  const short = (turn: number): string => (turn % 1000 === 999 ? `a ${plant(turn)}` : 'a')
  const node = (turn: number): object => ({
    ...{ id: `n${turn}`, parent: `n${turn - 1}`, children: [] },
    message: { author: { role: role(turn) }, content: { content_type: 'text', parts: [short(turn)] } },
  })
  const mapping = Object.fromEntries(many.map((turn) => [`n${turn}`, node(turn)]))
  for (const document of [
    { title: 't', conversation_id: 'c', mapping },
    { messages: many.map((turn) => ({ role: role(turn), content: short(turn) })) },
  ]) {
    const { findings } = scanPieces(Buffer.from(JSON.stringify(document)), { piece: 50_000, most: 200_000 })
    const found = (findings as Finding[]).map(({ context }) => context?.turn)
    expect(found).toEqual([1000, 2000, 3000, 4000, 5000, 6000])
  }
})

test('a broken line costs that line', () => {
  const broken = claude.replace(/"assistant","content":"turn 7[^\n]*/, '"assistant","content":"tur')
  const { findings } = scanPieces(Buffer.from(broken), { piece: 1500, most: 3000 })
  expect(findings).toHaveLength(39)
})

test('broken anywhere: nothing that the whole shows is lost', () => {
  const secretsOf = (findings: readonly unknown[]): Set<unknown> =>
    new Set(findings.map((one) => (one as { secret: unknown }).secret))
  const texts = [claude, ...Object.values(DOCUMENTS).map((value) => JSON.stringify(value))]
  const edits = fc.array(fc.tuple(fc.nat(1e6), fc.constantFrom(...'"{}[],\\\n')), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
      const bytes = Buffer.from(text)
      for (const [at, sign] of changes) bytes[at % bytes.length] = sign.charCodeAt(0)
      const whole = scanner.scan({ bytes, origin: { path: 'x' } }, () => {}).map(summary)
      const inPieces = secretsOf(scanPieces(bytes, { piece: 2000, most: 4000 }).findings)
      for (const secret of secretsOf(whole)) expect(inPieces).toContain(secret)
    }),
    { numRuns: 20 },
  )
})

test('one text that is longer than what is held is scanned all the same', () => {
  const long = `${'word '.repeat(200_000)}token = ${plant(1)} ${'word '.repeat(200_000)}`
  const bytes = Buffer.from(
    JSON.stringify({
      messages: [
        { role: 'user', content: `a ${plant(2)}` },
        { role: 'user', content: long },
        { role: 'user', content: plant(3) },
      ],
    }),
  )
  const { findings } = scanPieces(bytes, { piece: 300_000, most: 600_000 })
  expect(findings.map((one) => (one as { secret: string }).secret)).toEqual([plant(2), plant(1), plant(3)])
})

describe('an archive', () => {
  /** Over 64 MB, and not so regular that it looks like a bomb. */
  const lines = Array.from({ length: 90_000 }, (_, turn) => {
    const said = turn === 80_000 ? plant(9) : `${(turn * 7919) % 99_991} `.repeat(110)
    return JSON.stringify({
      type: role(turn),
      uuid: `u${turn}`,
      sessionId: 's',
      message: { role: role(turn), content: said },
    })
  })
  const session = Buffer.from(lines.join('\n'))

  test.each([
    ['small', 0],
    ['too large to be held', 70_000_000],
  ])('that is %s may hold a transcript that is', async (_, padding) => {
    const bytes = zip([
      { name: 'padding.bin', content: Buffer.alloc(padding, 0xff), method: 0 },
      { name: 'session.jsonl', content: session },
    ])
    const file = join(temporaryFolder({ 'export.zip': bytes }), 'export.zip')
    const items = await createItemScanner({ ...SETTINGS, showSecrets: true })
    const { findings, skipped } = await items.scan([{ kind: 'file', file, path: 'export.zip' }])
    expect(findings).toMatchObject([
      {
        secret: { value: plant(9) },
        location: { path: 'export.zip!session.jsonl', startLine: 80_001 },
        context: { format: 'claude-code', turn: 80_001, role: 'user' },
      },
    ])
    expect(skipped.filter(({ path }) => path !== 'export.zip!padding.bin')).toEqual([])
  })
})
