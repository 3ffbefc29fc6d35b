/** Remembers the calls of a transcript, so that a result can say which tool it is of, and which file that read. */
import { LIMITS } from '../../base/limits.ts'
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'

/** What tools call the file that they read or write. */
const PATH_KEYS = [
  'file_path',
  'filePath',
  'absolute_path',
  'target_file',
  'targetFile',
  'relativeWorkspacePath',
  'notebook_path',
  'filepath',
  'filename',
  'fileName',
  'file_name',
  'path',
  'fsPath',
] as const

const PATH_LENGTH_MAX = 1024
const PATCHED_FILE = /^\*\*\* (?:Add|Update|Delete) File: (.+)$/gm

/** The part of a context that a call gives. */
export type Call = Pick<Context, 'tool' | 'embeddedPath'>

/** The file that a tool is asked for, or an empty text. Arguments are an object, or a string of JSON, or a patch. */
export function pathOf(input: JsonValue): string {
  if (input.isString) return pathInText(input.text)
  for (const key of PATH_KEYS) {
    const path = pathFrom(input.get(key).text)
    if (path !== '') return path
  }
  const file = input.get('file')
  return file.isObject ? pathOf(file) : ''
}

/** A path, or that of a file URL. */
export function pathFrom(text: string): string {
  const path = text.startsWith('file://') ? text.slice('file://'.length) : text
  return path.length > PATH_LENGTH_MAX || path.includes('\n') ? '' : path
}

function pathInText(text: string): string {
  if (text.startsWith('{')) return pathInJson(text)
  const patched = [...text.matchAll(PATCHED_FILE)]
  return patched.length === 1 ? pathFrom(patched[0]?.[1]?.trim() ?? '') : ''
}

function pathInJson(text: string): string {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return ''
  }
  if (typeof input !== 'object' || input === null) return ''
  const fields = new Map<string, unknown>(Object.entries(input))
  for (const key of PATH_KEYS) {
    const value = fields.get(key)
    if (typeof value === 'string' && value !== '') return pathFrom(value)
  }
  const patch = fields.get('input') ?? fields.get('patch')
  return typeof patch === 'string' && !patch.startsWith('{') ? pathInText(patch) : ''
}

export class ToolCalls {
  readonly #calls = new Map<string, Call>()

  /** What is said of the call itself, and later of its result. */
  remember(id: string, tool: string, input: JsonValue): Call {
    const embeddedPath = pathOf(input)
    const call = { ...(tool !== '' && { tool }), ...(embeddedPath !== '' && { embeddedPath }) }
    if (id !== '' && this.#calls.size < LIMITS.chatNames) this.#calls.set(id, call)
    return call
  }

  of(id: string): Call {
    return this.#calls.get(id) ?? {}
  }
}
