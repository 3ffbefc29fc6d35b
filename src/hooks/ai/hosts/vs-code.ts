/** The agent mode of VS Code. Its hooks are those of Copilot's folder: one file serves both. */
import type { Host } from '../host.ts'
import { textAt } from '../payload.ts'
import { blockWithReason, claudeSample, denyTool, PASS, readClaudeEvent } from './claude-dialect.ts'
import { copilot } from './copilot.ts'

export const vsCode: Host = {
  id: 'vs-code',
  title: 'VS Code',
  recognise: (payload) =>
    /github\.copilot-chat/i.test(textAt(payload, 'transcript_path') ?? '') || 'hookEventName' in payload,
  read: (payload) => readClaudeEvent(payload),
  power: () => 'block',
  answer: ({ event, kind }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    if (kind === 'call') return denyTool(event, verdict.message)
    if (kind === 'result') return blockWithReason(verdict.message)
    return { json: { continue: false, stopReason: verdict.message }, code: 0 }
  },
  isReasonHidden: () => false,
  endpoints: [],
  setUp: {
    signs: { user: ['~/.vscode'], project: ['.vscode'] },
    files: copilot.setUp.files,
    sample: (kind, text) => {
      const transcript =
        '/home/user/.config/Code/User/workspaceStorage/0/GitHub.copilot-chat/transcripts/self-test.jsonl'
      return claudeSample(kind, text, { session_id: 'self-test', transcript_path: transcript })
    },
  },
}
