/** Claude Code, and whoever took over its hooks as they are. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { textAt } from '../payload.ts'
import { blockWithReason, claudeEntries, claudeSample, denyTool, PASS, readClaudeEvent } from './claude-dialect.ts'

/** What the other tools are given stays on this machine: asking about them would cost time for nothing. */
const ASKING = '^(?!(?:Edit|MultiEdit|Write|NotebookEdit|Glob|Grep|LS|TodoWrite)$)'

/** What stands in its settings, by event. */
export function claudeCodeEntries(command: string): Readonly<Record<string, object>> {
  const { UserPromptSubmit = {}, PreToolUse = {}, PostToolUse = {} } = claudeEntries(command, 30)
  return { UserPromptSubmit, PreToolUse: { matcher: ASKING, ...PreToolUse }, PostToolUse }
}

export const claudeCode: Host = {
  id: 'claude-code',
  title: 'Claude Code',
  recognise: (payload) => {
    const transcript = textAt(payload, 'transcript_path')
    return transcript !== undefined && /claude|[/\\]projects[/\\]/i.test(transcript)
  },
  read: (payload) => readClaudeEvent(payload),
  power: ({ kind }) => (kind === 'result' ? 'replace' : 'block'),
  answer: ({ event, kind, tool }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    if (kind === 'call') return denyTool(event, verdict.message)
    if (verdict.kind === 'block') return blockWithReason(verdict.message)
    const output = {
      hookEventName: event,
      updatedToolOutput: verdict.replaced,
      ...(tool?.startsWith('mcp__') && { updatedMCPToolOutput: verdict.replaced }),
      additionalContext: verdict.message,
    }
    return { json: { systemMessage: verdict.message, hookSpecificOutput: output }, code: 0 }
  },
  // The desktop application and the extensions of editors show that a prompt was stopped, and not why.
  isReasonHidden: ({ kind }, environment) =>
    kind === 'prompt' && (environment.CLAUDE_CODE_ENTRYPOINT ?? 'cli') !== 'cli',
  endpoints: ['ANTHROPIC_BASE_URL'],
  setUp: {
    signs: { user: ['~/.claude'], project: ['.claude'] },
    configFolder: 'CLAUDE_CONFIG_DIR',
    files: ({ scope, folder, environment, command }) => {
      const own = scope === 'user' ? environment.CLAUDE_CONFIG_DIR : undefined
      const path = join(own || join(folder, '.claude'), 'settings.json')
      return [{ kind: 'entries', path, entries: claudeCodeEntries(command) }]
    },
    sample: (kind, text) =>
      claudeSample(kind, text, {
        session_id: 'self-test',
        transcript_path: '/home/user/.claude/projects/-/self-test.jsonl',
      }),
  },
}
