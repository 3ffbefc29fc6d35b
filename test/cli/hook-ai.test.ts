/** `codemoat hook ai`, as assistants run it: a process of its own. */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const TOKEN = fillFakes('<github-token:ghp>', 51)
const COMMON = { session_id: 's1', transcript_path: '/home/u/.claude/projects/-w/s1.jsonl' }

function prompt(text: string): object {
  return { ...COMMON, hook_event_name: 'UserPromptSubmit', prompt: text }
}

interface Calling {
  readonly cwd?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

function hook(
  payload: object | string | Buffer,
  { cwd = temporaryFolder(), args = [], env = {} }: Calling = {},
): CliResult {
  const input = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify({ cwd, ...payload })
  return runCli(['hook', 'ai', ...args], { cwd, input, env: { XDG_STATE_HOME: join(cwd, '.state'), ...env } })
}

test('a prompt with a secret is stopped, one without passes', () => {
  const { code, stdout, stderr } = hook(prompt(`use ${TOKEN}`))
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject({ decision: 'block' })
  expect(stdout).not.toContain(TOKEN)
  expect(hook(prompt('use nothing'))).toEqual({ code: 0, stdout: '{}\n', stderr: '' })
})

describe('what is not as it should be is answered within a second of work', () => {
  const large = Buffer.alloc(50 * 1024 * 1024, 'lorem ipsum dolor ')
  const valid = Buffer.concat([Buffer.from(JSON.stringify(prompt('')).replace(/""}$/, '"')), large, Buffer.from('"}')])
  test.each([
    ['no JSON', 'what?', 2],
    ['nothing', '', 2],
    ['50 MB that are no JSON', large, 2],
    ['50 MB of prompt', valid, 0],
    ['more than anybody sends', Buffer.alloc(80 * 1024 * 1024, '['), 2],
  ])('%s', (_name, payload, code) => {
    const result = hook(payload)
    expect(result.code).toBe(code)
    expect(JSON.parse(result.stdout)).toMatchObject({
      decision: 'block',
      reason: expect.stringContaining('could not judge'),
    })
  })

  test('an event that nobody knows', () => {
    expect(hook({ ...COMMON, hook_event_name: 'Tomorrow' })).toEqual({ code: 0, stdout: '{}\n', stderr: '' })
  })
})

describe('the configuration', () => {
  const broken = { '.codemoat.yaml': 'failOn: sometimes\n' }

  test('that cannot be read stops prompts, and says where', () => {
    const cwd = temporaryFolder(broken)
    const { reason } = JSON.parse(hook(prompt('hello'), { cwd }).stdout)
    expect(reason).toContain('"failOn"')
    expect(reason).toContain('.codemoat.yaml:1')
  })

  test('can be mended by the assistant all the same', () => {
    const edit = {
      ...COMMON,
      hook_event_name: 'PreToolUse',
      tool_name: 'Edit',
      tool_input: { file_path: '.codemoat.yaml' },
    }
    expect(hook(edit, { cwd: temporaryFolder(broken) }).stdout).toBe('{}\n')
  })

  test('decides what is accepted, and where what cannot be judged may pass', () => {
    const allow = "allow:\n  - { rules: ['github-*'], reason: invented }\n"
    expect(hook(prompt(TOKEN), { cwd: temporaryFolder({ '.codemoat.yaml': allow }) }).stdout).toBe('{}\n')
    const onError = { '.codemoat.yaml': 'hooks: { onError: allow }\n' }
    const large = prompt('x'.repeat(9_000_000))
    expect(hook(large, { cwd: temporaryFolder(onError) }).stdout).toBe('{}\n')
    expect(hook(large).stdout).toContain('larger than 8 MB')
  })

  test('that calls paths confidential keeps them from being read', () => {
    const cwd = temporaryFolder({ '.codemoat.yaml': "confidential: ['payments/**']\n", 'payments/a.ts': 'x\n' })
    expect(hook(prompt('see @payments/a.ts'), { cwd }).stdout).toContain('calls confidential')
    expect(hook(prompt('see @other/a.ts'), { cwd }).stdout).toBe('{}\n')
  })
})

describe('the log', () => {
  test('says what was decided, and nothing of what it was about', () => {
    const cwd = temporaryFolder({ 'my-file.txt': TOKEN })
    hook(prompt(`my-words ${TOKEN} @my-file.txt`), { cwd })
    hook(prompt('my-words'), { cwd })
    const text = readFileSync(join(cwd, '.state', 'codemoat', 'audit.jsonl'), 'utf8')
    const [first, second] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      host: 'claude-code',
      event: 'UserPromptSubmit',
      kind: 'prompt',
      decision: 'block',
      rules: ['github-personal-access-token'],
      findings: 2,
    })
    expect(second).toMatchObject({ decision: 'pass', rules: [], findings: 0 })
    for (const word of [TOKEN, 'my-words', 'my-file']) expect(text).not.toContain(word)
  })

  test('can be turned off, and stops nobody where it cannot be written', () => {
    const cwd = temporaryFolder({ '.codemoat.yaml': 'hooks: { ai: { audit: false } }\n', file: 'x' })
    hook(prompt('hello'), { cwd })
    expect(existsSync(join(cwd, '.state'))).toBe(false)
    expect(hook(prompt('hello'), { env: { XDG_STATE_HOME: join(cwd, 'file') } }).stdout).toBe('{}\n')
  })
})

describe.skipIf(process.platform !== 'linux')('the desktop', () => {
  /** A program in the place of the system's own, which writes down what it is told. */
  function desktop(): { env: Record<string, string>; told: () => Promise<string> } {
    const script = '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.part" && mv "$0.part" "$0.told"\n'
    const folder = temporaryFolder({ 'notify-send': script })
    chmodSync(join(folder, 'notify-send'), 0o755)
    const told = async (): Promise<string> => {
      for (let left = 100; left > 0 && !existsSync(join(folder, 'notify-send.told')); left--) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return existsSync(join(folder, 'notify-send.told')) ? readFileSync(join(folder, 'notify-send.told'), 'utf8') : ''
    }
    return { env: { PATH: `${folder}${delimiter}${process.env.PATH}`, DISPLAY: ':9' }, told }
  }

  test('tells what the assistant hides, and never the secret', async () => {
    const { env, told } = desktop()
    hook(prompt(TOKEN), { env: { ...env, CLAUDE_CODE_ENTRYPOINT: 'claude-vscode' } })
    const text = await told()
    expect(text).toContain('Codemoat stopped this prompt: GitHub personal access token')
    expect(text).not.toContain(TOKEN)
  })

  test('is silent where it shows it, and where the configuration says so', () => {
    const { env } = desktop()
    hook(prompt(TOKEN), { env: { ...env, CLAUDE_CODE_ENTRYPOINT: 'cli' } })
    const cwd = temporaryFolder({ '.codemoat.yaml': 'hooks: { ai: { notify: false } }\n' })
    hook(prompt(TOKEN), { cwd, env: { ...env, CLAUDE_CODE_ENTRYPOINT: 'claude-vscode' } })
    expect(existsSync(join(String(env.PATH).split(delimiter)[0] ?? '', 'notify-send.told'))).toBe(false)
  })

  test('that has no such program fails nothing', () => {
    const env = { DISPLAY: ':9', PATH: '/nowhere', CLAUDE_CODE_ENTRYPOINT: 'claude-vscode' }
    expect(hook(prompt(TOKEN), { env })).toMatchObject({ code: 0, stderr: '' })
  })
})
