/** Windsurf. It reads no answer: exit code 2 stops what is before an event, and what is said on stderr is shown. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { readsOfPrompt } from '../mentions.ts'
import { type Payload, recordAt, textAt } from '../payload.ts'
import { NOTHING, type Question, type QuestionKind } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'
import { PASS } from './claude-dialect.ts'

export const windsurf: Host = {
  id: 'windsurf',
  title: 'Windsurf',
  recognise: (payload) => 'agent_action_name' in payload,
  read: readEvent,
  power: ({ kind }) => (kind === 'result' ? 'tell' : 'block'),
  answer: ({ kind }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    return { json: {}, stderr: verdict.message, code: kind === 'result' ? 0 : 2 }
  },
  isReasonHidden: ({ kind }) => kind === 'result',
  endpoints: [],
  setUp: {
    signs: { user: ['~/.codeium/windsurf'], project: ['.windsurf'] },
    files: ({ scope, folder, command }) => {
      const entry = { command, powershell: command, show_output: false }
      const events = ['pre_user_prompt', 'pre_read_code', 'pre_run_command', 'pre_mcp_tool_use', 'post_mcp_tool_use']
      const path = join(folder, scope === 'user' ? '.codeium/windsurf' : '.windsurf', 'hooks.json')
      return [{ kind: 'entries', path, entries: Object.fromEntries(events.map((event) => [event, entry])) }]
    },
    sample,
  },
}

function readEvent(payload: Payload): Question {
  const event = textAt(payload, 'agent_action_name') ?? ''
  const info = recordAt(payload, 'tool_info')
  const cwd = textAt(info, 'cwd')
  const common = { event, ...(cwd !== undefined && { cwd }) }
  const mcp = textAt(info, 'mcp_tool_name') ?? ''
  const args = info.mcp_tool_arguments
  switch (event) {
    case 'pre_user_prompt': {
      const prompt = textAt(info, 'user_prompt') ?? ''
      return { ...common, kind: 'prompt', content: prompt, reads: readsOfPrompt(prompt) }
    }
    case 'pre_read_code':
      return { ...common, kind: 'call', tool: 'read_code', ...readToolCall({ tool: 'read', input: info }) }
    case 'pre_run_command':
      return { ...common, kind: 'call', tool: 'run_command', ...readToolCall({ tool: 'shell', input: info }) }
    case 'pre_mcp_tool_use':
      return { ...common, kind: 'call', tool: mcp, content: args, reads: [] }
    case 'post_mcp_tool_use':
      return {
        ...common,
        kind: 'result',
        tool: mcp,
        ...readResult({ tool: `mcp_${mcp}`, input: args }, info.mcp_result),
      }
    default:
      return { ...common, ...NOTHING }
  }
}

function sample(kind: QuestionKind, text: string): Payload | undefined {
  const common = { trajectory_id: 'self-test', execution_id: 'self-test', timestamp: '2026-01-01T00:00:00Z' }
  const of = (event: string, info: object): Payload => ({ ...common, agent_action_name: event, tool_info: info })
  if (kind === 'prompt') return of('pre_user_prompt', { user_prompt: text })
  if (kind === 'call') return of('pre_run_command', { command_line: `echo ${text}`, cwd: '.' })
  if (kind !== 'result') return undefined
  const tool = { mcp_server_name: 'self-test', mcp_tool_name: 'self-test', mcp_tool_arguments: {} }
  return of('post_mcp_tool_use', { ...tool, mcp_result: text })
}
