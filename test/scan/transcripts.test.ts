/** Transcripts through the whole pipeline: in pieces, with repetitions, with code that is registered. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/base/finding.ts'
import { LIMITS } from '../../src/base/limits.ts'
import { styleOf } from '../../src/detect/fingerprint/comment-style.ts'
import { createFingerprintDetector } from '../../src/detect/fingerprint/fingerprint-detector.ts'
import { fingerprintText } from '../../src/detect/fingerprint/fingerprint-text.ts'
import { createMemoryStore } from '../../src/index-store/memory-store.ts'
import { createBlobScanner } from '../../src/scan/blob-scanner.ts'
import { createItemScanner } from '../../src/scan/item-scanner.ts'
import { createPieceCutter } from '../../src/sources/pieces.ts'
import type { SourceItem } from '../../src/sources/source.ts'
import { FEES, OTHER } from '../detect/fingerprint/registered-code.ts'
import { code, lines } from '../readers/chats/fixture.ts'
import { SETTINGS } from '../support/history-settings.ts'
import { plant } from '../support/planted.ts'

const common = { sessionId: 's-1', cwd: '/w' }
const user = (content: unknown, more: object = {}): object => ({
  type: 'user',
  uuid: 'u',
  ...common,
  message: { role: 'user', content },
  ...more,
})

const PIECE = 4 * LIMITS.pieceOverlapBytes

/** Items as a source gives them for what is too large to be scanned at once. */
function itemsOf(whole: Uint8Array): SourceItem[] {
  const cut = createPieceCutter()
  const items: SourceItem[] = []
  let start = 0
  for (let last = false; !last; ) {
    const bytes = whole.subarray(start, start + PIECE)
    last = start + PIECE >= whole.length
    const { place, keepFrom } = cut(bytes, last)
    items.push({ kind: 'blob', blob: { bytes, origin: { path: 'long.jsonl' } }, place })
    start += keepFrom
  }
  return items
}

test('pieces: each message is known for what it is, each secret found once, whatever the length of its line', async () => {
  const lengths = [200, 5_000, 70_000, 120_000, 300, 40_000, 90_000, 600_000, 100, 20_000, 110_000, 60_000]
  const records = lengths.map((length, index) => user(`${'word '.repeat(length / 5)}\n ${code(plant(index + 1))}`))
  const whole = Buffer.from(lines(...records))
  const scanner = await createItemScanner({ ...SETTINGS, showSecrets: true })
  const { findings, skipped } = await scanner.scan(itemsOf(whole))
  expect(findings.map(({ secret }) => secret?.value)).toEqual(lengths.map((_, index) => plant(index + 1)))
  findings.forEach(({ location, context }, index) => {
    expect(whole.subarray(location.startByte, location.endByte).toString()).toBe(plant(index + 1))
    expect(location.startLine).toBe(index + 1)
    // The line that is longer than two pieces is plain text.
    if (lengths[index]! < PIECE) expect(context).toMatchObject({ format: 'claude-code', session: 's-1', role: 'user' })
  })
  expect(skipped.map(({ reason }) => reason).filter((reason) => !reason.startsWith('broken JSON'))).toEqual([
    expect.stringContaining('one line is longer than the pieces'),
  ])
})

test('pieces of ordinary lines are whole: nothing is said', async () => {
  const whole = Buffer.from(
    lines(...Array.from({ length: 400 }, (_, index) => user(`${'word '.repeat(600)} ${index}`))),
  )
  const scanner = await createItemScanner(SETTINGS)
  expect(await scanner.scan(itemsOf(whole))).toMatchObject({ findings: [], skipped: [], blobs: 1, bytes: whole.length })
})

describe('registered code', () => {
  let scan: (text: string) => readonly Finding[]
  /** Of words that prove a third as much, and of nothing else: six lines are too few. */
  let scanPlain: typeof scan
  beforeAll(async () => {
    const store = createMemoryStore()
    const print = fingerprintText(Buffer.from(FEES), styleOf('a.ts') ?? 'slash')
    await store.put({ name: 'payments', roots: [] }, [{ ...print, oid: '1', paths: ['src/fees.ts'], isTest: false }])
    const common = { store, index: 'ours', keying: { seal: () => {} } }
    const detectors = [
      createFingerprintDetector({
        ...common,
        rarity: { bits: () => 9 },
        levels: ['words', 'structure', 'canary'],
      }),
      createFingerprintDetector({ ...common, rarity: { bits: () => 2 }, levels: ['words'] }),
    ]
    const settings = { ...SETTINGS, policy: { ...SETTINGS.policy, kinds: ['secret', 'proprietary'] as const } }
    const [usual, plain] = detectors.map((detector) => {
      const scanner = createBlobScanner(settings, [detector])
      return (text: string) => scanner.scan({ bytes: Buffer.from(text), origin: { path: 'x' } }, () => {})
    })
    scan = usual!
    scanPlain = plain!
  })

  const fragment = FEES.split('\n').slice(9, 33).join('\n')
  const numbered = fragment.split('\n').map((line, index) => `${String(index + 1).padStart(6)}\t${line}`)

  test.each<[string, (text: string) => object, object]>([
    ['a prompt', (text) => user(`look:\n${text}\n`), { format: 'claude-code', turn: 1, role: 'user' }],
    [
      'an argument that is JSON in a string',
      (content) => ({
        type: 'response_item',
        payload: {
          type: 'function_call',
          name: 'write',
          call_id: 'c',
          arguments: JSON.stringify({ path: 'b.ts', content }),
        },
      }),
      { format: 'codex', role: 'assistant', tool: 'write', embeddedPath: 'b.ts' },
    ],
    [
      'a message of ChatGPT',
      (text) => ({
        id: 'c',
        title: 't',
        mapping: { a: { message: { author: { role: 'user' }, content: { content_type: 'text', parts: [text] } } } },
      }),
      { format: 'chatgpt-export', turn: 1, role: 'user' },
    ],
  ])('in %s', (_, record, context) => {
    const [finding, ...others] = scan(lines(record(fragment)))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      kind: 'proprietary',
      provenance: { repo: 'payments', path: 'src/fees.ts' },
      context,
    })
    expect(scan(lines(record(OTHER)))).toEqual([])
  })

  describe('split over messages of six lines, none of which alarms alone', () => {
    const parts = [0, 6, 12, 18].map((at) =>
      fragment
        .split('\n')
        .slice(at, at + 6)
        .join('\n'),
    )
    const chat = (texts: readonly string[], sessions: readonly string[] = []): string =>
      lines(...texts.map((text, index) => user(`and this:\n${text}\n`, { sessionId: sessions[index] ?? 's-1' })))
    const exported = (texts: readonly string[]): string =>
      JSON.stringify([
        {
          id: 'c',
          conversation_id: 'c',
          title: 't',
          mapping: Object.fromEntries(
            texts.map((text, index) => [
              `n${index}`,
              {
                id: `n${index}`,
                parent: index === 0 ? null : `n${index - 1}`,
                children: index + 1 < texts.length ? [`n${index + 1}`] : [],
                message: { author: { role: 'user' }, content: { content_type: 'text', parts: [text] } },
              },
            ]),
          ),
        },
      ])

    test('no part alarms alone', () => {
      for (const part of parts) expect(scanPlain(chat([part]))).toEqual([])
    })

    test.each([
      ['Claude Code', () => chat(parts)],
      ['a ChatGPT export', () => exported(parts)],
      ['Claude Code, with other talk in between', () => chat(parts.flatMap((part) => [part, `thanks\n${OTHER}`]))],
    ])('%s', (_, text) => {
      const [finding, ...others] = scanPlain(text())
      expect(others).toEqual([])
      expect(finding).toMatchObject({ kind: 'proprietary', provenance: { repo: 'payments', path: 'src/fees.ts' } })
      const { turns = [], startLine = 0, endLine = 0 } = finding?.provenance ?? {}
      expect(turns.length).toBeGreaterThanOrEqual(2)
      expect(finding?.why[0]).toContain(`turns ${turns.join(', ')}`)
      expect(finding?.alsoAt).toHaveLength(turns.length - 1)
      expect(endLine - startLine).toBeGreaterThan(8)
    })

    test('a secret beside a part is not shown', () => {
      const [first, ...rest] = parts
      const text = chat([`f('${plant(1)}') ${first}`, ...rest])
      const [finding] = scanPlain(text).filter(({ kind }) => kind === 'proprietary')
      expect(finding?.provenance?.turns?.length).toBeGreaterThanOrEqual(2)
      expect(JSON.stringify(finding)).not.toContain(plant(1))
      expect(finding?.excerpt?.text).toContain('lateFee')
    })

    test('not where each is in a session of its own', () => {
      expect(scanPlain(chat(parts, ['a', 'b', 'c', 'd']))).toEqual([])
    })

    test('not where the same part is said again and again', () => {
      for (const part of parts) expect(scanPlain(chat([part, part, part, part]))).toEqual([])
    })
  })

  test('for the model, as data and as what was there before: one finding', () => {
    const text = lines(
      user([{ type: 'tool_result', tool_use_id: 't', content: numbered.join('\n') }], {
        toolUseResult: { filePath: '/w/fees.ts', content: fragment, originalFile: fragment },
      }),
    )
    const findings = scan(text)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ context: { role: 'tool', embeddedPath: '/w/fees.ts' } })
    expect(findings[0]?.alsoAt?.length).toBeGreaterThanOrEqual(1)
  })
})

test('a comment that allows is heard in its own text, and nowhere else', () => {
  const scanner = createBlobScanner(SETTINGS)
  const scan = (text: string): string[] =>
    scanner.scan({ bytes: Buffer.from(text), origin: { path: 'x' } }, () => {}).map(({ decision }) => decision)
  const allow = '// codemoat: allow github-personal-access-token -- a test'
  expect(scan(lines(user(`const a = '${plant(1)}' ${allow}\n`)))).toEqual(['allow'])
  expect(scan(lines(user(`${allow}\n\nand so on\nconst a = '${plant(1)}'\n`)))).toEqual(['block'])
  // Once allowed and once not is not allowed.
  expect(scan(lines(user(`const a = '${plant(1)}' ${allow}\n`), user(`const a = '${plant(1)}'\n`)))).toEqual(['block'])
})
