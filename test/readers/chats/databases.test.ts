import { describe, test } from 'vitest'
import { code, expectAllFound, lines } from './fixture.ts'

describe('what databases hold', () => {
  test('threads of Zed', () => {
    expectAllFound({
      format: 'zed',
      text: (secret) =>
        JSON.stringify({
          title: 'a thread',
          model: { provider: 'p', model: 'm-1' },
          messages: [
            {
              User: {
                id: 'u',
                content: [
                  { Text: code(secret('prompt')) },
                  { Mention: { uri: { File: { abs_path: '/w/src/a.ts' } }, content: code(secret('mention')) } },
                ],
              },
            },
            {
              Agent: {
                content: [
                  { Thinking: { text: code(secret('thinking')) } },
                  { ToolUse: { id: 't', name: 'read_file', input: { path: 'b.ts', x: secret('call') } } },
                ],
                tool_results: {
                  t: { tool_use_id: 't', tool_name: 'read_file', content: { Text: code(secret('result')) } },
                },
              },
            },
            'Resume',
          ],
        }),
      places: {
        prompt: { session: 'a thread', model: 'm-1', turn: 1, role: 'user' },
        mention: { turn: 1, role: 'user', embeddedPath: '/w/src/a.ts' },
        thinking: { turn: 2, role: 'assistant' },
        call: { turn: 2, role: 'assistant', tool: 'read_file', embeddedPath: 'b.ts' },
        result: { turn: 2, role: 'tool', tool: 'read_file', embeddedPath: 'b.ts' },
      },
    })
  })

  const parts = (secret: (place: string) => string): object[] => [
    { type: 'text', text: code(secret('text')) },
    { type: 'file', filename: 'a.ts', url: `data:text/plain,${secret('file')}` },
    {
      type: 'tool',
      tool: 'read',
      callID: 'c',
      state: { status: 'completed', input: { filePath: 'b.ts', x: secret('call') }, output: code(secret('output')) },
    },
  ]
  const places = {
    text: { session: 'ses_1', role: 'assistant' },
    file: { role: 'assistant', embeddedPath: 'a.ts' },
    call: { tool: 'read', role: 'assistant', embeddedPath: 'b.ts' },
    output: { tool: 'read', role: 'tool', embeddedPath: 'b.ts' },
  }

  test('a message of OpenCode with its parts', () => {
    expectAllFound({
      format: 'opencode',
      text: (secret) =>
        lines({
          sessionID: 'ses_1',
          directory: '/w',
          info: { role: 'assistant', modelID: 'm-1' },
          parts: parts(secret),
        }),
      places: { ...places, text: { ...places.text, cwd: '/w', model: 'm-1' } },
    })
  })

  test('a message of the second version of OpenCode', () => {
    expectAllFound({
      format: 'opencode',
      text: (secret) =>
        lines({
          ...{ sessionID: 'ses_1', type: 'assistant', time: 1767323045000 },
          data: {
            model: { id: 'm-1' },
            content: [
              { type: 'reasoning', text: code(secret('thinking')) },
              { type: 'text', text: code(secret('text')) },
              {
                ...{ type: 'tool', id: 'c', name: 'read' },
                state: {
                  input: { path: 'b.ts', x: secret('call') },
                  content: [{ type: 'text', text: code(secret('result')) }],
                  error: { message: secret('error') },
                },
              },
            ],
          },
        }),
      places: {
        thinking: { session: 'ses_1', role: 'assistant', model: 'm-1' },
        text: { role: 'assistant' },
        call: { role: 'assistant', tool: 'read', embeddedPath: 'b.ts' },
        result: { role: 'tool', tool: 'read', embeddedPath: 'b.ts' },
        error: { role: 'tool', tool: 'read' },
      },
    })
  })

  test('an export of OpenCode', () => {
    expectAllFound({
      format: 'opencode',
      text: (secret) =>
        JSON.stringify({
          info: { id: 'ses_1', directory: '/w' },
          messages: [{ info: { role: 'assistant', sessionID: 'ses_1' }, parts: parts(secret) }],
        }),
      places: { ...places, text: { ...places.text, cwd: '/w', turn: 1 } },
    })
  })
})
