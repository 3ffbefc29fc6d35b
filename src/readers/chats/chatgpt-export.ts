/** Conversations that ChatGPT exports: trees of messages, with every branch that was ever edited away. */
import { LIMITS } from '../../base/limits.ts'
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readContent } from './read-content.ts'
import { ToolCalls } from './tool-calls.ts'

const FORMAT = 'chatgpt-export'

export const chatgptExport: ChatFormat = {
  name: FORMAT,
  keys: ['mapping'],
  isOf: (record) => {
    const hasTree = record.get('mapping').isObject && isNode(record.get('mapping').first)
    return hasTree && ['current_node', 'create_time', 'conversation_id', 'title'].some((key) => record.has(key))
  },
  begin: () => (record, mark) => readConversation(record, mark, { format: FORMAT }),
}

function isNode(node: JsonValue): boolean {
  return node.has('message') || node.has('children')
}

/** `around` is the context of what the conversation stands in. */
export function readConversation(conversation: JsonValue, mark: Mark, around: Context): Context {
  const base = withKnown(around, {
    session: conversation.get('conversation_id').text || conversation.get('id').text,
    model: conversation.get('default_model_slug').text,
    timestamp: timestampOf(conversation.get('create_time')),
  })
  const nodes = conversation.get('mapping')
  const turns = turnsOf(nodes)
  for (const node of nodes.items())
    readMessage(node.get('message'), withKnown(base, { turn: turns.get(node.key) || undefined }), mark)
  for (const node of conversation.get('linear_conversation').items()) readMessage(node.get('message'), base, mark)
  return base
}

export function readMessage(message: JsonValue, base: Context, mark: Mark): void {
  if (!message.isObject) return
  const role = roleOf(message.at('author', 'role').text)
  const content = message.get('content')
  const recipient = message.get('recipient').text
  const called = role === 'assistant' && recipient !== 'all' ? recipient : ''
  const context = withKnown(base, {
    role,
    tool: role === 'tool' ? message.at('author', 'name').text : called,
    model: message.at('metadata', 'model_slug').text,
    timestamp: timestampOf(message.get('create_time')),
    language: content.get('language').text === 'unknown' ? '' : content.get('language').text,
  })
  mark(message, context)
  const calls = new ToolCalls()
  readContent(content.get('parts'), { context, calls, mark })
  readContent(content.get('thoughts'), { context, calls, mark })
  for (const text of content.items()) if (text.isString) mark(text, context)
}

interface TreeNode {
  readonly parent: string
  readonly isTurn: boolean
}

/** Messages on the way from the root to each node, those of the system left out. Trees may have loops: they end there. */
function turnsOf(nodes: JsonValue): ReadonlyMap<string, number> {
  const tree = new Map<string, TreeNode>()
  for (const node of nodes.items()) {
    if (tree.size === LIMITS.chatNames) break
    const role = roleOf(node.at('message', 'author', 'role').text)
    tree.set(node.key, { parent: node.get('parent').text, isTurn: role !== undefined && role !== 'system' })
  }
  const turns = new Map<string, number>()
  for (const id of tree.keys()) {
    const way: string[] = []
    const onWay = new Set<string>()
    for (let at = id; tree.has(at) && !turns.has(at) && !onWay.has(at); at = tree.get(at)!.parent) {
      way.push(at)
      onWay.add(at)
    }
    let count = turns.get(tree.get(way.at(-1) ?? '')?.parent ?? '') ?? 0
    for (const at of way.reverse()) {
      if (tree.get(at)!.isTurn) count++
      turns.set(at, count)
    }
  }
  return turns
}
