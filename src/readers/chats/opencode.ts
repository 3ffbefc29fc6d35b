/** Sessions of OpenCode: messages with their parts, as `opencode export` writes them and its database holds them. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'
import { roleOf, timestampOf, withKnown } from './chat-context.ts'
import type { ChatFormat, Mark } from './chat-format.ts'
import { readCall, readResult } from './read-content.ts'
import { pathOf, ToolCalls } from './tool-calls.ts'

const FORMAT = 'opencode'

export const opencode: ChatFormat = {
  name: FORMAT,
  keys: ['parts', 'messages', 'sessionID'],
  isOf: (record) =>
    isMessage(record) || isRow(record) || (record.get('info').isObject && isMessage(record.get('messages').first)),
  begin: () => {
    const calls = new ToolCalls()
    return (record, mark) => {
      if (isRow(record)) return readRow(record, calls, mark)
      if (isMessage(record)) return readMessage(record, { base: { format: FORMAT }, calls, mark })
      const base = withKnown(
        { format: FORMAT },
        { session: record.at('info', 'id').text, cwd: record.at('info', 'directory').text },
      )
      let turn = 0
      for (const message of record.get('messages').items())
        readMessage(message, { base: { ...base, turn: ++turn }, calls, mark })
      return base
    }
  },
}

function isMessage(value: JsonValue): boolean {
  return value.get('parts').isArray && (value.has('sessionID') || value.get('info').has('sessionID'))
}

/** A message of the second version, with its type, as our query of its database gives it. */
function isRow(value: JsonValue): boolean {
  return value.has('sessionID', 'type') && value.get('data').isObject
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['user', 'user'],
  ['assistant', 'assistant'],
  ['shell', 'tool'],
  ['synthetic', 'system'],
])

function readRow(row: JsonValue, calls: ToolCalls, mark: Mark): Context {
  const data = row.get('data')
  const context = withKnown(
    { format: FORMAT },
    {
      session: row.get('sessionID').text,
      cwd: row.get('directory').text,
      role: ROLES.get(row.get('type').text) ?? 'system',
      model: data.at('model', 'id').text,
      timestamp: timestampOf(row.get('time')),
    },
  )
  mark(data, context)
  for (const block of data.get('content').items()) {
    const id = block.get('id')
    const state = block.get('state')
    if (block.get('type').text !== 'tool') mark(block.get('text'), context)
    else {
      readCall({ id, name: block.get('name'), input: state.get('input') }, { context, calls, mark })
      for (const key of ['content', 'error', 'metadata'] as const)
        readResult({ id, name: block.get('name'), result: state.get(key) }, { context, calls, mark })
    }
  }
  for (const file of data.get('files').items()) mark(file, withKnown(context, { embeddedPath: pathOf(file) }))
  return context
}

interface Reading {
  readonly base: Context
  readonly calls: ToolCalls
  readonly mark: Mark
}

function readMessage(message: JsonValue, { base, calls, mark }: Reading): Context {
  const info = message.get('info')
  const context = withKnown(base, {
    session: message.get('sessionID').text || info.get('sessionID').text,
    cwd: message.get('directory').text,
    role: roleOf(info.get('role').text),
    model: info.get('modelID').text,
    timestamp: timestampOf(info.at('time', 'created')) ?? timestampOf(message.get('time')),
  })
  mark(message, context)
  for (const part of message.get('parts').items()) {
    const id = part.get('callID')
    const state = part.get('state')
    if (part.has('tool')) {
      readCall({ id, name: part.get('tool'), input: state.get('input') }, { context, calls, mark })
      for (const key of ['output', 'error', 'metadata'] as const)
        readResult({ id, name: part.get('tool'), result: state.get(key) }, { context, calls, mark })
    } else {
      const embeddedPath = part.has('filename') ? part.get('filename').text : pathOf(part.at('source'))
      mark(part, withKnown(context, { embeddedPath }))
    }
  }
  return context
}
