/** Gemini CLI. Before every request to the model it shows the whole of it, files and results included. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { readsOfPrompt } from '../mentions.ts'
import { type Payload, textAt } from '../payload.ts'
import { NOTHING, type Question, type QuestionKind } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'
import { PASS, resultAsText } from './claude-dialect.ts'

const EVENTS = /^(?:Before|After)(?:Agent|Model|Tool|ToolSelection)$/

export const gemini: Host = {
  id: 'gemini',
  title: 'Gemini CLI',
  recognise: (payload) => EVENTS.test(textAt(payload, 'hook_event_name') ?? ''),
  read: readEvent,
  power: ({ kind }) => (kind === 'result' || kind === 'request' ? 'replace' : 'block'),
  answer: ({ event, kind }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    const { message } = verdict
    if (verdict.kind === 'block') return { json: { decision: 'deny', reason: message }, code: 0 }
    if (kind === 'request') {
      const output = { hookEventName: event, llm_request: verdict.replaced }
      return { json: { systemMessage: message, hookSpecificOutput: output }, code: 0 }
    }
    // A result that is denied becomes the reason.
    return { json: { decision: 'deny', reason: resultAsText(message, verdict.replaced) }, code: 0 }
  },
  isReasonHidden: () => false,
  endpoints: ['GOOGLE_GEMINI_BASE_URL'],
  setUp: {
    signs: { user: ['~/.gemini'], project: ['.gemini'] },
    configFolder: 'GEMINI_CLI_HOME',
    files: ({ scope, folder, environment, command }) => {
      const own = scope === 'user' ? environment.GEMINI_CLI_HOME : undefined
      const hooks = [{ type: 'command', name: 'codemoat', command, timeout: 30_000 }]
      const entries = { BeforeAgent: { hooks }, BeforeModel: { hooks }, BeforeTool: { hooks }, AfterTool: { hooks } }
      return [{ kind: 'entries', path: join(own || folder, '.gemini', 'settings.json'), entries }]
    },
    next: 'Gemini CLI runs hooks in trusted folders only: /permissions trusts the one that you are in',
    sample,
  },
}

function readEvent(payload: Payload): Question {
  const event = textAt(payload, 'hook_event_name') ?? ''
  const cwd = textAt(payload, 'cwd')
  const common = { event, ...(cwd !== undefined && { cwd }) }
  const tool = textAt(payload, 'tool_name') ?? ''
  const call = { tool, input: payload.tool_input, firstLine: 0 } as const
  switch (event) {
    case 'BeforeAgent': {
      const prompt = textAt(payload, 'prompt') ?? ''
      return { ...common, kind: 'prompt', content: prompt, reads: readsOfPrompt(prompt) }
    }
    case 'BeforeModel':
      return { ...common, kind: 'request', content: payload.llm_request, reads: [] }
    case 'BeforeTool':
      return { ...common, kind: 'call', tool, ...readToolCall(call) }
    case 'AfterTool':
      return { ...common, kind: 'result', tool, ...readResult(call, payload.tool_response) }
    default:
      return { ...common, ...NOTHING }
  }
}

function sample(kind: QuestionKind, text: string): Payload | undefined {
  const common = { session_id: 'self-test', transcript_path: '', timestamp: '2026-01-01T00:00:00.000Z' }
  const tool = { tool_name: 'run_shell_command', tool_input: { command: kind === 'call' ? `echo ${text}` : 'env' } }
  switch (kind) {
    case 'prompt':
      return { ...common, hook_event_name: 'BeforeAgent', prompt: text }
    case 'request':
      return {
        ...common,
        hook_event_name: 'BeforeModel',
        llm_request: { model: 'self-test', messages: [{ role: 'user', content: text }], config: {} },
      }
    case 'call':
      return { ...common, hook_event_name: 'BeforeTool', ...tool }
    case 'result':
      return {
        ...common,
        hook_event_name: 'AfterTool',
        ...tool,
        tool_response: { llmContent: text, returnDisplay: '' },
      }
    case 'none':
      return undefined
  }
}
