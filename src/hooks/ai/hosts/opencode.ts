/** OpenCode. It has no hooks that are commands: a plugin of ours asks, in words of its own, and does what it is told. */
import { join } from 'node:path'
import type { Host } from '../host.ts'
import { readsOfPrompt } from '../mentions.ts'
import { listAt, type Payload, textAt } from '../payload.ts'
import { NOTHING, type Question, type QuestionKind } from '../question.ts'
import { readResult, readToolCall } from '../tool-call.ts'
import { opencodePlugin } from './opencode-plugin.ts'

export const opencode: Host = {
  id: 'opencode',
  title: 'OpenCode',
  recognise: (payload) => 'opencode_event' in payload,
  read: readEvent,
  power: ({ kind }) => (kind === 'result' ? 'replace' : 'block'),
  answer: (_question, verdict) => {
    if (verdict.kind === 'pass') return { json: { decision: 'allow' }, code: 0 }
    if (verdict.kind === 'block') return { json: { decision: 'block', reason: verdict.message }, code: 0 }
    return { json: { decision: 'replace', reason: verdict.message, output: verdict.replaced }, code: 0 }
  },
  isReasonHidden: () => false,
  endpoints: [],
  setUp: {
    signs: {
      user: ['~/.config/opencode', '~/.local/share/opencode'],
      project: ['.opencode', 'opencode.json', 'opencode.jsonc'],
    },
    files: ({ scope, folder, environment, command }) => {
      const own =
        environment.OPENCODE_CONFIG_DIR || join(environment.XDG_CONFIG_HOME || join(folder, '.config'), 'opencode')
      const plugins = join(scope === 'user' ? own : join(folder, '.opencode'), 'plugins')
      return [{ kind: 'whole', path: join(plugins, 'codemoat.js'), text: opencodePlugin(command) }]
    },
    sample,
  },
}

function readEvent(payload: Payload): Question {
  const event = textAt(payload, 'opencode_event') ?? ''
  const cwd = textAt(payload, 'cwd')
  const common = { event, ...(cwd !== undefined && { cwd }) }
  const tool = textAt(payload, 'tool') ?? ''
  const call = { tool, input: payload.args, firstLine: 0 } as const
  switch (event) {
    case 'chat.message': {
      const texts = listAt(payload, 'texts').filter((one) => typeof one === 'string')
      const files = listAt(payload, 'files').filter((one) => typeof one === 'string')
      const named = files.map((path) => ({ kind: 'file', path, lines: {} }) as const)
      const prompt = texts.join('\n')
      return { ...common, kind: 'prompt', content: prompt, reads: [...readsOfPrompt(prompt), ...named] }
    }
    case 'tool.execute.before':
      return { ...common, kind: 'call', tool, ...readToolCall(call) }
    case 'tool.execute.after':
      return { ...common, kind: 'result', tool, ...readResult(call, payload.output) }
    default:
      return { ...common, ...NOTHING }
  }
}

function sample(kind: QuestionKind, text: string): Payload | undefined {
  if (kind === 'prompt') return { opencode_event: 'chat.message', texts: [text], files: [] }
  const call = { tool: 'bash', args: { command: kind === 'call' ? `echo ${text}` : 'env' } }
  if (kind === 'call') return { opencode_event: 'tool.execute.before', ...call }
  return kind === 'result' ? { opencode_event: 'tool.execute.after', ...call, output: text } : undefined
}
