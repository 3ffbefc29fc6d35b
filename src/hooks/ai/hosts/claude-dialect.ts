/** The events that Claude Code invented and others took over: how they are read and answered. */
import { readsOfPrompt } from '../mentions.ts'
import { type Payload, textAt } from '../payload.ts'
import { type Answer, NOTHING, type Question, type QuestionKind } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'

const KINDS: Readonly<Record<string, QuestionKind>> = {
  userpromptsubmit: 'prompt',
  userpromptsubmitted: 'prompt',
  pretooluse: 'call',
  posttooluse: 'result',
}

/** `result` is what the host calls the result of a tool. */
export function readClaudeEvent(payload: Payload, result = 'tool_response'): Question {
  const event = textAt(payload, 'hook_event_name', 'hookEventName') ?? ''
  const kind = KINDS[event.toLowerCase()]
  const cwd = textAt(payload, 'cwd')
  const common = { event, ...(cwd !== undefined && { cwd }) }
  if (kind === undefined) return { ...common, ...NOTHING }
  if (kind === 'prompt') {
    const prompt = textAt(payload, 'prompt') ?? ''
    return { ...common, kind, content: prompt, reads: readsOfPrompt(prompt) }
  }
  const tool = textAt(payload, 'tool_name') ?? ''
  const call = { tool, input: payload.tool_input }
  const asked = kind === 'call' ? readToolCall(call) : readResult(call, payload[result])
  return { ...common, kind, tool, ...asked }
}

export const PASS: Answer = { json: {}, code: 0 }

export function denyTool(event: string, reason: string): Answer {
  return {
    json: {
      hookSpecificOutput: { hookEventName: event, permissionDecision: 'deny', permissionDecisionReason: reason },
    },
    code: 0,
  }
}

export function blockWithReason(reason: string): Answer {
  return { json: { decision: 'block', reason }, code: 0 }
}

/** What a text in the place of a result says: some hosts take nothing else. */
export function resultAsText(message: string, replaced: unknown): string {
  const text = typeof replaced === 'string' ? replaced : JSON.stringify(replaced)
  return `${message}\n\n${text}`
}

/** Entries of a settings file, for all tools. */
export function claudeEntries(command: string, timeout: number): Readonly<Record<string, object>> {
  const entry = { hooks: [{ type: 'command', command, timeout }] }
  return { UserPromptSubmit: entry, PreToolUse: entry, PostToolUse: entry }
}

/** Payloads of the common events, for the self-test. */
export function claudeSample(kind: QuestionKind, text: string, common: Payload): Payload | undefined {
  if (kind === 'prompt') return { ...common, hook_event_name: 'UserPromptSubmit', prompt: text }
  const call = { tool_name: 'Bash', tool_input: { command: `echo ${text}` }, tool_use_id: 'self-test' }
  if (kind === 'call') return { ...common, hook_event_name: 'PreToolUse', ...call }
  if (kind !== 'result') return undefined
  const command = { ...call, tool_input: { command: 'env' } }
  return { ...common, hook_event_name: 'PostToolUse', ...command, tool_response: { stdout: text, stderr: '' } }
}
