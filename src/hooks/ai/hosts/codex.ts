/** OpenAI Codex. It takes an answer with a key that it does not know for none at all: nothing but what it asks for is said. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { textAt } from '../payload.ts'
import {
  blockWithReason,
  claudeEntries,
  claudeSample,
  denyTool,
  PASS,
  readClaudeEvent,
  resultAsText,
} from './claude-dialect.ts'

export const codex: Host = {
  id: 'codex',
  title: 'OpenAI Codex',
  recognise: (payload) => 'turn_id' in payload || (textAt(payload, 'transcript_path')?.includes('.codex') ?? false),
  read: (payload) => readClaudeEvent(payload),
  power: ({ kind }) => (kind === 'result' ? 'replace' : 'block'),
  answer: ({ event, kind }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    if (kind === 'call') return denyTool(event, verdict.message)
    if (verdict.kind === 'block') return blockWithReason(verdict.message)
    // The reason is what the model sees in the place of the result.
    const reason = resultAsText(verdict.message, verdict.replaced)
    return { json: { continue: false, stopReason: 'Codemoat took something out of a result', reason }, code: 0 }
  },
  // The desktop application says "Not Sent" and nothing else; nothing tells it from the terminal.
  isReasonHidden: ({ kind }) => kind === 'prompt',
  endpoints: ['OPENAI_BASE_URL'],
  setUp: {
    signs: { user: ['~/.codex'], project: ['.codex'] },
    configFolder: 'CODEX_HOME',
    files: ({ scope, folder, environment, command }) => {
      const own = scope === 'user' ? environment.CODEX_HOME : undefined
      const path = join(own || join(folder, '.codex'), 'hooks.json')
      return [{ kind: 'entries', path, entries: claudeEntries(command, 30) }]
    },
    next: 'in Codex, open /hooks and trust the new hooks: until then it does not run them',
    sample: (kind, text) =>
      claudeSample(kind, text, { session_id: 'self-test', turn_id: '1', transcript_path: null, model: 'self-test' }),
  },
}
