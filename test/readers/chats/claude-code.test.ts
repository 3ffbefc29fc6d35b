import { expect, test } from 'vitest'
import { plant, scanText } from '../../support/planted.ts'
import { code, expectAllFound, lines } from './fixture.ts'

const common = { sessionId: 's-1', cwd: '/w/app', version: '2.1.0', isSidechain: false }
const at = (second: number): string => `2026-01-02T03:04:0${second}.678Z`

test('every place of a session', () => {
  expectAllFound({
    format: 'claude-code',
    text: (secret) =>
      lines(
        { type: 'summary', summary: `About ${secret('summary')}`, leafUuid: 'u-9' },
        {
          type: 'user',
          uuid: 'u-1',
          parentUuid: null,
          timestamp: at(1),
          ...common,
          message: { role: 'user', content: code(secret('prompt')) },
        },
        {
          type: 'assistant',
          uuid: 'u-2',
          parentUuid: 'u-1',
          timestamp: at(2),
          ...common,
          message: {
            id: 'msg_1',
            role: 'assistant',
            model: 'claude-x',
            content: [
              { type: 'thinking', thinking: code(secret('thinking')), signature: 'c2ln' },
              { type: 'text', text: `one line with ${secret('answer')}` },
              { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { file_path: '/w/app/src/rate.ts' } },
            ],
          },
        },
        {
          type: 'assistant',
          uuid: 'u-3',
          parentUuid: 'u-2',
          timestamp: at(3),
          ...common,
          message: {
            id: 'msg_1',
            role: 'assistant',
            model: 'claude-x',
            content: [
              { type: 'tool_use', id: 'toolu_2', name: 'Bash', input: { command: `curl -H ${secret('command')}` } },
            ],
          },
        },
        {
          type: 'user',
          uuid: 'u-4',
          parentUuid: 'u-3',
          timestamp: at(4),
          ...common,
          message: {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                tool_use_id: 'toolu_1',
                content: `     1\tconst a = '${secret('read')}'\n     2\t\n`,
              },
            ],
          },
          toolUseResult: {
            type: 'text',
            file: {
              filePath: '/w/app/src/rate.ts',
              content: code(secret('twin')),
              numLines: 2,
              startLine: 1,
              totalLines: 2,
            },
          },
        },
        {
          type: 'user',
          uuid: 'u-5',
          parentUuid: 'u-4',
          timestamp: at(5),
          ...common,
          message: {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                tool_use_id: 'toolu_2',
                content: [{ type: 'text', text: code(secret('blocks')) }],
              },
            ],
          },
          toolUseResult: { stdout: code(secret('stdout')), stderr: secret('stderr'), interrupted: false },
        },
        {
          type: 'user',
          uuid: 'u-6',
          parentUuid: 'u-5',
          timestamp: at(6),
          ...common,
          message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_9', content: 'ok' }] },
          toolUseResult: {
            filePath: '/w/app/b.ts',
            oldString: code(secret('old')),
            newString: 'x',
            originalFile: code(secret('original')),
            structuredPatch: [{ oldStart: 1, oldLines: 1, lines: ['-a', `+${secret('patch')}`] }],
          },
        },
        {
          type: 'attachment',
          uuid: 'u-7',
          ...common,
          attachment: {
            type: 'file',
            filename: '/w/app/c.ts',
            content: { type: 'text', file: { filePath: '/w/app/c.ts', content: code(secret('attachment')) } },
          },
        },
        { type: 'system', uuid: 'u-8', subtype: 'local_command', content: secret('system'), ...common },
        { type: 'invented-tomorrow', uuid: 'u-9', ...common, deep: [[{ unknown: { key: secret('unknown') } }]] },
        { type: 'invented-tomorrow', uuid: 'u-9', ...common, [secret('key')]: 1 },
      ),
    places: {
      summary: { role: 'assistant' },
      prompt: { session: 's-1', turn: 1, role: 'user', timestamp: at(1), cwd: '/w/app' },
      thinking: { turn: 2, role: 'assistant', model: 'claude-x' },
      answer: { turn: 2, role: 'assistant', model: 'claude-x', timestamp: at(2) },
      command: { turn: 2, role: 'assistant', tool: 'Bash' },
      read: { turn: 3, role: 'tool', tool: 'Read', embeddedPath: '/w/app/src/rate.ts' },
      twin: { turn: 3, role: 'tool', tool: 'Read', embeddedPath: '/w/app/src/rate.ts' },
      blocks: { turn: 4, role: 'tool', tool: 'Bash' },
      stdout: { turn: 4, role: 'tool', tool: 'Bash' },
      stderr: { turn: 4, role: 'tool', tool: 'Bash' },
      old: { turn: 5, role: 'tool', embeddedPath: '/w/app/b.ts' },
      original: { turn: 5, role: 'tool', embeddedPath: '/w/app/b.ts' },
      patch: { turn: 5, role: 'tool', embeddedPath: '/w/app/b.ts' },
      attachment: { session: 's-1', role: 'user', embeddedPath: '/w/app/c.ts' },
      system: { session: 's-1', role: 'system' },
      unknown: { session: 's-1' },
      key: { session: 's-1' },
    },
  })
})

test('the history of prompts, with what was pasted', () => {
  expectAllFound({
    format: 'claude-code',
    text: (secret) =>
      lines({
        display: `look at [Pasted text #1] ${secret('typed')}`,
        pastedContents: { 1: { id: 1, type: 'text', content: code(secret('pasted')) } },
        timestamp: 1767323045000,
        project: '/w/app',
        sessionId: 's-1',
      }),
    places: {
      typed: { role: 'user', session: 's-1', cwd: '/w/app', timestamp: '2026-01-02T03:04:05.000Z' },
      pasted: { role: 'user', session: 's-1' },
    },
  })
})

test('one leak in three encodings is one finding, in its most telling place', () => {
  const content = code(plant(1))
  const text = lines(
    { type: 'user', uuid: 'u-0', ...common, message: { role: 'user', content: content } },
    {
      type: 'user',
      uuid: 'u-1',
      ...common,
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: `     1\t${content}` }] },
      toolUseResult: { file: { filePath: '/w/rate.ts', content } },
    },
  )
  const { findings } = scanText(text)
  expect(findings).toHaveLength(1)
  expect(findings[0]?.context).toMatchObject({ role: 'tool', embeddedPath: '/w/rate.ts' })
  expect(findings[0]?.alsoAt?.map(({ startLine }) => startLine)).toEqual([1, 2])
})

test('a line that is still being written costs that line, and what is in it is found', () => {
  const line = { type: 'user', uuid: 'u-1', ...common, message: { role: 'user', content: plant(1) } }
  const cut = JSON.stringify({ ...line, message: { role: 'user', content: `${plant(2)} and more` } }).slice(0, -12)
  const { findings, notices } = scanText(`${lines(line)}${cut}\n${lines({ ...line, more: plant(3) })}`)
  expect(findings.map(({ secret }) => secret?.value)).toEqual([plant(1), plant(2), plant(3)])
  expect(notices).toEqual(['broken JSON in 1 place; scanned as plain text'])
})
