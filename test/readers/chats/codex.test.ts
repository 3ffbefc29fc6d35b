import { test } from 'vitest'
import { code, expectAllFound, lines } from './fixture.ts'

const at = (second: number): string => `2026-01-02T03:04:0${second}.000Z`

test('every place of a session', () => {
  const line = (type: string, payload: unknown, second = 5): unknown => ({ timestamp: at(second), type, payload })
  expectAllFound({
    format: 'codex',
    text: (secret) =>
      lines(
        line(
          'session_meta',
          { id: 'x-1', cwd: '/w', cli_version: '1', base_instructions: { text: code(secret('base')) } },
          1,
        ),
        line('turn_context', { cwd: '/w/app', model: 'gpt-x', approval_policy: 'never' }, 2),
        line('response_item', {
          type: 'message',
          role: 'user',
          content: [{ type: 'input_text', text: code(secret('prompt')) }],
        }),
        line('event_msg', { type: 'agent_reasoning', text: code(secret('reasoning')) }),
        line('response_item', {
          type: 'reasoning',
          summary: [{ type: 'summary_text', text: code(secret('summary')) }],
          encrypted_content: 'gAAA',
        }),
        line('response_item', {
          type: 'function_call',
          name: 'shell',
          call_id: 'c1',
          arguments: JSON.stringify({ command: ['bash', '-lc', `echo "${secret('arguments')}"`] }),
        }),
        line('response_item', {
          type: 'function_call_output',
          call_id: 'c1',
          output: JSON.stringify({ output: code(secret('output')), metadata: { exit_code: 0 } }),
        }),
        line('response_item', {
          type: 'custom_tool_call',
          name: 'apply_patch',
          call_id: 'c2',
          input: `*** Begin Patch\n*** Update File: src/a.ts\n@@\n+${code(secret('patch'))}*** End Patch\n`,
        }),
        line('response_item', {
          type: 'custom_tool_call_output',
          call_id: 'c2',
          output: `Output:\n${secret('patched')}`,
        }),
        line('event_msg', { type: 'exec_command_end', call_id: 'c1', aggregated_output: code(secret('event')) }),
        line('response_item', {
          type: 'message',
          role: 'assistant',
          content: [{ type: 'output_text', text: code(secret('answer')) }],
        }),
        line('compacted', { message: code(secret('compacted')) }),
        line('invented', { new: [secret('unknown')] }),
      ),
    places: {
      base: { session: 'x-1', cwd: '/w', role: 'system', timestamp: at(1) },
      prompt: { session: 'x-1', turn: 1, role: 'user', cwd: '/w/app', model: 'gpt-x' },
      reasoning: { turn: 1, role: 'assistant' },
      summary: { turn: 1, role: 'assistant' },
      arguments: { turn: 1, role: 'assistant', tool: 'shell' },
      output: { turn: 1, role: 'tool', tool: 'shell' },
      patch: { turn: 1, role: 'assistant', tool: 'apply_patch', embeddedPath: 'src/a.ts' },
      patched: { turn: 1, role: 'tool', tool: 'apply_patch', embeddedPath: 'src/a.ts' },
      event: { turn: 1, role: 'tool', tool: 'shell' },
      answer: { turn: 2, role: 'assistant' },
      compacted: { session: 'x-1' },
      unknown: { session: 'x-1' },
    },
  })
})

test('older sessions without envelopes', () => {
  expectAllFound({
    format: 'codex',
    text: (secret) =>
      lines(
        { id: 'x-2', timestamp: at(1), instructions: secret('instructions'), git: { branch: 'main' } },
        { record_type: 'state', state: secret('state') },
        { type: 'message', role: 'user', content: [{ type: 'input_text', text: secret('prompt') }] },
        { type: 'function_call', name: 'shell', arguments: '{"command":["ls"]}', call_id: 'c1' },
        { type: 'function_call_output', call_id: 'c1', output: code(secret('output')) },
      ),
    places: {
      instructions: { session: 'x-2', role: 'system' },
      state: { session: 'x-2' },
      prompt: { session: 'x-2', turn: 1, role: 'user' },
      output: { turn: 1, role: 'tool', tool: 'shell' },
    },
  })
})

test('the history of prompts', () => {
  expectAllFound({
    format: 'codex',
    text: (secret) =>
      lines(
        { session_id: 'x-1', ts: 1767323045, text: code(secret('typed')) },
        { conversation_id: 'x-0', ts: 1767323045, text: secret('older') },
      ),
    places: {
      typed: { session: 'x-1', role: 'user', timestamp: '2026-01-02T03:04:05.000Z' },
      older: { session: 'x-0', role: 'user' },
    },
  })
})
