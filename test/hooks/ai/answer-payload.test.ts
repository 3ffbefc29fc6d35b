/** What is judged of files, and what a human can let go. */
import { describe, expect, test } from 'vitest'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { ask } from '../../support/ask-ai.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createRepository } from '../../support/temporary-repository.ts'

const TOKEN = fillFakes('<github-token:ghp>', 41)
const OTHER = fillFakes('<github-token:ghp>', 42)
const COMMON = { session_id: 's1', transcript_path: '/home/u/.claude/projects/-w/s1.jsonl' }
const FOUR_LINES = `one\ntwo\nT=${TOKEN}\nfour\n`

function prompt(text: string): object {
  return { ...COMMON, hook_event_name: 'UserPromptSubmit', prompt: text }
}

function call(tool: string, input: object): object {
  return { ...COMMON, hook_event_name: 'PreToolUse', tool_name: tool, tool_input: input }
}

function result(tool: string, input: object, response: unknown): object {
  return { ...COMMON, hook_event_name: 'PostToolUse', tool_name: tool, tool_input: input, tool_response: response }
}

async function whatBecomesOf(payload: object, files: Record<string, string>, asking = {}): Promise<string> {
  const cwd = temporaryFolder(files)
  const { verdict } = await ask({ ...payload, cwd }, { cwd, ...asking })
  return verdict.kind === 'pass' ? 'pass' : `${verdict.kind}: ${/Where: (.*)/.exec(verdict.message)?.[1]}`
}

describe('only what is read is judged', () => {
  test.each([
    ['a file that a prompt names', prompt('see @a.txt'), 'block: a.txt:3'],
    ['the lines that it names', prompt('see @a.txt:1-2'), 'pass'],
    ['other lines that it names', prompt('see @a.txt#L3'), 'block: a.txt:3'],
    ['a prompt that names none', prompt('see a.txt'), 'pass'],
    ['a whole file', call('Read', { file_path: 'a.txt' }), 'block: a.txt:3'],
    ['its first lines', call('Read', { file_path: 'a.txt', limit: 2 }), 'pass'],
    ['lines with it', call('Read', { file_path: 'a.txt', offset: 3, limit: 1 }), 'block: a.txt:3'],
    ['lines behind it', call('Read', { file_path: 'a.txt', offset: 4 }), 'pass'],
    ['from a line to another', call('read_file', { filePath: 'a.txt', startLine: 2, endLine: 3 }), 'block: a.txt:3'],
    ['a view of two lines', call('view', { path: 'a.txt', view_range: [1, 2] }), 'pass'],
    ['a view to the end', call('view', { path: 'a.txt', view_range: [2, -1] }), 'block: a.txt:3'],
    ['a range that makes no sense', call('Read', { file_path: 'a.txt', offset: -5, limit: 0 }), 'block: a.txt:3'],
    ['the head', call('Bash', { command: 'head -2 a.txt' }), 'pass'],
    ['the tail', call('Bash', { command: 'tail -n 1 a.txt' }), 'pass'],
    ['a longer tail', call('Bash', { command: 'tail -n 2 a.txt' }), 'block: a.txt:3'],
    ['a stream of lines', call('Bash', { command: "sed -n '2,3p' a.txt" }), 'block: a.txt:3'],
    ['matching lines', call('Bash', { command: 'grep T= a.txt' }), 'block: a.txt:3'],
    ['other lines', call('Bash', { command: 'grep four a.txt' }), 'pass'],
    ['a pipe', call('Bash', { command: 'cat *.txt | tr a b' }), 'block: a.txt:3'],
    ['what writes', call('Write', { file_path: 'b.txt', content: `T=${TOKEN}` }), 'pass'],
    ['what is not there', call('Read', { file_path: 'b.txt' }), 'pass'],
    ['a folder', call('Read', { file_path: '.' }), 'pass'],
    [
      'the words of a command',
      call('Bash', { command: `curl -H "Authorization: token ${TOKEN}" a` }),
      'block: the command',
    ],
    ['a list of words', call('shell', { command: ['bash', '-lc', 'cat a.txt'] }), 'block: a.txt:3'],
    ['an address', call('WebFetch', { url: `https://a.example/?t=${TOKEN}` }), 'block: what WebFetch is given'],
  ])('%s', async (_name, payload, expected) => {
    expect(await whatBecomesOf(payload, { 'a.txt': FOUR_LINES })).toBe(expected)
  })

  test('what git would print', async () => {
    const repository = createRepository()
    repository.write('a.txt', 'one\n')
    repository.git('add', '.')
    repository.git('commit', '--quiet', '--message=one')
    repository.write('a.txt', FOUR_LINES)
    const asked = async (command: string): Promise<string> =>
      (await ask({ ...call('Bash', { command }), cwd: repository.folder }, { cwd: repository.folder })).verdict.kind
    expect([await asked('git diff'), await asked('git diff --stat'), await asked('git show HEAD:a.txt')]).toEqual([
      'block',
      'pass',
      'pass',
    ])
  })

  test('a pipe that never ends is no file', async () => {
    expect(await whatBecomesOf(call('Read', { file_path: '/dev/zero' }), {})).toBe('pass')
  })

  test('more than can be judged is not judged, and so stopped', async () => {
    const files = { 'a.log': 'x\n'.repeat(5_000_000) }
    expect(await whatBecomesOf(call('Read', { file_path: 'a.log' }), files)).toMatch(/^block/)
    expect(await whatBecomesOf(call('Read', { file_path: 'a.log', limit: 100 }), files)).toBe('pass')
    expect(await whatBecomesOf(call('Bash', { command: 'tail -n 5 a.log' }), files)).toBe('pass')
  })
})

describe('confidential paths', () => {
  const asking = { confidential: ['payments/**', '*.pem'] }
  const files = { 'payments/a.ts': 'x', 'web/a.ts': 'x', 'a.pem': 'x' }
  test.each([
    [prompt('see @payments/a.ts'), 'block: payments/a.ts'],
    [call('Read', { file_path: 'payments/a.ts' }), 'block: payments/a.ts'],
    [call('Bash', { command: 'cat a.pem' }), 'block: a.pem'],
    [call('Bash', { command: 'cat payments/*' }), 'block: payments/a.ts'],
    [call('Read', { file_path: 'web/a.ts' }), 'pass'],
  ])('%j', async (payload, expected) => {
    expect(await whatBecomesOf(payload, files, asking)).toBe(expected)
  })
})

describe('results', () => {
  test('hold nothing any more, wherever and in whichever wrapping it was', async () => {
    const wrapped = Buffer.from(`key = ${OTHER}`).toString('base64')
    const response = { stdout: `a ${TOKEN} b ${OTHER}\n${TOKEN}\n`, parts: [{ text: wrapped }, 7, null], stderr: '' }
    const { answer } = await ask(result('Bash', { command: 'env' }, response))
    const { updatedToolOutput } = (answer.json as { hookSpecificOutput: { updatedToolOutput: typeof response } })
      .hookSpecificOutput
    expect(updatedToolOutput.stdout.replaceAll(/\{\{github-personal-access-token:[0-9a-f]{4}\}\}/g, '*')).toBe(
      'a * b *\n*\n',
    )
    expect(updatedToolOutput.parts.slice(1)).toEqual([7, null])
    for (const secret of [TOKEN, OTHER, wrapped]) expect(JSON.stringify(answer)).not.toContain(secret)
  })

  test('a secret that its name alone gives away is taken out', async () => {
    const password = fillFakes('<alnum:20>', 5)
    const { verdict } = await ask(result('mcp__a__b', {}, { items: [{ db_password: password }] }))
    expect(verdict).toMatchObject({ kind: 'replace' })
    expect(JSON.stringify(verdict)).not.toContain(password)
  })

  test('what the file itself lets pass, passes when it is printed', async () => {
    const line = `T=${TOKEN} # codemoat: allow github-personal-access-token -- invented\n`
    const files = { 'a.txt': line }
    expect(await whatBecomesOf(result('Bash', { command: 'cat a.txt' }, { stdout: line }), files)).toBe('pass')
    expect(await whatBecomesOf(result('Bash', { command: 'cat b.txt' }, { stdout: line }), files)).toMatch(/^replace/)
  })
})

describe('a comment that allows', () => {
  const line = `T=${TOKEN} # codemoat: allow github-personal-access-token`

  test('counts in a file', async () => {
    expect(await whatBecomesOf(call('Read', { file_path: 'a.txt' }), { 'a.txt': line })).toBe('pass')
  })

  test.each([
    ['a prompt', prompt(line)],
    ['a command', call('Bash', { command: `echo ${line}` })],
    ['arguments', call('mcp__a__b', { text: line })],
    ['a result', result('Bash', { command: 'env' }, line)],
  ])('does not in %s', async (_name, payload) => {
    expect(await whatBecomesOf(payload, {})).not.toBe('pass')
  })
})

describe('what a human lets go once', () => {
  /** In a test, a secret that its name alone gives away is only warned of. */
  const files = { 'test/a.txt': `db_password = "${fillFakes('<alnum:20>', 5)}"\n` }

  test('is what was warned of, by its id', async () => {
    const cwd = temporaryFolder(files)
    const { verdict } = await ask({ ...prompt('see @test/a.txt'), cwd }, { cwd })
    const [tag = ''] = /\[codemoat: allow [0-9a-f]{12}\]/.exec(JSON.stringify(verdict)) ?? []
    expect(tag).not.toBe('')
    expect(await whatBecomesOf(prompt(`see @test/a.txt ${tag}`), files)).toBe('pass')
    expect(await whatBecomesOf(prompt(`see @test/a.txt\n> ${tag}`), files)).toMatch(/^block/)
    expect(await whatBecomesOf(prompt(`see @test/a.txt ${tag.replace('allow ', 'allow 0')}`), files)).toMatch(/^block/)
  })

  test('is not what blocks', async () => {
    const { found } = await ask(prompt(TOKEN))
    expect(await whatBecomesOf(prompt(`${TOKEN} [codemoat: allow ${found[0]?.id}]`), {})).toMatch(/^block/)
  })

  test('what a tool would do is not stopped for a mere warning', async () => {
    expect(await whatBecomesOf(call('Read', { file_path: 'test/a.txt' }), files)).toBe('pass')
  })
})

describe('whatever is sent, there is an answer', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'nope'],
    ['half of it', '{"prompt":'],
    ['a list', '[]'],
    ['a text', '"a"'],
    ['null', 'null'],
  ])('%s is stopped, with exit code 2', async (_name, input) => {
    const { answer } = await ask(input)
    expect(answer.code).toBe(2)
    expect(answer.json).toMatchObject({ decision: 'block' })
    expect(answer.stderr).toContain('could not judge')
    expect((await ask(input, { named: 'cursor' })).answer).toMatchObject({ json: { continue: false }, code: 2 })
  })

  test.each([
    ['wrong types', { hook_event_name: 'PreToolUse', tool_name: 7, tool_input: [1], cwd: {} }],
    ['no values', { hook_event_name: 'UserPromptSubmit', prompt: null }],
    ['a folder that is not there', { ...prompt('hello'), cwd: '/no/such/folder' }],
    [
      'a name of the language',
      JSON.parse('{"hook_event_name":"PreToolUse","tool_name":"__proto__","tool_input":{"__proto__":1}}'),
    ],
    ['an endless name', call('Read', { file_path: 'a'.repeat(100_000) })],
    ['a name with a zero', call('Read', { file_path: 'a\0b' })],
  ])('%s pass', async (_name, payload) => {
    expect((await ask(payload)).verdict).toEqual({ kind: 'pass' })
  })

  test('nesting without end is not judged, and so stopped', async () => {
    const input = `{"hook_event_name":"PreToolUse","tool_name":"mcp__a","tool_input":${'['.repeat(500)}"${TOKEN}"${']'.repeat(500)}}`
    expect((await ask(input)).verdict.kind).toBe('block')
  })
})
