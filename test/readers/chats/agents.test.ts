/** What coding assistants keep on disk, besides Claude Code and Codex. */
import { describe, test } from 'vitest'
import { code, expectAllFound, lines } from './fixture.ts'

const time = '2026-01-02T03:04:06.000Z'

describe('Gemini CLI', () => {
  const messages = (secret: (place: string) => string): object[] => [
    {
      id: 'm1',
      timestamp: time,
      type: 'user',
      content: [
        { text: `check @rate.ts ${secret('prompt')}` },
        { text: '\n--- Content from referenced files ---' },
        { text: '\nContent from @rate.ts:\n' },
        { text: code(secret('file')) },
      ],
    },
    {
      id: 'm2',
      timestamp: time,
      type: 'gemini',
      content: code(secret('answer')),
      model: 'gemini-x',
      thoughts: [{ subject: 'x', description: secret('thought') }],
      toolCalls: [
        {
          id: 't1',
          name: 'read_file',
          args: { file_path: '/w/b.ts', note: secret('arguments') },
          result: [{ functionResponse: { id: 't1', name: 'read_file', response: { output: code(secret('result')) } } }],
          resultDisplay: secret('display'),
          status: 'success',
        },
      ],
    },
    { id: 'm3', timestamp: time, type: 'error', content: secret('error') },
  ]
  const places = {
    prompt: { session: 'g-1', turn: 1, role: 'user', timestamp: time },
    file: { turn: 1, role: 'user', embeddedPath: 'rate.ts' },
    answer: { turn: 2, role: 'assistant', model: 'gemini-x' },
    thought: { turn: 2, role: 'assistant' },
    arguments: { turn: 2, role: 'assistant', tool: 'read_file', embeddedPath: '/w/b.ts' },
    result: { turn: 2, role: 'tool', tool: 'read_file', embeddedPath: '/w/b.ts' },
    display: { turn: 2, role: 'tool', tool: 'read_file' },
    error: { turn: 3, role: 'system' },
  }
  const header = { sessionId: 'g-1', projectHash: 'ab12', startTime: time, lastUpdated: time, kind: 'main' }

  test('lines', () => {
    expectAllFound({
      format: 'gemini-cli',
      text: (secret) => lines(header, ...messages(secret), { $rewindTo: 'm1' }),
      places,
    })
  })

  test('a whole list that is set anew', () => {
    expectAllFound({
      format: 'gemini-cli',
      text: (secret) => lines(header, { $set: { messages: messages(secret) } }),
      places,
    })
  })

  test('older sessions in one object', () => {
    expectAllFound({
      format: 'gemini-cli',
      text: (secret) => JSON.stringify({ ...header, messages: messages(secret) }, undefined, 2),
      places,
    })
  })

  test('the log of prompts', () => {
    expectAllFound({
      format: 'gemini-cli',
      text: (secret) =>
        JSON.stringify([{ sessionId: 'g-1', messageId: 0, timestamp: time, type: 'user', message: secret('typed') }]),
      places: { typed: { session: 'g-1', role: 'user', timestamp: time } },
    })
  })

  test('a checkpoint', () => {
    expectAllFound({
      format: 'gemini-cli',
      text: (secret) =>
        JSON.stringify({
          history: [
            { role: 'user', parts: [{ text: code(secret('prompt')) }] },
            { role: 'model', parts: [{ functionCall: { name: 'shell', args: { command: secret('command') } } }] },
            { role: 'user', parts: [{ functionResponse: { name: 'shell', response: { output: secret('output') } } }] },
          ],
          authType: 'x',
        }),
      places: {
        prompt: { turn: 1, role: 'user' },
        command: { turn: 2, role: 'assistant', tool: 'shell' },
        output: { turn: 3, role: 'tool', tool: 'shell' },
      },
    })
  })
})

describe('Copilot Chat in VS Code', () => {
  const request = (secret: (place: string) => string): Record<string, unknown> => ({
    requestId: 'r1',
    timestamp: 1767323046000,
    modelId: 'copilot/x',
    message: { text: code(secret('prompt')), parts: [{ text: secret('part') }] },
    variableData: {
      variables: [
        { name: 'file:rate.ts', value: { uri: { path: '/w/rate.ts' } }, modelDescription: secret('variable') },
      ],
    },
    response: [
      { value: code(secret('answer')) },
      {
        kind: 'toolInvocationSerialized',
        toolId: 'copilot_readFile',
        toolCallId: 't1',
        resultDetails: { input: 'x', output: secret('details') },
      },
      { kind: 'textEditGroup', uri: { path: '/w/rate.ts' }, edits: [[{ text: code(secret('edit')), range: {} }]] },
    ],
    result: {
      metadata: {
        toolCallRounds: [
          {
            response: secret('round'),
            toolCalls: [
              { id: 't1', name: 'read_file', arguments: `{"filePath":"/w/c.ts","x":"${secret('arguments')}"}` },
            ],
          },
        ],
        toolCallResults: { t1: { content: [{ value: code(secret('result')) }] } },
      },
    },
  })
  const places = {
    prompt: { session: 'v-1', turn: 1, role: 'user' },
    part: { turn: 1, role: 'user' },
    variable: { turn: 1, role: 'user', embeddedPath: '/w/rate.ts' },
    answer: { turn: 2, role: 'assistant' },
    details: { turn: 2, role: 'tool' },
    edit: { turn: 2, role: 'assistant', embeddedPath: '/w/rate.ts' },
    round: { turn: 2, role: 'assistant' },
    arguments: { turn: 2, role: 'assistant', tool: 'read_file', embeddedPath: '/w/c.ts' },
    result: { turn: 2, role: 'tool', tool: 'read_file', embeddedPath: '/w/c.ts' },
  }
  const chat = { version: 3, sessionId: 'v-1', creationDate: 1767323045000, requesterUsername: 'me' }

  test('one object', () => {
    expectAllFound({
      format: 'copilot-chat',
      text: (secret) => JSON.stringify({ ...chat, requests: [request(secret)] }, undefined, 1),
      places: { ...places, prompt: { ...places.prompt, model: 'copilot/x', timestamp: time } },
    })
  })

  test('a log of changes', () => {
    expectAllFound({
      format: 'copilot-chat',
      text: (secret) => {
        const { response, result, ...asked } = request(secret)
        return lines(
          { kind: 0, v: { ...chat, requests: [] } },
          { kind: 2, k: ['requests'], v: [{ ...asked, response: [] }] },
          { kind: 1, k: ['customTitle'], v: secret('title') },
          { kind: 1, k: ['requests', 0, 'result'], v: result },
          { kind: 2, k: ['requests', 0, 'response'], v: response },
          { kind: 2, k: ['requests'], v: [{ requestId: 'r2', message: { text: secret('second') } }] },
          { kind: 3, k: ['inputState'] },
        )
      },
      places: { ...places, title: { session: 'v-1' }, second: { session: 'v-1', turn: 3, role: 'user' } },
    })
  })
})

test('events of Copilot CLI', () => {
  const event = (type: string, data: object): object => ({ type, id: 'e', parentId: null, timestamp: time, data })
  expectAllFound({
    format: 'copilot-events',
    text: (secret) =>
      lines(
        event('session.start', {
          sessionId: 'p-1',
          producer: 'copilot-agent',
          context: { cwd: '/w' },
          selectedModel: 'm',
        }),
        event('system.message', { content: code(secret('system')) }),
        event('user.message', {
          content: code(secret('prompt')),
          transformedContent: secret('transformed'),
          attachments: [{ type: 'selection', filePath: '/w/rate.ts', text: code(secret('selection')) }],
        }),
        event('assistant.message', {
          content: code(secret('answer')),
          reasoningText: secret('reasoning'),
          toolRequests: [{ toolCallId: 't1', name: 'view', arguments: { path: '/w/b.ts', x: secret('request') } }],
        }),
        event('tool.execution_start', {
          toolCallId: 't1',
          toolName: 'view',
          arguments: { path: '/w/b.ts', x: secret('arguments') },
        }),
        event('tool.execution_complete', {
          toolCallId: 't1',
          success: true,
          result: { content: code(secret('result')), detailedContent: code(secret('detailed')) },
        }),
        event('session.invented', { new: secret('unknown') }),
      ),
    places: {
      system: { session: 'p-1', role: 'system', cwd: '/w' },
      prompt: { session: 'p-1', turn: 1, role: 'user', timestamp: time },
      transformed: { turn: 1, role: 'user' },
      selection: { turn: 1, role: 'user', embeddedPath: '/w/rate.ts' },
      answer: { turn: 2, role: 'assistant', model: 'm' },
      reasoning: { turn: 2, role: 'assistant' },
      request: { turn: 2, role: 'assistant', tool: 'view', embeddedPath: '/w/b.ts' },
      arguments: { turn: 2, role: 'assistant', tool: 'view', embeddedPath: '/w/b.ts' },
      result: { turn: 2, role: 'tool', tool: 'view', embeddedPath: '/w/b.ts' },
      detailed: { turn: 2, role: 'tool', tool: 'view', embeddedPath: '/w/b.ts' },
      unknown: { session: 'p-1' },
    },
  })
})

describe('Cursor', () => {
  test('transcripts of agents', () => {
    expectAllFound({
      format: 'cursor',
      text: (secret) =>
        lines(
          { role: 'user', message: { content: [{ type: 'text', text: code(secret('prompt')) }] } },
          {
            role: 'assistant',
            message: {
              content: [
                { type: 'text', text: secret('answer') },
                { type: 'tool_use', name: 'Read', input: { path: 'a.ts', x: secret('input') } },
              ],
            },
          },
        ),
      places: {
        prompt: { turn: 1, role: 'user' },
        answer: { turn: 2, role: 'assistant' },
        input: { turn: 2, role: 'assistant', tool: 'Read', embeddedPath: 'a.ts' },
      },
    })
  })

  test('values of its database', () => {
    const bubble = (secret: (place: string) => string): object => ({
      bubbleId: 'b2',
      type: 2,
      text: code(secret('text')),
      thinking: { text: secret('thinking') },
      toolFormerData: {
        name: 'read_file',
        params: `{"targetFile":"/w/rate.ts","x":"${secret('params')}"}`,
        result: JSON.stringify({ contents: code(secret('result')) }),
      },
    })
    const places = {
      text: { role: 'assistant' },
      thinking: { role: 'assistant' },
      params: { role: 'assistant', tool: 'read_file', embeddedPath: '/w/rate.ts' },
      result: { role: 'tool', tool: 'read_file', embeddedPath: '/w/rate.ts' },
    }
    expectAllFound({ format: 'cursor', text: (secret) => JSON.stringify(bubble(secret)), places })
    expectAllFound({
      format: 'cursor',
      text: (secret) =>
        JSON.stringify({
          composerId: 'c-1',
          createdAt: 1767323046000,
          conversation: [{ bubbleId: 'b1', type: 1, text: secret('prompt') }, bubble(secret)],
        }),
      places: { ...places, prompt: { session: 'c-1', turn: 1, role: 'user', timestamp: time } },
    })
  })
})

describe('Cline', () => {
  test('what went to the model', () => {
    expectAllFound({
      format: 'cline',
      text: (secret) =>
        JSON.stringify([
          {
            role: 'user',
            content: [
              { type: 'text', text: `<task>\n${secret('task')}\n</task>` },
              { type: 'text', text: `<environment_details>\n${secret('environment')}\n</environment_details>` },
            ],
          },
          {
            role: 'assistant',
            content: [{ type: 'text', text: `<read_file><path>${secret('answer')}</path></read_file>` }],
          },
          {
            role: 'user',
            content: [
              { type: 'text', text: "[read_file for 'src/a.ts'] Result:" },
              { type: 'text', text: code(secret('read')) },
              { type: 'text', text: '<environment_details>\nx\n</environment_details>' },
            ],
          },
        ]),
      places: {
        task: { turn: 1, role: 'user' },
        environment: { turn: 1, role: 'user' },
        answer: { turn: 2, role: 'assistant' },
        read: { turn: 3, role: 'tool', tool: 'read_file', embeddedPath: 'src/a.ts' },
      },
    })
  })

  test('what the user saw', () => {
    expectAllFound({
      format: 'cline',
      text: (secret) =>
        JSON.stringify([
          { ts: 1767323046000, type: 'say', say: 'text', text: code(secret('task')) },
          {
            ts: 1767323046000,
            type: 'say',
            say: 'api_req_started',
            text: JSON.stringify({ request: code(secret('request')) }),
          },
          {
            ts: 1767323046000,
            type: 'ask',
            ask: 'tool',
            text: JSON.stringify({ tool: 'readFile', content: secret('tool') }),
          },
          { ts: 1767323046000, type: 'say', say: 'command_output', text: secret('output') },
        ]),
      places: {
        task: { turn: 1, role: 'user', timestamp: time },
        request: { turn: 2, role: 'assistant' },
        tool: { turn: 3, role: 'assistant' },
        output: { turn: 4, role: 'tool' },
      },
    })
  })
})

test('lines of Kiro', () => {
  expectAllFound({
    format: 'kiro',
    text: (secret) =>
      lines(
        { kind: 'Prompt', content: code(secret('prompt')) },
        { kind: 'AssistantMessage', data: { content: [{ text: secret('answer') }] } },
        {
          id: '1',
          timestamp: time,
          payload: {
            type: 'tool_call',
            toolCallId: 't1',
            toolName: 'read',
            input: { path: 'a.ts', x: secret('input') },
          },
        },
        {
          id: '2',
          timestamp: time,
          payload: { type: 'tool_result', toolCallId: 't1', result: code(secret('result')) },
        },
        { id: '3', timestamp: time, payload: { type: 'assistant', text: secret('third') } },
      ),
    places: {
      prompt: { turn: 1, role: 'user' },
      answer: { turn: 2, role: 'assistant' },
      input: { turn: 2, role: 'assistant', tool: 'read', embeddedPath: 'a.ts' },
      result: { turn: 2, role: 'tool', tool: 'read', embeddedPath: 'a.ts' },
      third: { turn: 3, role: 'assistant', timestamp: time },
    },
  })
})
