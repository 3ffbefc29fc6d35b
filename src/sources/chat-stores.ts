/** Where AI assistants keep their chats on this machine, and the source that scans these. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { LIMITS } from '../base/limits.ts'
import { isDatabase } from './archive-kind.ts'
import { reasonOf } from './reason.ts'
import type { Source, SourceItem } from './source.ts'

/** What decides where things are kept. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Folders that tools put theirs into, and a way to go on from one. */
interface Places {
  readonly home: string
  /** Of editors: `~/.config`, `~/Library/Application Support`, `%APPDATA%`. */
  readonly config: string
  /** `~/.local/share`, `~/Library/Application Support`, `%LOCALAPPDATA%`. */
  readonly data: string
  /** `$XDG_DATA_HOME` or `~/.local/share`, on every system. */
  readonly xdgData: string
  readonly environment: Machine['environment']
  readonly join: (...parts: readonly string[]) => string
}

interface ChatStore {
  readonly tool: string
  /** Folders and files; those that are not there do not count. */
  readonly roots: (places: Places) => readonly string[]
  /** Which files below a root hold chats, by their path from it, with `/`. */
  readonly files: RegExp
  /** What names the session, of a file that it matches: its first group, else the name of the file. */
  readonly session?: RegExp
  readonly isDatabase?: true
}

const EDITORS = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf']
const inEditors = ({ config, join }: Places, ...rest: readonly string[]): string[] =>
  EDITORS.map((editor) => join(config, editor, 'User', ...rest))

/** The tables of tools; a file that two of them name belongs to the first. */
const CHAT_STORES: readonly ChatStore[] = [
  {
    tool: 'claude-code',
    roots: ({ environment, home, join }) => [environment.CLAUDE_CONFIG_DIR || join(home, '.claude')],
    files: /^(?:projects\/.+|history\.jsonl|paste-cache\/.+)$/,
    session: /^projects\/[^/]+\/([^/]+?)(?:\.jsonl)?(?:\/|$)/,
  },
  {
    tool: 'codex',
    roots: ({ environment, home, join }) => [environment.CODEX_HOME || join(home, '.codex')],
    files: /^(?:(?:sessions|archived_sessions)\/.+\.jsonl?|history\.jsonl)$/,
  },
  {
    tool: 'gemini-cli',
    roots: ({ environment, home, join }) => [join(environment.GEMINI_CLI_HOME || home, '.gemini', 'tmp')],
    files: /^[^/]+\/(?:chats\/.+|logs\.json|checkpoint.*\.json|tool-outputs\/.+|checkpoints\/.+)$/,
  },
  {
    tool: 'copilot-cli',
    roots: ({ environment, home, join }) => [join(environment.COPILOT_HOME || join(home, '.copilot'), 'session-state')],
    files: /\.jsonl?$/,
    session: /^([^/]+?)(?:\.jsonl)?(?:\/|$)/,
  },
  {
    tool: 'copilot-chat',
    roots: (places) => [...inEditors(places, 'workspaceStorage'), ...inEditors(places, 'globalStorage')],
    files:
      /^(?:[^/]+\/)?(?:chatSessions|emptyWindowChatSessions|transferredChatSessions|GitHub\.copilot-chat)\/.+\.jsonl?$/i,
  },
  {
    tool: 'cline',
    roots: (places) => [
      ...inEditors(places, 'globalStorage', 'saoudrizwan.claude-dev'),
      places.environment.CLINE_DATA_DIR ||
        places.join(places.environment.CLINE_DIR || places.join(places.home, '.cline'), 'data'),
    ],
    files: /^(?:tasks|sessions)\/.+\.jsonl?$/,
    session: /^[^/]+\/([^/]+)/,
  },
  {
    tool: 'roo-code',
    roots: (places) => inEditors(places, 'globalStorage', 'rooveterinaryinc.roo-cline'),
    files: /^tasks\/.+\.json$/,
    session: /^tasks\/([^/]+)/,
  },
  {
    tool: 'cursor',
    roots: ({ config, join }) => [join(config, 'Cursor', 'User')],
    files: /^(?:globalStorage|workspaceStorage\/[^/]+)\/state\.vscdb$/,
    isDatabase: true,
  },
  {
    tool: 'cursor',
    roots: ({ home, join }) => [join(home, '.cursor', 'chats')],
    files: /\/store\.db$/,
    session: /^[^/]+\/([^/]+)/,
    isDatabase: true,
  },
  {
    tool: 'cursor',
    roots: ({ home, join }) => [join(home, '.cursor', 'projects')],
    files: /\/agent-transcripts\/.+\.(?:jsonl|txt)$/,
  },
  {
    tool: 'continue',
    roots: ({ environment, home, join }) => [
      join(environment.CONTINUE_GLOBAL_DIR || join(home, '.continue'), 'sessions'),
    ],
    files: /\.json$/,
  },
  {
    tool: 'opencode',
    roots: ({ environment, xdgData, join }) =>
      environment.OPENCODE_DB ? [environment.OPENCODE_DB] : [join(xdgData, 'opencode')],
    files: /^(?:|opencode[^/]*\.db)$/,
    isDatabase: true,
  },
  {
    tool: 'opencode',
    roots: ({ xdgData, join }) => [join(xdgData, 'opencode', 'storage')],
    files: /^(?:session|message|part)\/.+\.json$/,
    session: /(ses_[^/.]+)/,
  },
  {
    tool: 'amazon-q',
    roots: ({ data, join }) => [join(data, 'amazon-q', 'data.sqlite3')],
    files: /^$/,
    isDatabase: true,
  },
  {
    tool: 'kiro',
    roots: ({ environment, home, join }) => [join(environment.KIRO_HOME || join(home, '.kiro'), 'sessions')],
    files: /\.(?:jsonl?|txt)$/,
    session: /^[^/]+\/([^/]+?)(?:\.jsonl?)?(?:\/|$)/,
  },
  {
    tool: 'zed',
    roots: ({ data, xdgData, join }) => [
      join(data, 'Zed', 'threads', 'threads.db'),
      join(xdgData, 'zed', 'threads', 'threads.db'),
    ],
    files: /^$/,
    isDatabase: true,
  },
  {
    tool: 'lm-studio',
    roots: ({ home, join }) => [join(home, '.lmstudio', 'conversations')],
    files: /\.conversation\.json$/,
  },
  {
    tool: 'llm',
    roots: ({ environment, config, join }) => [
      join(environment.LLM_USER_PATH || join(config, 'io.datasette.llm'), 'logs.db'),
    ],
    files: /^$/,
    isDatabase: true,
  },
]

export const CHAT_TOOLS: readonly string[] = [...new Set(CHAT_STORES.map(({ tool }) => tool))]

/** A file with chats in it. */
export interface ChatFile {
  readonly tool: string
  /** The store that it is in. */
  readonly root: string
  /** What the system calls it, and reports, with `/`. */
  readonly file: string
  readonly path: string
  readonly session: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly modified: number
  readonly isDatabase: boolean
}

export interface FoundStores {
  readonly files: readonly ChatFile[]
  /** What could not be looked into. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

/** The files below given paths, whoever wrote them. */
export function chatsBelow(paths: readonly string[]): FoundStores {
  const files: ChatFile[] = []
  const skipped: { path: string; reason: string }[] = []
  for (const root of paths) {
    walk(
      root,
      (rest) => {
        const file = rest === '' ? root : `${root}/${rest}`
        files.push(chatFile({ tool: '', root, file, session: nameOf(file), isDatabase: false }))
      },
      skipped,
    )
  }
  return { files: newestLast(files), skipped }
}

/** All chats in the places of this machine, the newest last. Links are not followed. */
export function findChats(machine: Machine): FoundStores {
  const places = placesOf(machine)
  const files = new Map<string, ChatFile>()
  const skipped: { path: string; reason: string }[] = []
  for (const store of CHAT_STORES) {
    for (const root of store.roots(places)) {
      walk(
        root,
        (rest) => {
          if (!store.files.test(rest)) return
          const file = rest === '' ? root : places.join(root, rest)
          if (files.has(file)) return
          const session = store.session?.exec(rest)?.[1] ?? nameOf(file)
          const { tool, isDatabase = false } = store
          files.set(file, chatFile({ tool, root, file, session, isDatabase }))
        },
        skipped,
      )
    }
  }
  return { files: newestLast([...files.values()]), skipped }
}

function chatFile(file: Omit<ChatFile, 'path' | 'bytes' | 'modified'>): ChatFile {
  const { size, mtimeMs } = statSync(file.file)
  return { ...file, path: file.file.replaceAll('\\', '/'), bytes: size, modified: mtimeMs }
}

function newestLast(files: ChatFile[]): ChatFile[] {
  return files.sort((a, b) => a.modified - b.modified || (a.path < b.path ? -1 : 1))
}

function placesOf({ platform, home, environment }: Machine): Places {
  const { join } = platform === 'win32' ? win32 : posix
  const library = join(home, 'Library', 'Application Support')
  const xdgData = environment.XDG_DATA_HOME || join(home, '.local', 'share')
  const shared = { home, environment, join, xdgData }
  if (platform === 'darwin') return { ...shared, config: library, data: library }
  if (platform !== 'win32')
    return { ...shared, config: environment.XDG_CONFIG_HOME || join(home, '.config'), data: xdgData }
  return {
    ...shared,
    config: environment.APPDATA || join(home, 'AppData', 'Roaming'),
    data: environment.LOCALAPPDATA || join(home, 'AppData', 'Local'),
  }
}

function nameOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.(?:jsonl?|txt|conversation\.json)$/, '')
}

/** Every file below a root, or the root itself, by its path from there. */
function walk(root: string, onFile: (rest: string) => void, skipped: { path: string; reason: string }[]): void {
  const stack = ['']
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const path = at === '' ? root : `${root}/${at}`
    try {
      const stats = statSync(path, { throwIfNoEntry: false })
      if (stats === undefined) continue
      if (stats.isFile()) onFile(at)
      if (!stats.isDirectory()) continue
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isFile() || entry.isDirectory()) stack.push(at === '' ? entry.name : `${at}/${entry.name}`)
      }
    } catch (error) {
      skipped.push({ path: path.replaceAll('\\', '/'), reason: reasonOf(error) })
    }
  }
}

/** What transcripts call the folder that they ran in. */
const FOLDER = /"(?:cwd|workspaceDirectory|workspacePath|projectRoot|directory)"\s*:\s*("(?:[^"\\]|\\.){1,1024}")/

/** The folder that a session ran in, as its first lines say; undefined where they do not, and for databases. */
export function projectOf({ file, isDatabase }: Pick<ChatFile, 'file' | 'isDatabase'>): string | undefined {
  if (isDatabase) return undefined
  const said = FOLDER.exec(Buffer.from(headOf(file)).toString('utf8'))?.[1]
  try {
    return said === undefined ? undefined : String(JSON.parse(said))
  } catch {
    return undefined
  }
}

function headOf(file: string): Uint8Array {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const head = Buffer.alloc(LIMITS.chatHeadBytes)
    return head.subarray(0, readSync(descriptor, head, 0, head.length, 0))
  } catch {
    return Buffer.alloc(0)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** The chats of this machine, or those of them that are wanted. */
export function chatsSource({ files, skipped }: FoundStores): Source {
  return { name: 'chats', target: `${files.length} files`, items: () => itemsOf({ files, skipped }) }
}

function* itemsOf({ files, skipped }: FoundStores): Generator<SourceItem> {
  for (const one of skipped) yield { kind: 'skipped', skipped: one }
  for (const { file, path, bytes, isDatabase: isExpected } of files) {
    const reason = 'not a database that can be read, or an encrypted one: its bytes were scanned as they are'
    if (isExpected && !isDatabase(headOf(file))) yield { kind: 'skipped', skipped: { path, reason } }
    yield { kind: 'file', file, path, size: bytes }
  }
}
