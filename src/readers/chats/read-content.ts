/** The content of one message, as all the programming interfaces of models write it: a text, or blocks of many kinds. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { withKnown } from './chat-context.ts'
import type { Mark } from './chat-format.ts'
import { pathOf, type ToolCalls } from './tool-calls.ts'

/** `context` is that of the message. */
export interface Message {
  readonly context: Context
  readonly calls: ToolCalls
  readonly mark: Mark
}

/** Texts of a block that stand for themselves, whatever its type. */
const TEXT_KEYS = ['text', 'thinking', 'refusal', 'summary', 'reasoning'] as const

export function readContent(content: JsonValue, message: Message): void {
  if (content.isString) message.mark(content, message.context)
  else if (content.isObject) readBlock(content, message)
  else for (const block of content.items()) readBlock(block, message)
}

function readBlock(block: JsonValue, message: Message): void {
  if (block.isString) message.mark(block, message.context)
  if (!block.isObject) return
  for (const key of TEXT_KEYS) if (block.get(key).isString) message.mark(block.get(key), message.context)
  const type = block.get('type').text
  if (type === 'tool_use' || type === 'server_tool_use') {
    readCall({ id: block.get('id'), name: block.get('name'), input: block.get('input') }, message)
  } else if (type === 'toolCall') {
    readCall({ id: block.get('id'), name: block.get('name'), input: block.get('arguments') }, message)
  } else if (type === 'tool-call') {
    const input = block.get('args').exists ? block.get('args') : block.get('input')
    readCall({ id: block.get('toolCallId'), name: block.get('toolName'), input }, message)
  } else if (type.endsWith('tool_result')) {
    readResult({ id: block.get('tool_use_id'), result: block.get('content') }, message)
  } else if (type === 'tool-result') {
    const result = block.get('result').exists ? block.get('result') : block.get('output')
    readResult({ id: block.get('toolCallId'), name: block.get('toolName'), result }, message)
  } else if (block.get('functionCall').exists) readFunctionCall(block.get('functionCall'), message)
  else if (block.get('functionResponse').exists) readFunctionResponse(block.get('functionResponse'), message)
  else if (type === 'document' || type === 'file')
    message.mark(block, withKnown(message.context, { embeddedPath: pathOf(block) }))
}

/** Of Gemini: calls and answers often have no id, but are in order, and name their tool. */
export function readFunctionCall(call: JsonValue, message: Message): void {
  const name = call.get('name')
  readCall({ id: call.get('id').exists ? call.get('id') : name, name, input: call.get('args') }, message)
}

export function readFunctionResponse(response: JsonValue, message: Message): void {
  const name = response.get('name')
  const id = response.get('id').exists ? response.get('id') : name
  readResult({ id, name, result: response.get('response') }, message)
}

export interface CallParts {
  readonly id: JsonValue
  readonly name: JsonValue
  readonly input: JsonValue
}

/** What the model asks a tool to do. */
export function readCall({ id, name, input }: CallParts, { context, calls, mark }: Message): void {
  mark(input, { ...context, ...calls.remember(id.text, name.text, input) })
}

export interface ResultParts {
  readonly id: JsonValue
  /** Where the result names its tool. */
  readonly name?: JsonValue
  readonly result: JsonValue
}

/** What a tool gave back: a text, blocks, or an object of any shape. */
export function readResult({ id, name, result }: ResultParts, { context, calls, mark }: Message): void {
  const own = withKnown({ ...context, role: 'tool', ...calls.of(id.text) }, name ? { tool: name.text } : {})
  mark(result, own)
  for (const block of result.isArray ? result.items() : []) {
    for (const key of ['text', 'value', 'content'] as const) if (block.get(key).isString) mark(block.get(key), own)
  }
  for (const key of ['output', 'content', 'contents', 'text', 'stdout'] as const) {
    if (result.get(key).isString) mark(result.get(key), own)
  }
}

/** The calls of a message in OpenAI's shape, whose arguments are strings of JSON. */
export function readToolCalls(list: JsonValue, message: Message): void {
  for (const call of list.items()) {
    const body = call.get('function').isObject ? call.get('function') : call
    const name = body.get('name').exists ? body.get('name') : call.get('toolName')
    const input = body.get('arguments').exists ? body.get('arguments') : body.get('args')
    const id = call.get('id').exists ? call.get('id') : call.get('toolCallId')
    readCall({ id, name, input }, message)
  }
}
