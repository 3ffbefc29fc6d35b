/**
 * Conversations as ChatGPT's shared pages stream them: one flat array, in which an object has keys `_<n>` and numbers as
 * values, and each number is the index of the element that is meant.
 */
import { LIMITS } from '../../base/limits.ts'
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { Mark } from './chat-format.ts'

/** Content is an object of lists of texts, or of objects with texts. */
const CONTENT_DEPTH = 4

/** Turns count in the order of the page. */
export function readFlatConversation(page: JsonValue, mark: Mark, base: Context): Context {
  const elements: JsonValue[] = []
  for (const element of page.items()) if (elements.push(element) === LIMITS.chatNames) break
  const flat = new FlatPage(elements)
  const marked = new Set<number>()
  let turn = 0
  for (const element of elements) {
    const message = flat.fieldsOf(element)
    const content = message.get('content')
    const role = roleOf(flat.fieldsOf(message.get('author')).get('role')?.text ?? '')
    if (content === undefined || role === undefined) continue
    if (role !== 'system') turn++
    const time = message.get('create_time')
    const context = withKnown(base, {
      role,
      turn: turn || undefined,
      timestamp: time && timestampOf(time),
      model: flat.fieldsOf(message.get('metadata')).get('model_slug')?.text,
    })
    for (const text of flat.textsOf(content, CONTENT_DEPTH)) {
      // Equal texts are one element: it is of the first who said it.
      if (!marked.has(text.index)) mark(text, context)
      marked.add(text.index)
    }
  }
  return base
}

class FlatPage {
  readonly #elements: readonly JsonValue[]

  constructor(elements: readonly JsonValue[]) {
    this.#elements = elements
  }

  /** The fields of an object by their names; none where it is no object of this kind. */
  fieldsOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> {
    const fields = new Map<string, JsonValue>()
    if (!value?.isObject) return fields
    for (const field of value.items()) {
      const name = /^_\d+$/.test(field.key) ? this.#elements[Number(field.key.slice(1))]?.text : undefined
      const meant = this.#elements[field.number]
      if (name !== undefined && meant !== undefined) fields.set(name, meant)
    }
    return fields
  }

  *textsOf(value: JsonValue, depth: number): Generator<JsonValue> {
    if (value.isString) yield value
    if (depth === 0) return
    if (value.isObject) for (const field of this.fieldsOf(value).values()) yield* this.textsOf(field, depth - 1)
    if (!value.isArray) return
    for (const item of value.items()) {
      const meant = this.#elements[item.number]
      if (meant !== undefined) yield* this.textsOf(meant, depth - 1)
    }
  }
}
