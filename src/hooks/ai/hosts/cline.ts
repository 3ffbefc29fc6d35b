/** Cline. Programs named like events; only `cancel` in their answer stops anything, and files that a prompt names are in it. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { readsOfPrompt } from '../mentions.ts'
import { listAt, type Payload, recordAt, textAt } from '../payload.ts'
import { NOTHING, type Question, type QuestionKind } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'

const EVENTS = ['UserPromptSubmit', 'PreToolUse', 'PostToolUse']

export const cline: Host = {
  id: 'cline',
  title: 'Cline',
  recognise: (payload) => 'clineVersion' in payload,
  read: readEvent,
  power: () => 'block',
  answer: (_question, verdict) => ({
    json: verdict.kind === 'pass' ? { cancel: false } : { cancel: true, errorMessage: verdict.message },
    code: 0,
  }),
  isReasonHidden: () => false,
  endpoints: [],
  setUp: {
    signs: { user: ['~/Documents/Cline', '~/.cline'], project: ['.clinerules', '.cline'] },
    files: ({ scope, folder, command }) => {
      const hooks = join(folder, scope === 'user' ? 'Documents/Cline/Hooks' : '.clinerules/hooks')
      const text = `#!/bin/sh\n# Codemoat: set up by \`codemoat init --ai\`, taken away by \`codemoat uninstall --ai\`.\nexec ${command}\n`
      return EVENTS.map((event) => ({ kind: 'whole', path: join(hooks, event), text, isProgram: true }))
    },
    next: 'in the settings of Cline, switch hooks on',
    sample,
  },
}

function readEvent(payload: Payload): Question {
  const event = textAt(payload, 'hookName') ?? ''
  const cwd = listAt(payload, 'workspaceRoots').find((one) => typeof one === 'string') as string | undefined
  const common = { event, ...(cwd !== undefined && { cwd }) }
  if ('userPromptSubmit' in payload) {
    const given = recordAt(payload, 'userPromptSubmit')
    const prompt = textAt(given, 'prompt') ?? ''
    const attached = listAt(given, 'attachments').filter((one) => typeof one === 'string')
    const reads = [...readsOfPrompt(prompt), ...attached.map((path) => ({ kind: 'file', path, lines: {} }) as const)]
    return { ...common, kind: 'prompt', content: prompt, reads }
  }
  const key = ['preToolUse', 'postToolUse'].find((one) => one in payload)
  if (key === undefined) return { ...common, ...NOTHING }
  const given = recordAt(payload, key)
  const tool = textAt(given, 'toolName', 'tool') ?? ''
  const call = { tool, input: given.parameters }
  if (key === 'preToolUse') return { ...common, kind: 'call', tool, ...readToolCall(call) }
  return { ...common, kind: 'result', tool, ...readResult(call, given.result) }
}

function sample(kind: QuestionKind, text: string): Payload | undefined {
  const common = { clineVersion: '3.0.0', timestamp: '0', taskId: 'self-test', workspaceRoots: [] }
  const call = { toolName: 'execute_command', parameters: { command: kind === 'call' ? `echo ${text}` : 'env' } }
  if (kind === 'prompt')
    return { ...common, hookName: 'UserPromptSubmit', userPromptSubmit: { prompt: text, attachments: [] } }
  if (kind === 'call') return { ...common, hookName: 'PreToolUse', preToolUse: call }
  if (kind !== 'result') return undefined
  return { ...common, hookName: 'PostToolUse', postToolUse: { ...call, result: text, success: true } }
}
