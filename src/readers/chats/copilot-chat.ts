/** Chats of GitHub Copilot in VS Code: one object, or a log of changes to it that begins with one. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent, readToolCalls } from './read-content.ts'
import { pathFrom, pathOf, ToolCalls } from './tool-calls.ts'

const FORMAT = 'copilot-chat'

const BEGIN = 0
const APPEND = 2
const DELETE = 3

export const copilotChat: ChatFormat = {
  name: FORMAT,
  keys: ['requests', 'k', 'v'],
  isOf: (record) => isChat(record) || isChange(record),
  begin: () => {
    const chat = new Chat()
    return (record, mark) => (isChange(record) ? chat.change(record, mark) : chat.begin(record, mark))
  },
}

function isChat(record: JsonValue): boolean {
  return (
    record.get('requests').isArray &&
    (record.has('requesterUsername') || record.has('responderUsername') || record.has('sessionId', 'creationDate'))
  )
}

function isChange(record: JsonValue): boolean {
  const kind = record.get('kind').number
  if (kind === BEGIN) return isChat(record.get('v'))
  return kind > BEGIN && kind <= DELETE && record.get('k').isArray && record.get('k').first.exists
}

class Chat {
  readonly #calls = new ToolCalls()
  #base: Context = { format: FORMAT }
  /** Requests so far. */
  #count = 0

  begin(chat: JsonValue, mark: Mark): Context {
    this.#base = withKnown(this.#base, { session: chat.get('sessionId').text })
    this.#count = 0
    for (const request of chat.get('requests').items()) this.#readRequest(request, this.#count++, mark)
    return this.#base
  }

  /** The path of a change is `requests`, the number of one, its field. */
  change(record: JsonValue, mark: Mark): Context {
    const value = record.get('v')
    if (record.get('kind').number === BEGIN) return this.begin(value, mark)
    const [list, index, field] = [...record.get('k').items()]
    if (list?.text !== 'requests') return this.#base
    if (index === undefined) {
      if (record.get('kind').number !== APPEND) this.#count = 0
      else if (record.has('i')) this.#count = record.get('i').number
      for (const request of value.items()) this.#readRequest(request, this.#count++, mark)
      return this.#base
    }
    if (field === undefined) return this.#readRequest(value, index.number, mark)
    return this.#readField(value, { name: field.text, base: this.#base, index: index.number }, mark)
  }

  #readRequest(request: JsonValue, index: number, mark: Mark): Context {
    const base = withKnown(this.#base, {
      timestamp: timestampOf(request.get('timestamp')),
      model: request.get('modelId').text,
    })
    mark(request, base)
    // What the model asked for stands last, and says what the parts before it are.
    const fields = [...request.items()]
    for (const field of [
      ...fields.filter(({ key }) => key === 'result'),
      ...fields.filter(({ key }) => key !== 'result'),
    ]) {
      this.#readField(field, { name: field.key, base, index }, mark)
    }
    return base
  }

  #readField(value: JsonValue, field: { name: string; base: Context; index: number }, mark: Mark): Context {
    const user = { ...field.base, turn: 2 * field.index + 1, role: 'user' }
    const assistant = { ...field.base, turn: 2 * field.index + 2, role: 'assistant' }
    if (field.name === 'message') {
      mark(value, user)
      mark(value.get('text'), user)
      return user
    }
    if (field.name === 'variableData') {
      mark(value, user)
      for (const variable of value.get('variables').items())
        mark(variable, withKnown(user, { embeddedPath: pathOfVariable(variable) }))
      return user
    }
    if (field.name === 'response') this.#readResponse(value, assistant, mark)
    if (field.name === 'result') this.#readResult(value, assistant, mark)
    return field.name === 'response' || field.name === 'result' ? assistant : field.base
  }

  #readResponse(parts: JsonValue, context: Context, mark: Mark): void {
    mark(parts, context)
    for (const part of parts.isObject ? [parts] : parts.items()) {
      const kind = part.get('kind').text
      if (kind.startsWith('toolInvocation')) {
        const own = { ...context, role: 'tool', ...this.#calls.of(part.get('toolCallId').text) }
        mark(part, withKnown(own, own.tool === undefined ? { tool: part.get('toolId').text } : {}))
      } else if (part.has('uri')) mark(part, withKnown(context, { embeddedPath: pathOfUri(part.get('uri')) }))
      readContent(part.get('value').isString ? part.get('value') : part.at('content', 'value'), {
        context,
        calls: this.#calls,
        mark,
      })
    }
  }

  /** What went to the model and came from the tools, word for word. */
  #readResult(result: JsonValue, context: Context, mark: Mark): void {
    const calls = this.#calls
    mark(result, context)
    const metadata = result.get('metadata')
    for (const round of metadata.get('toolCallRounds').items()) {
      mark(round.get('response'), context)
      readToolCalls(round.get('toolCalls'), { context, calls, mark })
    }
    for (const given of metadata.get('toolCallResults').items()) {
      const own = { ...context, role: 'tool', ...calls.of(given.key) }
      mark(given, own)
      for (const part of given.get('content').items()) mark(part.get('value'), own)
    }
  }
}

function pathOfVariable(variable: JsonValue): string {
  const value = variable.get('value')
  return pathOfUri(value.get('uri')) || pathOfUri(value) || variable.get('name').text
}

function pathOfUri(uri: JsonValue): string {
  return uri.isString ? pathFrom(uri.text) : pathOf(uri)
}
