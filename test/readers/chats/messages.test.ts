import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readerOf } from '../../../src/readers/index.ts'
import { plant, scanText } from '../../support/planted.ts'
import { code, expectAllFound, lines } from './fixture.ts'

describe('dialogues as interfaces have them', () => {
  const dialogue = (secret: (place: string) => string): object => ({
    model: 'gpt-x',
    messages: [
      { role: 'system', content: secret('system') },
      { role: 'user', content: [{ type: 'text', text: code(secret('prompt')) }] },
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          {
            id: 't1',
            type: 'function',
            function: { name: 'read', arguments: `{"path":"a.ts","x":"${secret('arguments')}"}` },
          },
        ],
      },
      { role: 'tool', tool_call_id: 't1', content: code(secret('result')) },
    ],
  })
  const places = {
    system: { turn: 1, role: 'system', model: 'gpt-x' },
    prompt: { turn: 2, role: 'user' },
    arguments: { turn: 3, role: 'assistant', tool: 'read', embeddedPath: 'a.ts' },
    result: { turn: 4, role: 'tool', tool: 'read', embeddedPath: 'a.ts' },
  }

  test('one document, or one a line', () => {
    expectAllFound({ format: 'messages', text: (secret) => JSON.stringify(dialogue(secret), undefined, 2), places })
    expectAllFound({
      format: 'messages',
      text: (secret) => lines(dialogue(secret), { messages: [{ role: 'user', content: secret('next') }] }),
      places: { ...places, next: { turn: 1, role: 'user' } },
    })
    expectAllFound({ format: 'messages', text: (secret) => lines({ custom_id: '1', body: dialogue(secret) }), places })
  })

  test('of Anthropic', () => {
    expectAllFound({
      format: 'messages',
      text: (secret) =>
        JSON.stringify({
          model: 'claude-x',
          system: [{ type: 'text', text: code(secret('system')) }],
          messages: [
            {
              role: 'user',
              content: [{ type: 'document', title: 'a', source: { type: 'text', data: code(secret('document')) } }],
            },
            {
              role: 'assistant',
              content: [{ type: 'tool_use', id: 't', name: 'Bash', input: { command: secret('command') } }],
            },
            { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: secret('result') }] },
          ],
        }),
      places: {
        system: { role: 'system' },
        document: { turn: 1, role: 'user' },
        command: { turn: 2, role: 'assistant', tool: 'Bash' },
        result: { turn: 3, role: 'tool', tool: 'Bash' },
      },
    })
  })

  test('of Gemini, ShareGPT, AI Studio and Responses, and answers', () => {
    const user = { turn: 1, role: 'user' }
    const shapes: [(text: string) => object, object][] = [
      [(text) => ({ contents: [{ role: 'user', parts: [{ text }] }] }), user],
      [(text) => ({ conversations: [{ from: 'human', value: text }] }), user],
      [(text) => ({ chunkedPrompt: { chunks: [{ role: 'user', text }] } }), user],
      [(text) => ({ input: [{ role: 'user', content: [{ type: 'input_text', text }] }] }), user],
      [(text) => ({ role: 'user', content: text }), user],
      [(text) => ({ choices: [{ message: { role: 'assistant', content: text } }] }), { turn: 1, role: 'assistant' }],
      [(text) => ({ candidates: [{ content: { role: 'model', parts: [{ text }] } }] }), { turn: 1, role: 'assistant' }],
    ]
    for (const [shape, said] of shapes) {
      expectAllFound({
        format: 'messages',
        text: (secret) => lines(shape(code(secret('text')))),
        places: { text: said },
      })
    }
  })
})

test('recordings of a browser', () => {
  const entry = (url: string, asked: string, answered: string): object => ({
    startedDateTime: '2026-01-02T03:04:05.000Z',
    request: { method: 'POST', url, postData: { mimeType: 'application/json', text: asked } },
    response: { status: 200, content: { text: answered } },
  })
  expectAllFound({
    format: 'har',
    text: (secret) =>
      JSON.stringify({
        log: {
          version: '1.2',
          entries: [
            entry('https://example.org/', secret('elsewhere'), 'x'),
            entry(
              'https://api.openai.com/v1/chat/completions',
              JSON.stringify({ messages: [{ role: 'user', content: code(secret('prompt')) }] }),
              JSON.stringify({ choices: [{ message: { role: 'assistant', content: code(secret('answer')) } }] }),
            ),
            entry('https://chatgpt.com/backend-api/conversation', 'x', `data: {"v": "${secret('stream')}"}\n\n`),
          ],
        },
      }),
    places: {
      elsewhere: { timestamp: '2026-01-02T03:04:05.000Z' },
      prompt: { turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05.000Z' },
      answer: { turn: 1, role: 'assistant' },
      stream: { turn: 4, role: 'assistant' },
    },
  })
})

describe('a body in base64', () => {
  const log = (body: Uint8Array, packing?: string, mimeType = 'application/json'): string => {
    const headers = packing === undefined ? [] : [{ name: 'Content-Encoding', value: packing }]
    const content = { mimeType, encoding: 'base64', text: Buffer.from(body).toString('base64') }
    const request = { method: 'POST', url: 'https://api.example.org/v1/messages' }
    return JSON.stringify({ log: { version: '1.2', entries: [{ request, response: { headers, content } }] } })
  }
  const answer = (text: string): Buffer =>
    Buffer.from(
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: `${'é" \n'.repeat(9)} ${text}` } }] }),
    )
  const stream = (text: string): Buffer =>
    Buffer.from(
      (text.match(/.{1,4}/g) ?? [])
        .map((part) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: part } }] })}\n\n`)
        .join(''),
    )

  test.each([
    ['as it is', (body: Buffer) => body, undefined],
    ['that the browser had unpacked', (body: Buffer) => body, 'br'],
    ['in gzip', gzipSync, 'gzip'],
    ['in br', brotliCompressSync, 'br'],
    ['in deflate', deflateSync, 'Deflate'],
  ] as const)('%s', (_, pack, packing) => {
    for (const write of [answer, stream]) {
      const { findings, notices } = scanText(log(pack(write(plant(1))), packing), 'x.har')
      expect(findings).toMatchObject([{ secret: { value: plant(1) }, context: { format: 'har', role: 'assistant' } }])
      expect(notices).toEqual([])
      expect(scanText(log(pack(write('harmless')), packing), 'x.har').findings).toEqual([])
    }
  })

  test('is found at its own bytes', () => {
    const written = log(answer(plant(1)))
    const { location } = scanText(written, 'x.har').findings[0]!
    const inSource = written.slice(location.startByte, location.endByte)
    expect(Buffer.from(inSource, 'base64').toString()).toContain(plant(1).slice(3, -3))
    expect(inSource.length).toBeLessThan(70)
  })

  test.each([
    ['no text', Buffer.from([0, 1, 2, 0]), 'gzip'],
    ['a bomb', gzipSync(Buffer.alloc(80_000_000)), 'gzip'],
    ['a picture', answer(plant(1)), undefined],
  ])('that is %s is read as it stands', (what, body, packing) => {
    const written = log(body, packing, what === 'a picture' ? 'image/png' : undefined)
    expect(scanText(written, 'x.har').notices).toEqual([])
  })
})

test('what the pages of ChatGPT and Claude send', () => {
  const post = (url: string, body: object): object => ({
    request: { method: 'POST', url, postData: { mimeType: 'application/json', text: JSON.stringify(body) } },
    response: { content: { text: '' } },
  })
  expectAllFound({
    format: 'har',
    text: (secret) =>
      JSON.stringify({
        log: {
          version: '1.2',
          entries: [
            post('https://chatgpt.com/backend-api/conversation', {
              action: 'next',
              messages: [
                { author: { role: 'system' }, content: { content_type: 'text', parts: [code(secret('hidden'))] } },
                { author: { role: 'user' }, content: { content_type: 'text', parts: [code(secret('typed'))] } },
              ],
            }),
            post('https://claude.ai/api/organizations/o/chat_conversations/c/completion', {
              prompt: code(secret('prompt')),
              attachments: [{ file_name: 'rate.ts', extracted_content: code(secret('file')) }],
            }),
          ],
        },
      }),
    places: {
      hidden: { turn: 1, role: 'system' },
      typed: { turn: 1, role: 'user' },
      prompt: { turn: 3, role: 'user' },
      file: { turn: 3, role: 'user', embeddedPath: 'rate.ts' },
    },
  })
})

describe('a recording of an answer that was streamed', () => {
  const pieces = (text: string): string[] => text.match(/[\s\S]{1,4}/g) ?? []
  const events = (list: readonly object[]): string => list.map((one) => `data: ${JSON.stringify(one)}\n\n`).join('')
  const SHAPES: Readonly<Record<string, (texts: readonly string[]) => string>> = {
    'chat completions': (texts) =>
      `${events(texts.map((content) => ({ id: 'x-1', choices: [{ index: 0, delta: { content } }] })))}data: [DONE]\n\n`,
    'two answers at once': (texts) =>
      events(
        texts.flatMap((content, at) => [
          { choices: [{ index: 0, delta: { content } }] },
          { choices: [{ index: 1, delta: { content: `word ${at} ` } }] },
        ]),
      ),
    messages: (texts) =>
      texts
        .map((text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }))
        .map((one) => `event: content_block_delta\r\ndata: ${JSON.stringify(one)}\r\n\r\n`)
        .join(''),
    'arguments of a tool': (texts) =>
      events(texts.map((text) => ({ type: 'content_block_delta', index: 1, delta: { partial_json: text } }))),
    responses: (texts) => `: hello\n\n${events(texts.map((delta) => ({ type: 'response.output_text.delta', delta })))}`,
    'JSON line by line': (texts) =>
      texts.map((content) => `${JSON.stringify({ message: { role: 'assistant', content }, done: false })}\n`).join(''),
  }

  test.each(Object.entries(SHAPES))('%s', (_, write) => {
    const log = (text: string): string => {
      const content = { mimeType: 'text/event-stream', text: write(pieces(`Here: "${text}"\nand so on`)) }
      const request = { method: 'POST', url: 'https://api.example.org/v1/messages' }
      return JSON.stringify({ log: { version: '1.2', entries: [{ request, response: { content } }] } })
    }
    const { findings, notices } = scanText(log(plant(1)), 'x.har')
    expect(findings).toMatchObject([
      { secret: { value: plant(1) }, context: { format: 'har', role: 'assistant', turn: 2 } },
    ])
    const { startByte, endByte } = findings[0]!.location
    const inSource = log(plant(1)).slice(startByte, endByte)
    expect([inSource.slice(0, 1), inSource.slice(-1)]).toEqual([plant(1).slice(0, 1), plant(1).slice(-1)])
    expect(notices).toEqual([])
    expect(scanText(log('harmless '.repeat(10)), 'x.har').findings).toEqual([])
  })
})

test.each([
  ['{"name":"codemoat","version":"1.0.0","dependencies":{}}'],
  ['[{"id":1,"role":"admin","content":"x"}]'],
  ['{"messages":{"hello":"world"},"title":"translations"}'],
  ['[1,2,3]'],
  ['{}'],
  ['{"level":"info","msg":"started","time":1767323045}'],
  ['# {"role":"user","content":"x"}'],
])('%s is no transcript', (text) => {
  expect(readerOf({ bytes: Buffer.from(text), origin: { path: 'x.json' } }).name).toBe('text')
})
