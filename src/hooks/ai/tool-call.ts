/** What a call of a tool would read or send, whatever its host calls the tool and its arguments. */
import { isRecord, listAt, numberAt, type Payload, parsedIfJson, recordAt, textAt } from './payload.ts'
import type { Lines, Question, Read } from './question.ts'
import { readsOfCommand } from './shell-reads.ts'

type ToolKind = 'shell' | 'read' | 'local' | 'other'

/** In lower case, without what stands between words. */
const KINDS: Readonly<Record<string, ToolKind>> = Object.fromEntries([
  ...[
    ...['bash', 'shell', 'sh', 'powershell', 'pwsh', 'gitbash', 'runinterminal', 'runshellcommand', 'executebash'],
    ...['executecommand', 'executecmd', 'localshell', 'execcommand', 'runcommand', 'runcommands', 'terminal'],
  ].map((name) => [name, 'shell']),
  ...[
    ...['read', 'readfile', 'readfiles', 'readmanyfiles', 'view', 'viewfile', 'fsread', 'notebookread', 'readcode'],
    ...['openfile', 'tabread', 'copilotreadfile'],
  ].map((name) => [name, 'read']),
  // What these are given stays on this machine, or has come from the model.
  ...[
    ...['write', 'edit', 'multiedit', 'writefile', 'replace', 'applypatch', 'create', 'fswrite', 'strreplace', 'patch'],
    ...['notebookedit', 'delete', 'glob', 'ls', 'list', 'listdirectory', 'listdir', 'grep', 'grepsearch', 'todowrite'],
    ...['searchfilecontent', 'searchfiles', 'createfile', 'editfile', 'replaceinfile', 'writetofile', 'listfiles'],
    ...['insert', 'deletefile', 'strreplaceeditor', 'editfiles', 'replacestringininfile', 'replacestringinfile'],
  ].map((name) => [name, 'local']),
])

function kindOf(tool: string): ToolKind {
  return KINDS[tool.toLowerCase().replace(/[^a-z]/g, '')] ?? 'other'
}

export interface ToolCall {
  readonly tool: string
  readonly input: unknown
  /** The number that this host gives to the first line of a file where it says from which on to read. */
  readonly firstLine?: 0 | 1
}

export function readToolCall({ tool, input: given, firstLine = 1 }: ToolCall): Pick<Question, 'content' | 'reads'> {
  const input = parsedIfJson(given)
  switch (kindOf(tool)) {
    case 'shell': {
      const command = commandOf(input)
      return { content: command, reads: readsOfCommand(command) }
    }
    case 'read':
      return { reads: readsOfInput(input, firstLine) }
    case 'local':
      return { reads: [] }
    case 'other':
      return { content: input, reads: [] }
  }
}

function commandOf(input: unknown): string {
  if (typeof input === 'string') return input
  const text = textAt(input, 'command', 'cmd', 'command_line', 'commandLine', 'script')
  if (text !== undefined) return text
  const words = [...listAt(input, 'command'), ...listAt(input, 'commands')].filter((word) => typeof word === 'string')
  // `["bash", "-lc", "…"]` and its kin.
  const script = words.findIndex((word) => /^-\w*c$/.test(word))
  return script >= 0 ? (words[script + 1] ?? '') : words.join(' ')
}

const PATH_KEYS = [
  'file_path',
  'filePath',
  'path',
  'absolute_path',
  'target_file',
  'notebook_path',
  'AbsolutePath',
  'file',
]
const LIST_KEYS = ['paths', 'files', 'file_paths', 'include', 'operations']

function readsOfInput(input: unknown, firstLine: 0 | 1): Read[] {
  if (typeof input === 'string') return [{ kind: 'file', path: input, lines: {} }]
  const path = textAt(input, ...PATH_KEYS)
  const own: Read[] = path === undefined ? [] : [{ kind: 'file', path, lines: linesOf(input as Payload, firstLine) }]
  const listed = LIST_KEYS.flatMap((key) => listAt(input, key)).flatMap((entry) => readsOfInput(entry, firstLine))
  return [...own, ...listed]
}

function linesOf(input: Payload, firstLine: 0 | 1): Lines {
  const view = listAt(input, 'view_range').map(Number)
  const range = recordAt(input, 'range')
  const first =
    view[0] ??
    numberAt(input, 'startLine', 'start_line', 'start_line_one_indexed', 'StartLine', 'lineStart') ??
    numberAt(range, 'start', 'startLine')
  const last =
    view[1] ??
    numberAt(input, 'endLine', 'end_line', 'end_line_one_indexed_inclusive', 'EndLine', 'lineEnd') ??
    numberAt(range, 'end', 'endLine')
  if (first !== undefined || last !== undefined) return lines(first, last)
  const offset = numberAt(input, 'offset')
  const limit = numberAt(input, 'limit')
  const from = Math.max(1, (offset ?? firstLine) + 1 - firstLine)
  return lines(offset === undefined ? undefined : from, limit === undefined ? undefined : from + limit - 1)
}

/** A range that makes no sense is the whole file; one that ends before it begins or below zero goes to the end. */
function lines(first: number | undefined, last: number | undefined): Lines {
  const from = first !== undefined && first > 1 ? { first: Math.floor(first) } : {}
  const to = last !== undefined && last >= (first ?? 1) && last > 0 ? { last: Math.ceil(last) } : {}
  return { ...from, ...to }
}

/** The files that a result may be of: what the call that it answers would have read. */
export function readResult(call: ToolCall, result: unknown): Pick<Question, 'content' | 'reads'> {
  return {
    content: isRecord(result) || Array.isArray(result) ? result : (result ?? ''),
    reads: readToolCall(call).reads,
  }
}
