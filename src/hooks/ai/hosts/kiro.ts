/** Kiro and Amazon Q Developer. They read no answer: exit code 2 stops, and what is said on stderr goes to the model. */
import { join } from 'node:path'
import type { Host, SettingsFile, SettingsPlace } from '../host.ts'
import { textAt } from '../payload.ts'
import { claudeSample, PASS, readClaudeEvent } from './claude-dialect.ts'

export const kiro: Host = {
  id: 'kiro',
  title: 'Kiro and Amazon Q',
  recognise: (payload) => /^[a-z]/.test(textAt(payload, 'hook_event_name') ?? '') && !('transcript_path' in payload),
  read: (payload) => readClaudeEvent(payload),
  power: ({ kind }) => (kind === 'result' ? 'tell' : 'block'),
  answer: ({ kind }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    return { json: {}, stderr: verdict.message, code: kind === 'result' ? 0 : 2 }
  },
  // Prompts are stopped by the newest versions alone, results by none.
  isReasonHidden: ({ kind }) => kind !== 'call',
  endpoints: [],
  setUp: {
    signs: { user: ['~/.kiro', '~/.aws/amazonq'], project: ['.kiro', '.amazonq'] },
    files: (place) => [hooksFile(place), ...agentFiles(place)],
    sample: (kind, text) => {
      const { hook_event_name: event, ...rest } = claudeSample(kind, text, {}) ?? {}
      if (typeof event !== 'string') return undefined
      return { ...rest, hook_event_name: event.charAt(0).toLowerCase() + event.slice(1) }
    },
  },
}

/** Kiro 1.x and the third generation of its command line. */
function hooksFile({ folder, command }: SettingsPlace): SettingsFile {
  const hooks = ['UserPromptSubmit', 'PreToolUse', 'PostToolUse'].map((trigger) => ({
    name: `codemoat ${trigger}`,
    trigger,
    action: { type: 'command', command },
    timeout: 30,
  }))
  const text = `${JSON.stringify({ version: 'v1', hooks }, undefined, 2)}\n`
  return { kind: 'whole', path: join(folder, '.kiro', 'hooks', 'codemoat.json'), text }
}

/** Earlier ones, and Amazon Q: every agent has hooks of its own. */
function agentFiles({ scope, folder, command, list }: SettingsPlace): SettingsFile[] {
  const folders =
    scope === 'user' ? ['.kiro/agents', '.aws/amazonq/cli-agents'] : ['.kiro/agents', '.amazonq/cli-agents']
  const entry = { command, timeout_ms: 30_000 }
  const tool = { ...entry, matcher: '*' }
  return folders
    .map((one) => join(folder, one))
    .flatMap((agents) =>
      list(agents)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(agents, name)),
    )
    .map((path) => ({
      kind: 'entries',
      path,
      entries: { userPromptSubmit: entry, preToolUse: tool, postToolUse: tool },
    }))
}
