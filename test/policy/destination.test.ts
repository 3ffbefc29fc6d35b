import { describe, expect, test } from 'vitest'
import { createPolicy, type Judgement, type Subject } from '../../src/policy/decide.ts'
import { DEFAULT_POLICY, type PolicySettings } from '../../src/policy/settings.ts'

const SUBJECT: Subject = {
  rule: 'acme-api-key',
  kind: 'secret',
  format: 'text',
  severity: 'high',
  origin: { path: 'src/app.ts' },
  startLine: 1,
  endLine: 1,
  line: '',
  lineBefore: '',
}

function judge(subject: Partial<Subject>, settings: Partial<PolicySettings> = {}): Judgement {
  return createPolicy({ ...DEFAULT_POLICY, ...settings })({ ...SUBJECT, ...subject })
}

const at = (path: string): Partial<Subject> => ({ origin: { path } })

describe('by path', () => {
  test.each([
    ['prompt.txt', 'ai-chat'],
    ['docs/prompt.txt', 'ai-chat'],
    ['.aider.chat.history.md', 'ai-chat'],
    ['home/.claude/projects/-work/0.jsonl', 'ai-chat'],
    ['repomix-output.xml', 'ai-chat'],
    ['gist.txt', 'paste'],
    ['src/prompt.ts', 'repository'],
    ['src/paste.ts', 'repository'],
  ])('%s heads to %s', (path, destination) => {
    expect(judge(at(path)).destination).toBe(destination)
  })

  test('inside of an archive, too', () => {
    const origin = { path: 'all.zip!notes/prompt.txt', archive: ['all.zip'] }
    expect(judge({ origin }).destination).toBe('ai-chat')
  })
})

test('by format', () => {
  expect(judge({ format: 'claude-code' }).destination).toBe('ai-chat')
  expect(judge({ format: 'constructor' }).destination).toBe('repository')
})

describe('the configuration knows better than what is shipped', () => {
  test('by path', () => {
    const destinations = { paste: { paths: ['share/**'] }, repository: { paths: ['training/prompt.txt'] } }
    expect(judge(at('share/a.txt'), { destinations }).destination).toBe('paste')
    expect(judge(at('training/prompt.txt'), { destinations }).destination).toBe('repository')
    expect(judge(at('prompt.txt'), { destinations }).destination).toBe('ai-chat')
  })

  test('by assistant', () => {
    const destinations = { repository: { assistants: ['continue'] } }
    expect(judge({ format: 'continue' }, { destinations }).destination).toBe('repository')
    expect(judge({ format: 'cursor' }, { destinations }).destination).toBe('ai-chat')
  })
})

test('a destination that the user names is the only one', () => {
  const settings = { destination: 'paste', isDestinationFixed: true } as const
  expect(judge(at('prompt.txt'), settings).destination).toBe('paste')
})

describe('what heads to a chat out of a repository must be harmless in both', () => {
  test('what blocks in the repository blocks in prompt.txt', () => {
    const thresholds = { repository: { secret: { block: 'low' } }, 'ai-chat': { secret: { block: 'none' } } } as const
    expect(judge({ ...at('prompt.txt'), severity: 'low' }, { thresholds }).decision).toBe('block')
  })

  test('and the other way round', () => {
    const thresholds = { repository: { secret: { block: 'none', warn: 'none' } } } as const
    expect(judge(at('prompt.txt'), { thresholds }).decision).toBe('block')
    expect(judge(at('src/app.ts'), { thresholds }).decision).toBe('pass')
  })

  test('a push to a public remote stays one', () => {
    const thresholds = { public: { secret: { block: 'low' } }, 'ai-chat': { secret: { block: 'none' } } } as const
    expect(judge({ ...at('prompt.txt'), severity: 'low' }, { thresholds, destination: 'public' }).decision).toBe(
      'block',
    )
  })
})

describe('confidentiality notices', () => {
  const notice = { kind: 'marker', rule: 'acme-notice', severity: 'medium' } as const

  test('are at home in the repository', () => {
    expect(judge(notice).decision).toBe('pass')
  })

  test('and block elsewhere', () => {
    for (const destination of ['ai-chat', 'paste', 'public'] as const) {
      expect(judge(notice, { destination }).decision).toBe('block')
    }
    expect(judge(notice, { destination: 'public', failOn: 'high' }).decision).toBe('block')
    expect(judge(notice, { destination: 'public', failOn: 'none' }).decision).toBe('warn')
  })
})

test('a packed repository of which nothing is known warns on its way elsewhere', () => {
  const pack = { kind: 'marker', rule: 'packed-repository', severity: 'low' } as const
  expect(judge(pack).decision).toBe('pass')
  expect(judge(pack, { destination: 'ai-chat' }).decision).toBe('warn')
  expect(judge(pack, { destination: 'ai-chat', failOn: 'low' }).decision).toBe('block')
})
