/** Events of GitHub Copilot CLI, which Copilot in VS Code writes as transcripts too. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readCall, readResult, readToolCalls } from './read-content.ts'
import { Dialogue } from './read-message.ts'
import { pathOf } from './tool-calls.ts'

const FORMAT = 'copilot-events'

const EVENT =
  /^(?:session|user|assistant|tool|system|subagent|hook|skill|command|permission|agent|model|external_tool)\.[a-z_]+$/

export const copilotEvents: ChatFormat = {
  name: FORMAT,
  keys: ['data'],
  isOf: (record) => record.get('data').isObject && record.has('id') && EVENT.test(record.get('type').text),
  begin: () => {
    const session = new Session()
    return (record, mark) => session.read(record, mark)
  },
}

class Session {
  readonly #dialogue = new Dialogue()
  #base: Context = { format: FORMAT }

  read(record: JsonValue, mark: Mark): Context {
    const data = record.get('data')
    const type = record.get('type').text
    if (type === 'session.start') this.#start(data)
    if (type === 'session.model_change') this.#base = withKnown(this.#base, { model: data.get('newModel').text })
    if (type === 'user.message' || type === 'assistant.message') this.#dialogue.turn++
    const context = withKnown(this.#base, {
      turn: this.#dialogue.turn || undefined,
      role: roleOf(type.slice(0, type.indexOf('.'))) ?? 'system',
      model: data.get('model').text,
      timestamp: timestampOf(record.get('timestamp')),
    })
    for (const key of ['content', 'transformedContent', 'reasoningText', 'summaryContent'] as const)
      mark(data.get(key), context)
    for (const attachment of data.get('attachments').items()) {
      const own = withKnown(context, { embeddedPath: pathOf(attachment) })
      mark(attachment, own)
      mark(attachment.get('text'), own)
    }
    return type.startsWith('tool.') ? this.#readTool(data, context, mark) : this.#readRequests(data, context, mark)
  }

  #start(data: JsonValue): void {
    this.#base = withKnown(this.#base, {
      session: data.get('sessionId').text,
      model: data.get('selectedModel').text,
      cwd: data.at('context', 'cwd').text,
    })
  }

  #readRequests(data: JsonValue, context: Context, mark: Mark): Context {
    readToolCalls(data.get('toolRequests'), { context, calls: this.#dialogue.calls, mark })
    return context
  }

  #readTool(data: JsonValue, context: Context, mark: Mark): Context {
    const { calls } = this.#dialogue
    const id = data.get('toolCallId')
    if (data.has('arguments')) {
      const asked = { ...context, role: 'assistant' }
      readCall({ id, name: data.get('toolName'), input: data.get('arguments') }, { context: asked, calls, mark })
      return { ...asked, ...calls.of(id.text) }
    }
    for (const key of ['result', 'error', 'partialOutput'] as const) {
      readResult({ id, result: data.get(key) }, { context, calls, mark })
    }
    mark(data.at('result', 'detailedContent'), { ...context, ...calls.of(id.text) })
    return { ...context, ...calls.of(id.text) }
  }
}
