/** Registered code and assistants: who may see what, by the rules of the configuration. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INTEREST } from '../support/registered-code.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createRepository } from '../support/temporary-repository.ts'

const RULES = `assistants:
  selfHosted: ['llm.acme.internal']
  registered:
    - repos: ['pay*']
      paths: ['src/**']
      allow-assistants: ['self-hosted', 'gemini']
`

/** A company with one registered repository. */
function company(configuration: string): (payload: object, env?: Record<string, string>) => string {
  const home = temporaryFolder()
  const env = { HOME: home, USERPROFILE: home, XDG_STATE_HOME: '' }
  const repository = createRepository()
  repository.write('src/interest.ts', INTEREST)
  repository.git('add', '.')
  repository.git('commit', '--quiet', '--message=one')
  runCli(['index', 'keygen'], { cwd: home, env })
  runCli(['index', 'add', repository.folder, '--as', 'payments'], { cwd: home, env })
  const work = temporaryFolder({ 'copy.ts': `// mine\n${INTEREST}` })
  writeFileSync(join(work, '.codemoat.yaml'), configuration)
  return (payload, more = {}) =>
    runCli(['hook', 'ai'], { cwd: work, input: JSON.stringify({ cwd: work, ...payload }), env: { ...env, ...more } })
      .stdout
}

const claude = { session_id: 's', transcript_path: '/home/u/.claude/projects/-w/s.jsonl' }
const prompt = { ...claude, hook_event_name: 'UserPromptSubmit', prompt: `explain\n${INTEREST}` }
const read = { ...claude, hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: 'copy.ts' } }

test('nothing registered is stopped where no rule says so', () => {
  const ask = company('failOn: low\n')
  expect([ask(prompt), ask(read)]).toEqual(['{}\n', '{}\n'])
})

test('what a rule keeps from assistants is stopped, and it is said whose it is', () => {
  const ask = company(RULES)
  expect(ask(prompt)).toContain('code of payments/src/interest.ts (proprietary-code)')
  expect(ask(read)).toContain('Where: copy.ts:2')
  expect(ask({ ...prompt, prompt: 'explain this' })).toBe('{}\n')
})

test('an assistant that it names, and a model of one’s own, may see it', () => {
  const ask = company(RULES)
  const gemini = { session_id: 's', hook_event_name: 'BeforeAgent', prompt: `explain\n${INTEREST}` }
  expect(ask(gemini)).toBe('{}\n')
  expect(ask(prompt, { ANTHROPIC_BASE_URL: 'https://llm.acme.internal/v1' })).toBe('{}\n')
  expect(ask(prompt, { ANTHROPIC_BASE_URL: 'https://llm.acme.internal.example/v1' })).toContain('block')
})

test('in a result it is replaced by its name', () => {
  const ask = company(RULES)
  const response = { stdout: `before\n${INTEREST}after\n`, stderr: '' }
  const result = { ...claude, hook_event_name: 'PostToolUse', tool_name: 'Bash', tool_input: { command: 'x' } }
  const answer = ask({ ...result, tool_response: response })
  expect(answer).toContain('{{proprietary-code: ')
  expect(answer).toContain('lines of payments/src/interest.ts}}')
  expect(answer).not.toContain('accrueQuarterlyInterest(ledger')
})

test('the first rule that matches decides, and the policy of an organisation comes first', () => {
  const open = "assistants:\n  registered:\n    - { repos: ['*'], allow-assistants: ['*'] }\n"
  const ask = company(open)
  expect(ask(prompt)).toBe('{}\n')
  const policy = join(temporaryFolder({ 'policy.yaml': RULES }), 'policy.yaml')
  expect(ask(prompt, { CODEMOAT_POLICY: policy })).toContain('block')
  const lax = company(`${RULES}    - { repos: ['*'], allow-assistants: [] }\n`)
  expect(lax(prompt, { ANTHROPIC_BASE_URL: 'https://llm.acme.internal' })).toBe('{}\n')
})
