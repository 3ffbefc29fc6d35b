/** Whatever is done to a transcript: nothing crashes or hangs, and a secret in any of its strings is found. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readerOf } from '../../../src/readers/index.ts'
import { plant, scanText } from '../../support/planted.ts'

const time = '2026-01-02T03:04:05.000Z'
const message = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: 'ab' }] }
const node = {
  id: 'n',
  parent: 'root',
  children: [],
  message: { author: { role: 'tool', name: 'x' }, content: { content_type: 'text', parts: ['ab'] } },
}

/** Records of each format, as lines or as elements of an array. */
const SAMPLES: Readonly<Record<string, readonly object[]>> = {
  'claude-code': [
    { type: 'user', uuid: 'u', sessionId: 's', cwd: '/w', timestamp: time, message },
    {
      type: 'user',
      uuid: 'u',
      sessionId: 's',
      message,
      toolUseResult: { file: { filePath: 'a', content: 'ab' }, stdout: 'ab' },
    },
    {
      type: 'attachment',
      uuid: 'u',
      sessionId: 's',
      attachment: { filename: 'a', content: { file: { content: 'ab' } } },
    },
  ],
  codex: [
    { timestamp: time, type: 'session_meta', payload: { id: 'x', cwd: '/w' } },
    {
      timestamp: time,
      type: 'response_item',
      payload: { type: 'function_call', name: 'shell', call_id: 'c', arguments: '{"command":["ab"]}' },
    },
    {
      timestamp: time,
      type: 'response_item',
      payload: { type: 'function_call_output', call_id: 'c', output: '{"output":"ab"}' },
    },
    { timestamp: time, type: 'event_msg', payload: { type: 'user_message', message: 'ab' } },
  ],
  'claude-export': [
    {
      uuid: 'k',
      name: 'n',
      chat_messages: [
        {
          sender: 'human',
          text: 'ab',
          content: [{ type: 'text', text: 'ab' }],
          attachments: [{ file_name: 'a', extracted_content: 'ab' }],
        },
      ],
    },
    { uuid: 'p', name: 'n', docs: [{ filename: 'a', content: 'ab' }] },
  ],
  'chatgpt-export': [
    {
      id: 'c',
      title: 't',
      create_time: 1,
      current_node: 'n',
      mapping: { root: { id: 'root', message: null, children: ['n'] }, n: node, m: { ...node, parent: 'm' } },
    },
  ],
  'gemini-cli': [
    { sessionId: 'g', projectHash: 'h', startTime: time },
    { id: 'm', timestamp: time, type: 'user', content: [{ text: 'Content from @a:\n' }, { text: 'ab' }] },
    {
      id: 'm',
      timestamp: time,
      type: 'gemini',
      content: 'ab',
      toolCalls: [
        {
          id: 't',
          name: 'r',
          args: { path: 'a' },
          result: [{ functionResponse: { name: 'r', response: { output: 'ab' } } }],
          resultDisplay: 'ab',
        },
      ],
      thoughts: [{ subject: 'ab' }],
    },
  ],
  'copilot-chat': [
    { kind: 0, v: { sessionId: 'v', requesterUsername: 'me', requests: [] } },
    {
      kind: 2,
      k: ['requests'],
      v: [
        {
          requestId: 'r',
          message: { text: 'ab' },
          variableData: { variables: [{ name: 'a', value: 'ab' }] },
          response: [{ value: 'ab' }, { kind: 'toolInvocationSerialized', toolId: 'x', toolCallId: 't' }],
        },
      ],
    },
    {
      kind: 1,
      k: ['requests', 0, 'result'],
      v: {
        metadata: {
          toolCallRounds: [{ response: 'ab', toolCalls: [{ id: 't', name: 'x', arguments: '{}' }] }],
          toolCallResults: { t: { content: [{ value: 'ab' }] } },
        },
      },
    },
  ],
  'copilot-events': [
    { type: 'session.start', id: 'e', timestamp: time, data: { sessionId: 'p', context: { cwd: '/w' } } },
    {
      type: 'tool.execution_start',
      id: 'e',
      timestamp: time,
      data: { toolCallId: 't', toolName: 'x', arguments: { path: 'a' } },
    },
    { type: 'tool.execution_complete', id: 'e', timestamp: time, data: { toolCallId: 't', result: { content: 'ab' } } },
  ],
  cursor: [
    {
      role: 'assistant',
      message: {
        content: [
          { type: 'text', text: 'ab' },
          { type: 'tool_use', id: 't', name: 'x', input: {} },
        ],
      },
    },
  ],
  cline: [
    { ts: 1, type: 'say', say: 'tool', text: '{"tool":"ab"}' },
    {
      ts: 1,
      role: 'user',
      content: [
        { type: 'text', text: "[read_file for 'a'] Result:" },
        { type: 'text', text: 'ab' },
      ],
    },
  ],
  continue: [
    {
      sessionId: 'n',
      workspaceDirectory: '/w',
      history: [
        {
          message: { role: 'user', content: 'ab' },
          contextItems: [{ content: 'ab', uri: { value: 'a' } }],
          promptLogs: [{ prompt: 'ab' }],
          toolCallStates: [{ toolCallId: 't', output: 'ab' }],
        },
      ],
    },
  ],
  kiro: [
    {
      conversation_id: 'q',
      history: [
        {
          user: { content: { Prompt: { prompt: 'ab' } } },
          assistant: { ToolUse: { content: 'ab', tool_uses: [{ id: 't', name: 'x', args: {} }] } },
        },
      ],
    },
    { kind: 'Prompt', content: 'ab' },
    { id: '1', timestamp: time, payload: { type: 'tool_result', toolCallId: 't', result: 'ab' } },
  ],
  opencode: [
    {
      ...{ sessionID: 's', directory: '/w', time: 1767323045000, info: { role: 'assistant', modelID: 'm' } },
      parts: [
        { type: 'text', text: 'ab' },
        { type: 'tool', tool: 'read', callID: 'c', state: { input: { filePath: 'ab' }, output: 'ab' } },
      ],
    },
    {
      ...{ sessionID: 's', type: 'assistant', time: 1767323045000 },
      data: {
        content: [{ type: 'tool', id: 'c', name: 'read', state: { input: { path: 'ab' }, content: [{ text: 'ab' }] } }],
      },
    },
  ],
  zed: [
    {
      title: 't',
      messages: [
        {
          User: {
            id: 'u',
            content: [{ Text: 'ab' }, { Mention: { uri: { File: { abs_path: 'a' } }, content: 'ab' } }],
          },
        },
        {
          Agent: { content: [{ Text: 'ab' }], tool_results: { t: { tool_use_id: 't', tool_name: 'x', output: 'ab' } } },
        },
      ],
    },
  ],
  pi: [
    { type: 'session', version: 3, id: 's', timestamp: time, cwd: '/w' },
    {
      ...{ type: 'message', id: 'a', parentId: null, timestamp: time },
      message: { role: 'assistant', content: [{ type: 'toolCall', id: 'c', name: 'read', arguments: { path: 'ab' } }] },
    },
    {
      ...{ type: 'message', id: 'b', parentId: 'a', timestamp: time },
      message: { role: 'toolResult', toolCallId: 'c', toolName: 'read', content: [{ type: 'text', text: 'ab' }] },
    },
  ],
  'lm-studio': [
    { name: 'n', messages: [{ versions: [{ role: 'assistant', steps: [{ content: [{ text: 'ab' }] }] }] }] },
  ],
  'open-webui': [
    { chat: { title: 't', history: { messages: { a: { role: 'user', content: 'ab', files: [{ name: 'a' }] } } } } },
  ],
  har: [
    {
      log: {
        version: '1.2',
        entries: [
          {
            request: {
              url: 'https://api.openai.com/v1/chat/completions',
              postData: { text: '{"messages":[{"role":"user","content":"ab"}]}' },
            },
            response: { content: { text: 'ab' } },
          },
        ],
      },
    },
  ],
  messages: [
    {
      messages: [
        message,
        { role: 'tool', tool_call_id: 't', content: 'ab' },
        { role: 'assistant', tool_calls: [{ id: 't', function: { name: 'x', arguments: '{}' } }] },
      ],
    },
  ],
}

/** The places of all strings in a value: their keys and indexes on the way. */
function stringPlaces(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [way]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringPlaces(inner, [...way, key]))
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? replaced(inner, rest, by) : inner))
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) }
}

/** Every place in the tree, containers too. */
function allPlaces(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [way, ...inner.flatMap(([key, one]) => allPlaces(one, [...way, key]))]
}

const formats = Object.keys(SAMPLES)

const written = (records: readonly unknown[], shape: number): string => {
  if (shape === 0) return records.map((record) => `${JSON.stringify(record)}\n`).join('')
  return JSON.stringify(records, undefined, shape - 1)
}

const text = (secret: string, wrap: number): string => {
  const around = ['ab cd', 'é "x" \\\n\t', '😀\u0000\u001b\n', '{"a": "\n'][wrap % 4]!
  const inner = `${around} ${secret} ${around}`
  return wrap < 4 ? inner : JSON.stringify({ deep: [JSON.stringify({ deeper: inner, n: 1 })], more: inner.slice(0, 3) })
}

test.each(formats)('the sample of %s is one', (format) => {
  const bytes = Buffer.from(written([...SAMPLES[format]!], 0))
  expect(
    [...readerOf({ bytes, origin: { path: 'x' } }).read({ bytes, origin: { path: 'x' } }, () => {})][0]?.context.format,
  ).toBe(format)
})

describe.each(formats)('%s', (format) => {
  const records = SAMPLES[format]!

  test('a secret in any string is found where it is', () => {
    let seed = 0
    for (const place of stringPlaces(records)) {
      for (const shape of [0, 1, 3]) {
        const secret = plant(++seed)
        const bytes = Buffer.from(written(replaced(records, place, text(secret, seed % 8)) as unknown[], shape))
        const found = scanText(bytes).findings.filter(({ secret: one }) => one?.value === secret)
        expect(found, `${place.join('.')} in shape ${shape}, text ${seed % 8}`).toHaveLength(1)
        const { startByte, endByte } = found[0]!.location
        expect(bytes.subarray(startByte, endByte).toString()).toBe(secret)
      }
    }
  })

  test('values of other types, twice the same, or deep inside something else', () => {
    const places = allPlaces(records).slice(1)
    const other = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        0,
        -1,
        1e300,
        true,
        '',
        'ab',
        [],
        {},
        [[[]]],
        { content: [] },
        { role: 'tool', content: [7, null] },
      ),
      fc.constantFrom<unknown>(...records),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), other), { minLength: 1, maxLength: 4 }), fc.nat(3), (changes, shape) => {
        let changed: unknown = records
        for (const [index, by] of changes) {
          const place = places[index % places.length]!
          const exists = allPlaces(changed).some((one) => one.join('\0') === place.join('\0'))
          if (exists) changed = replaced(changed, place, by)
        }
        const secret = plant(1)
        const all = [...(changed as unknown[]), ...records, { 'any key': `x ${secret} y` }]
        expect(scanText(written(all, shape)).findings.map((one) => one.secret?.value)).toContain(secret)
      }),
      { numRuns: 40 },
    )
  })

  test('damaged bytes: what is whole is found', () => {
    const secret = plant(2)
    const whole = Buffer.from(`${written(records, 0)}${written([{ ...records[0], last: ` ${secret} ` }], 0)}`)
    const at = whole.indexOf(secret)
    fc.assert(
      fc.property(fc.nat(at - 2), fc.uint8Array({ maxLength: 6 }), fc.nat(12), (place, bytes, removed) => {
        const end = Math.min(at - 1, place + removed)
        const damaged = Buffer.concat([whole.subarray(0, place), bytes, whole.subarray(end)])
        expect(scanText(damaged).findings.map((one) => one.secret?.value)).toContain(secret)
      }),
      { numRuns: 40 },
    )
  })

  test('cut off anywhere: what stands before the cut is found', () => {
    const secret = plant(3)
    const whole = Buffer.from(written([{ ...records[0], last: ` ${secret} ` }, ...records], 0))
    fc.assert(
      fc.property(fc.integer({ min: whole.indexOf(secret) + secret.length + 1, max: whole.length }), (end) => {
        expect(scanText(whole.subarray(0, end)).findings.map((one) => one.secret?.value)).toContain(secret)
      }),
      { numRuns: 40 },
    )
  })
})

describe('hostile', () => {
  const line = JSON.stringify({ type: 'user', uuid: 'u', sessionId: 's', message: { role: 'user', content: plant(4) } })
  const around = (inner: string): string =>
    `${line}\n{"type":"user","uuid":"u","sessionId":"s","message":${inner}}\n${line.replace(plant(4), plant(5))}\n`

  test.each([
    ['deep arrays', around('['.repeat(200_000) + ']'.repeat(200_000))],
    ['deep objects', around(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['deep and never closed', around('[{"a":'.repeat(100_000))],
    ['a huge string', around(JSON.stringify('ab\n'.repeat(1_000_000)))],
    ['very many values', around(`[${'"",'.repeat(500_000)}""]`)],
    ['very many equal keys', around(`{${'"content":"ab",'.repeat(100_000)}"content":""}`)],
    ['invalid escapes', around('"\\u12 \\x \\ud800 \\udc00\\ud800 \\u00zz"')],
    [
      'JSON in JSON in JSON',
      around([1, 2, 3, 4, 5, 6].reduce<string>((inner) => JSON.stringify(`[${inner},"\\n"]`), '"ab"')),
    ],
    ['very many quotes', around('"'.repeat(300_000))],
    ['very many braces', `${line}\n${'{\n'.repeat(200_000)}\n${line.replace(plant(4), plant(5))}\n`],
    ['keys of prototypes', around('{"__proto__":{"role":"user"},"constructor":{"content":"x"},"toString":[]}')],
  ])('%s', (_, hostile) => {
    const found = scanText(hostile).findings.map((one) => one.secret?.value)
    expect(found).toContain(plant(4))
    expect(found).toContain(plant(5))
  })
})
