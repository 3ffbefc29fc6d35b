/** Tools that took over the transcripts of another, or the messages of its models, and what they changed. */
import { test } from 'vitest'
import { code, expectAllFound, lines } from './fixture.ts'

test('sessions of pi', () => {
  const entry = (id: string, message: object): object => ({
    ...{ type: 'message', id, parentId: 'x', timestamp: '2026-01-02T03:04:05.000Z', message },
  })
  expectAllFound({
    format: 'pi',
    text: (secret) =>
      lines(
        { type: 'session', version: 3, id: 's-1', timestamp: '2026-01-02T03:04:05.000Z', cwd: '/w' },
        entry('1', { role: 'user', content: [{ type: 'text', text: code(secret('prompt')) }] }),
        entry('2', {
          role: 'assistant',
          model: 'm-1',
          content: [
            { type: 'thinking', thinking: code(secret('thinking')) },
            { type: 'toolCall', id: 'c', name: 'read', arguments: { path: 'a.ts', x: secret('call') } },
          ],
        }),
        entry('3', {
          ...{ role: 'toolResult', toolCallId: 'c', toolName: 'read' },
          content: [{ type: 'text', text: code(secret('result')) }],
        }),
        entry('4', { role: 'bashExecution', command: 'env', output: code(secret('shell')) }),
        { type: 'compaction', id: '5', parentId: '4', summary: code(secret('summary')) },
      ),
    places: {
      prompt: { session: 's-1', cwd: '/w', turn: 1, role: 'user', timestamp: '2026-01-02T03:04:05.000Z' },
      thinking: { turn: 2, role: 'assistant', model: 'm-1' },
      call: { turn: 2, role: 'assistant', tool: 'read', embeddedPath: 'a.ts' },
      result: { turn: 3, role: 'tool', tool: 'read', embeddedPath: 'a.ts' },
      shell: { turn: 3, role: 'tool' },
      summary: { turn: 3, role: 'assistant' },
    },
  })
})

test('sessions of Qwen Code, whose messages are those of Gemini', () => {
  const line = (type: string, rest: object): object => ({
    ...{ uuid: 'u', parentUuid: null, sessionId: 's-1', timestamp: '2026-01-02T03:04:05.000Z', cwd: '/w', type },
    ...rest,
  })
  expectAllFound({
    format: 'claude-code',
    text: (secret) =>
      lines(
        line('user', { message: { role: 'user', parts: [{ text: code(secret('prompt')) }] } }),
        line('assistant', {
          message: {
            role: 'model',
            parts: [
              { text: code(secret('answer')) },
              { functionCall: { id: 'c', name: 'edit', args: { file_path: '/w/a.ts', x: code(secret('call')) } } },
            ],
          },
        }),
        line('tool_result', {
          toolCallResult: { callId: 'c', resultDisplay: { newContent: code(secret('twin')) } },
          message: {
            role: 'user',
            parts: [{ functionResponse: { id: 'c', name: 'edit', response: { output: code(secret('result')) } } }],
          },
        }),
      ),
    places: {
      prompt: { session: 's-1', turn: 1, role: 'user' },
      answer: { turn: 2, role: 'assistant' },
      call: { turn: 2, tool: 'edit', embeddedPath: '/w/a.ts' },
      result: { turn: 3, role: 'tool', tool: 'edit', embeddedPath: '/w/a.ts' },
      twin: { turn: 3, role: 'tool', tool: 'edit', embeddedPath: '/w/a.ts' },
    },
  })
})

test('sessions of Claude Code on the web, in one object, and what its command line takes', () => {
  const said = (secret: (place: string) => string): object[] => [
    { type: 'user', message: { role: 'user', content: code(secret('prompt')) } },
    {
      type: 'assistant',
      message: {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: 'c', name: 'Write', input: { file_path: 'a.ts', content: code(secret('call')) } },
        ],
      },
    },
  ]
  const places = {
    prompt: { turn: 1, role: 'user' },
    call: { turn: 2, role: 'assistant', tool: 'Write', embeddedPath: 'a.ts' },
  }
  expectAllFound({ format: 'claude-code', text: (secret) => JSON.stringify({ loglines: said(secret) }), places })
  expectAllFound({ format: 'claude-code', text: (secret) => lines(...said(secret)), places })
})
