/** Cursor, the editor and its command line. An empty or broken answer stops it: every answer says everything. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { readsOfPrompt } from '../mentions.ts'
import { listAt, type Payload, parsedIfJson, textAt } from '../payload.ts'
import { type Answer, NOTHING, type Question, type QuestionKind, type Read, type Verdict } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'

export const cursor: Host = {
  id: 'cursor',
  title: 'Cursor',
  recognise: (payload) => 'cursor_version' in payload,
  read: readEvent,
  power: ({ kind, tool }) => {
    if (kind !== 'result') return 'block'
    return /^mcp/i.test(tool ?? '') ? 'replace' : 'tell'
  },
  answer: ({ kind }, verdict) => answerOf(kind, verdict),
  isReasonHidden: () => false,
  endpoints: [],
  setUp: {
    signs: { user: ['~/.cursor'], project: ['.cursor'] },
    files: ({ folder, command }) => {
      const entry = { command, timeout: 30 }
      const entries = {
        beforeSubmitPrompt: entry,
        beforeReadFile: entry,
        beforeTabFileRead: entry,
        beforeShellExecution: entry,
        beforeMCPExecution: entry,
        preToolUse: { ...entry, matcher: 'Read' },
        postToolUse: entry,
      }
      return [{ kind: 'entries', path: join(folder, '.cursor', 'hooks.json'), entries, version: 1 }]
    },
    sample: (kind, text) => {
      const common = { conversation_id: 'self-test', cursor_version: '2.5.0', workspace_roots: [] }
      if (kind === 'prompt') return { ...common, hook_event_name: 'beforeSubmitPrompt', prompt: text, attachments: [] }
      if (kind === 'call') return { ...common, hook_event_name: 'beforeShellExecution', command: `echo ${text}` }
      if (kind !== 'result') return undefined
      const call = { tool_name: 'MCP:self-test', tool_input: {}, tool_output: JSON.stringify({ text }) }
      return { ...common, hook_event_name: 'postToolUse', ...call }
    },
  },
}

function readEvent(payload: Payload): Question {
  const event = textAt(payload, 'hook_event_name') ?? ''
  const root = listAt(payload, 'workspace_roots').find((one) => typeof one === 'string') as string | undefined
  const cwd = textAt(payload, 'cwd') || root
  const common = { event, ...(cwd !== undefined && { cwd }) }
  switch (event) {
    case 'beforeSubmitPrompt': {
      const prompt = textAt(payload, 'prompt') ?? ''
      return { ...common, kind: 'prompt', content: prompt, reads: [...readsOfPrompt(prompt), ...attached(payload)] }
    }
    case 'beforeReadFile':
    case 'beforeTabFileRead': {
      const contentOf = textAt(payload, 'file_path') ?? ''
      const given = { content: textAt(payload, 'content') ?? '', contentOf }
      return { ...common, kind: 'call', tool: 'Read', ...given, reads: attached(payload) }
    }
    case 'beforeShellExecution':
      return { ...common, kind: 'call', tool: 'Shell', ...readToolCall({ tool: 'Shell', input: payload }) }
    case 'beforeMCPExecution':
      return mcpCall(payload, common)
    case 'preToolUse':
    case 'postToolUse': {
      const tool = textAt(payload, 'tool_name') ?? ''
      const call = { tool, input: payload.tool_input }
      if (event === 'preToolUse') return { ...common, kind: 'call', tool, ...readToolCall(call) }
      return { ...common, kind: 'result', tool, ...readResult(call, parsedIfJson(payload.tool_output)) }
    }
    default:
      return { ...common, ...NOTHING }
  }
}

function mcpCall(payload: Payload, common: { event: string; cwd?: string }): Question {
  const tool = textAt(payload, 'tool_name') ?? ''
  return { ...common, kind: 'call', tool, content: parsedIfJson(payload.tool_input), reads: [] }
}

function attached(payload: Payload): Read[] {
  return listAt(payload, 'attachments').flatMap((one): Read[] => {
    const path = textAt(one, 'filePath', 'file_path')
    return path === undefined ? [] : [{ kind: 'file', path, lines: {} }]
  })
}

function answerOf(kind: QuestionKind, verdict: Verdict): Answer {
  if (verdict.kind === 'pass') return { json: { continue: true, permission: 'allow' }, code: 0 }
  const { message } = verdict
  if (kind === 'prompt') return { json: { continue: false, user_message: message }, code: 0 }
  if (kind === 'call') {
    return { json: { continue: true, permission: 'deny', user_message: message, agent_message: message }, code: 0 }
  }
  const replaced = verdict.kind === 'replace' ? { updated_mcp_tool_output: verdict.replaced } : {}
  return { json: { ...replaced, additional_context: message }, code: 0 }
}
