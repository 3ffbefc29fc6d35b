/** GitHub Copilot's command line and cloud agent, in both spellings of its payloads. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { readsOfPrompt } from '../mentions.ts'
import { type Payload, recordAt, textAt } from '../payload.ts'
import { NOTHING, type Question, type QuestionKind } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'
import { blockWithReason, claudeEntries, denyTool, PASS, readClaudeEvent } from './claude-dialect.ts'

export const copilot: Host = {
  id: 'copilot',
  title: 'GitHub Copilot',
  recognise: (payload) => isCamelCase(payload) || isPascalCase(payload),
  read: (payload) => (isCamelCase(payload) ? readCamelCase(payload) : readPascalCase(payload)),
  power: ({ kind }) => (kind === 'result' ? 'replace' : 'block'),
  answer: ({ kind, event }, verdict) => {
    if (verdict.kind === 'pass') return PASS
    const { message } = verdict
    if (kind === 'call') {
      const { json } = denyTool(event || 'PreToolUse', message)
      return { json: { permissionDecision: 'deny', permissionDecisionReason: message, ...json }, code: 0 }
    }
    if (verdict.kind === 'block') return blockWithReason(message)
    const result = { resultType: 'success', textResultForLlm: String(verdict.replaced) }
    return { json: { modifiedResult: result, additionalContext: message }, code: 0 }
  },
  // Some versions do not stop prompts at all: a human should know either way.
  isReasonHidden: ({ kind }) => kind === 'prompt',
  endpoints: [],
  setUp: {
    signs: { user: ['~/.copilot'], project: ['.github/hooks', '.github/copilot', '.github/copilot-instructions.md'] },
    files: ({ scope, folder, environment, command }) => {
      const own = environment.COPILOT_HOME || join(folder, '.copilot')
      const path = join(scope === 'user' ? own : join(folder, '.github'), 'hooks', 'codemoat.json')
      return [{ kind: 'whole', path, text: settingsText(command) }]
    },
    sample,
  },
}

function isCamelCase(payload: Payload): boolean {
  return 'sessionId' in payload && !('hook_event_name' in payload) && !('hookEventName' in payload)
}

function isPascalCase(payload: Payload): boolean {
  if (textAt(payload.tool_result, 'text_result_for_llm') !== undefined) return true
  return (
    /^[A-Z]/.test(textAt(payload, 'hook_event_name') ?? '') && 'timestamp' in payload && !('transcript_path' in payload)
  )
}

/** The event is not named: it is told by what there is. */
function readCamelCase(payload: Payload): Question {
  const cwd = textAt(payload, 'cwd')
  const common = cwd === undefined ? {} : { cwd }
  const tool = textAt(payload, 'toolName')
  if (tool === undefined) {
    const prompt = textAt(payload, 'prompt')
    if (prompt === undefined) return { ...common, event: '', ...NOTHING }
    return { ...common, kind: 'prompt', event: 'userPromptSubmitted', content: prompt, reads: readsOfPrompt(prompt) }
  }
  const call = { tool, input: payload.toolArgs }
  if (!('toolResult' in payload)) return { ...common, kind: 'call', event: 'preToolUse', tool, ...readToolCall(call) }
  const result = textAt(recordAt(payload, 'toolResult'), 'textResultForLlm') ?? ''
  return { ...common, kind: 'result', event: 'postToolUse', tool, ...readResult(call, result) }
}

function readPascalCase(payload: Payload): Question {
  const question = readClaudeEvent(payload, 'tool_result')
  if (question.kind !== 'result') return question
  return { ...question, content: textAt(payload.tool_result, 'text_result_for_llm') ?? '' }
}

/** Read by the hooks of VS Code, too: events and entries are named as both understand them. */
export function settingsText(command: string): string {
  const entries = Object.keys(claudeEntries(command, 30)).map((event) => [
    event,
    [{ type: 'command', command, bash: command, powershell: command, timeout: 30, timeoutSec: 30 }],
  ])
  return `${JSON.stringify({ version: 1, hooks: Object.fromEntries(entries) }, undefined, 2)}\n`
}

function sample(kind: QuestionKind, text: string): Payload | undefined {
  const common = { sessionId: 'self-test', timestamp: 0 }
  if (kind === 'prompt') return { ...common, prompt: text }
  const call = { ...common, toolName: 'bash', toolArgs: { command: `echo ${text}` } }
  if (kind === 'call') return call
  if (kind !== 'result') return undefined
  const toolResult = { resultType: 'success', textResultForLlm: text }
  return { ...call, toolArgs: { command: 'env' }, toolResult }
}
