/** What the big chat sites and local programs export: one document for many conversations. */
import { describe, expect, test } from 'vitest'
import { plant, scanText } from '../../support/planted.ts'
import { code, expectAllFound } from './fixture.ts'

describe.each([0, 2])('indented by %i', (indent) => {
  const json = (value: unknown): string => JSON.stringify(value, undefined, indent)

  test('conversations and projects of Claude.ai', () => {
    const common = { created_at: '2026-01-02T03:04:05Z', files: [] }
    expectAllFound({
      format: 'claude-export',
      text: (secret) =>
        json([
          {
            uuid: 'k-1',
            name: `rates ${secret('name')}`,
            summary: code(secret('summary')),
            chat_messages: [
              {
                ...common,
                uuid: 'm-1',
                sender: 'human',
                text: '',
                content: [{ type: 'text', text: code(secret('prompt')) }],
                attachments: [
                  { file_name: 'rate.ts', file_type: 'txt', extracted_content: code(secret('attachment')) },
                ],
              },
              {
                ...common,
                uuid: 'm-2',
                sender: 'assistant',
                text: code(secret('text')),
                content: [
                  { type: 'thinking', thinking: code(secret('thinking')) },
                  { type: 'tool_use', id: 't1', name: 'artifacts', input: { content: code(secret('artifact')) } },
                  { type: 'tool_result', tool_use_id: 't1', content: [{ type: 'text', text: secret('result') }] },
                  { type: 'voice_note', title: 'x', text: secret('voice') },
                ],
                attachments: [],
              },
            ],
          },
          {
            uuid: 'p-1',
            name: 'a project',
            docs: [{ uuid: 'd', filename: 'src/b.py', content: code(secret('document')) }],
          },
        ]),
      places: {
        name: { session: 'k-1' },
        summary: { session: 'k-1', role: 'assistant' },
        prompt: { session: 'k-1', turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05Z' },
        attachment: { turn: 1, role: 'user', embeddedPath: 'rate.ts' },
        text: { turn: 2, role: 'assistant' },
        thinking: { turn: 2, role: 'assistant' },
        artifact: { turn: 2, role: 'assistant', tool: 'artifacts' },
        result: { turn: 2, role: 'tool', tool: 'artifacts' },
        voice: { turn: 2, role: 'assistant' },
        document: { session: 'p-1', embeddedPath: 'src/b.py' },
      },
    })
  })

  test('the tree of ChatGPT, with every kind of content and every branch', () => {
    const node = (id: string, parent: string | null, author: object, content: object, more: object = {}): object => ({
      [id]: { id, parent, children: [], message: { id, author, create_time: 1767323045.5, content, ...more } },
    })
    const user = { role: 'user', metadata: {} }
    const model = { role: 'assistant', metadata: {} }
    expectAllFound({
      format: 'chatgpt-export',
      text: (secret) =>
        json([
          {
            id: 'c-1',
            title: 'rates',
            create_time: 1767323045.1,
            default_model_slug: 'gpt-x',
            current_node: 'n3',
            mapping: {
              root: { id: 'root', message: null, parent: null, children: ['sys'] },
              ...node('sys', 'root', { role: 'system' }, { content_type: 'text', parts: [secret('system')] }),
              ...node('n1', 'sys', user, { content_type: 'text', parts: [code(secret('prompt'))] }),
              ...node('n1b', 'sys', user, { content_type: 'text', parts: [secret('branch')] }),
              ...node(
                'n2',
                'n1',
                model,
                { content_type: 'code', language: 'python', text: code(secret('code')) },
                { recipient: 'python' },
              ),
              ...node(
                'n3',
                'n2',
                { role: 'tool', name: 'python' },
                { content_type: 'execution_output', text: secret('output') },
              ),
              ...node(
                'n4',
                'n3',
                model,
                { content_type: 'multimodal_text', parts: [{ asset_pointer: 'x' }, secret('part')] },
                { recipient: 'all', metadata: { model_slug: 'gpt-y' } },
              ),
              ...node('n5', 'n3', model, {
                content_type: 'thoughts',
                thoughts: [{ summary: 'x', content: code(secret('thought')) }],
              }),
              ...node('n6', 'n3', model, {
                content_type: 'tether_quote',
                url: 'x',
                title: secret('title'),
                text: secret('quote'),
              }),
              ...node('n7', 'n3', model, { content_type: 'citable_code_output', output_str: secret('citable') }),
              ...node('n8', 'n3', user, {
                content_type: 'user_editable_context',
                user_instructions: secret('instructions'),
              }),
              ...node('n9', 'n3', model, { content_type: 'tether_browsing_display', result: secret('browsed') }),
              ...node('n10', 'n3', model, { content_type: 'invented', somewhere: { deep: secret('unknown') } }),
            },
          },
        ]),
      places: {
        system: { session: 'c-1', role: 'system' },
        prompt: { session: 'c-1', turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05.500Z' },
        branch: { turn: 1, role: 'user' },
        code: { turn: 2, role: 'assistant', tool: 'python', language: 'python' },
        output: { turn: 3, role: 'tool', tool: 'python' },
        part: { turn: 4, role: 'assistant', model: 'gpt-y' },
        thought: { turn: 4, role: 'assistant' },
        title: { turn: 4 },
        quote: { turn: 4 },
        citable: { turn: 4 },
        instructions: { turn: 4, role: 'user' },
        browsed: { turn: 4 },
        unknown: { turn: 4 },
      },
    })
  })

  test('a chat of Open WebUI', () => {
    const chat = (secret: (place: string) => string): object => ({
      title: 'rates',
      history: {
        currentId: 'b',
        messages: {
          a: {
            id: 'a',
            role: 'user',
            content: code(secret('prompt')),
            timestamp: 1767323045,
            files: [{ name: 'a.md', content: secret('file') }],
          },
          b: { id: 'b', role: 'assistant', content: code(secret('answer')), model: 'llama' },
        },
      },
    })
    const places = {
      prompt: { turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05.000Z' },
      file: { turn: 1, embeddedPath: 'a.md' },
      answer: { turn: 2, role: 'assistant', model: 'llama' },
    }
    expectAllFound({ format: 'open-webui', text: (secret) => json([{ id: 'w-1', chat: chat(secret) }]), places })
    expectAllFound({ format: 'open-webui', text: (secret) => json([chat(secret)]), places })
  })

  test('a conversation of LM Studio, with every version', () => {
    expectAllFound({
      format: 'lm-studio',
      text: (secret) =>
        json({
          name: 'rates',
          createdAt: 1767323045000,
          systemPrompt: secret('system'),
          messages: [
            {
              currentlySelected: 0,
              versions: [
                { role: 'user', type: 'singleStep', content: [{ type: 'text', text: code(secret('prompt')) }] },
                { role: 'user', type: 'singleStep', content: [{ type: 'text', text: secret('other') }] },
              ],
            },
            {
              currentlySelected: 0,
              versions: [
                {
                  role: 'assistant',
                  type: 'multiStep',
                  steps: [{ type: 'contentBlock', content: [{ type: 'text', text: secret('answer') }] }],
                },
              ],
            },
          ],
        }),
      places: {
        system: { role: 'system', session: 'rates' },
        prompt: { turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05.000Z' },
        other: { turn: 1, role: 'user' },
        answer: { turn: 2, role: 'assistant' },
      },
    })
  })

  test('a session of Continue', () => {
    expectAllFound({
      format: 'continue',
      text: (secret) =>
        json({
          sessionId: 'n-1',
          title: 'rates',
          workspaceDirectory: 'file:///w',
          history: [
            {
              message: { role: 'user', content: code(secret('prompt')) },
              contextItems: [
                {
                  name: 'rate.ts',
                  description: 'rate.ts',
                  content: code(secret('given')),
                  uri: { type: 'file', value: 'file:///w/rate.ts' },
                },
              ],
              promptLogs: [{ modelTitle: 'x', prompt: code(secret('sent')), completion: secret('completed') }],
            },
            {
              message: {
                role: 'assistant',
                content: [{ type: 'text', text: secret('answer') }],
                toolCalls: [
                  { id: 't1', type: 'function', function: { name: 'read_file', arguments: '{"filepath":"b.ts"}' } },
                ],
              },
              toolCallStates: [{ toolCallId: 't1', output: [{ name: 'b.ts', content: code(secret('state')) }] }],
            },
            { message: { role: 'tool', toolCallId: 't1', content: code(secret('result')) } },
          ],
        }),
      places: {
        prompt: { session: 'n-1', turn: 1, role: 'user', cwd: '/w' },
        given: { turn: 1, role: 'user', embeddedPath: '/w/rate.ts' },
        sent: { turn: 1 },
        completed: { turn: 1 },
        answer: { turn: 2, role: 'assistant' },
        state: { turn: 2, role: 'tool', tool: 'read_file', embeddedPath: 'b.ts' },
        result: { turn: 3, role: 'tool', tool: 'read_file', embeddedPath: 'b.ts' },
      },
    })
  })

  test('a conversation of Amazon Q', () => {
    expectAllFound({
      format: 'kiro',
      text: (secret) =>
        json({
          conversation_id: 'q-1',
          history: [
            {
              user: {
                content: { Prompt: { prompt: code(secret('prompt')) } },
                additional_context: secret('added'),
                timestamp: '2026-01-02T03:04:05Z',
              },
              assistant: {
                ToolUse: {
                  content: secret('answer'),
                  tool_uses: [{ id: 't1', name: 'fs_read', args: { path: '/w/a.rs', note: secret('arguments') } }],
                },
              },
            },
            {
              user: {
                content: {
                  ToolUseResults: {
                    tool_use_results: [
                      {
                        tool_use_id: 't1',
                        content: [{ Text: code(secret('read')) }, { Json: { stdout: secret('json') } }],
                        status: 'Success',
                      },
                    ],
                  },
                },
              },
              assistant: { Response: { message_id: 'm', content: code(secret('response')) } },
            },
          ],
          transcript: [`> ${secret('transcript')}`],
        }),
      places: {
        prompt: { session: 'q-1', turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05Z' },
        added: { turn: 1, role: 'user' },
        answer: { turn: 2, role: 'assistant' },
        arguments: { turn: 2, role: 'assistant', tool: 'fs_read', embeddedPath: '/w/a.rs' },
        read: { turn: 3, role: 'tool', tool: 'fs_read', embeddedPath: '/w/a.rs' },
        json: { turn: 3, role: 'tool', tool: 'fs_read' },
        response: { turn: 4, role: 'assistant' },
        transcript: { session: 'q-1' },
      },
    })
  })
})

test('trees with loops, orphans and keys that objects have anyway', () => {
  const message = (secret: string): object => ({
    author: { role: 'user' },
    content: { content_type: 'text', parts: [secret] },
  })
  const text = `[{"title":"x","create_time":1,"current_node":"a","mapping":{
    "a":${JSON.stringify({ parent: 'b', message: message(plant(1)) })},
    "b":${JSON.stringify({ parent: 'a', message: message(plant(2)) })},
    "__proto__":${JSON.stringify({ parent: '__proto__', message: message(plant(3)) })},
    "a":${JSON.stringify({ parent: 'gone', message: message(plant(4)) })},
    "constructor":{"message":7},"hasOwnProperty":[]}}]`
  expect(scanText(text).findings.map(({ secret }) => secret?.value)).toEqual([1, 2, 3, 4].map(plant))
})
