/** The chats that AI assistants keep on this machine: finds them, and is the source that scans them. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { LIMITS } from '../base/limits.ts'
import { isDatabase } from './archive-kind.ts'
import { CHAT_PLACES, type Machine, placesOf } from './chat-places.ts'
import { reasonOf } from './reason.ts'
import type { Source, SourceItem } from './source.ts'

export const CHAT_TOOLS: readonly string[] = [...new Set(CHAT_PLACES.map(({ tool }) => tool))]

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
  for (const store of CHAT_PLACES) {
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
  // An application that is open writes to the log alone.
  const log = file.isDatabase ? statSync(`${file.file}-wal`, { throwIfNoEntry: false }) : undefined
  const modified = Math.max(mtimeMs, log?.mtimeMs ?? 0)
  return { ...file, path: file.file.replaceAll('\\', '/'), bytes: size + (log?.size ?? 0), modified }
}

function newestLast(files: ChatFile[]): ChatFile[] {
  return files.sort((a, b) => a.modified - b.modified || (a.path < b.path ? -1 : 1))
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

export function countOfFiles({ length }: readonly ChatFile[]): string {
  return length === 1 ? '1 file' : `${length} files`
}

/** The chats of this machine, or those of them that are wanted. */
export function chatsSource({ files, skipped }: FoundStores): Source {
  return { name: 'chats', target: countOfFiles(files), items: () => itemsOf({ files, skipped }) }
}

function* itemsOf({ files, skipped }: FoundStores): Generator<SourceItem> {
  for (const one of skipped) yield { kind: 'skipped', skipped: one }
  for (const { file, path, bytes, isDatabase: isExpected } of files) {
    const reason = 'not a database that can be read, or an encrypted one: its bytes were scanned as they are'
    if (isExpected && !isDatabase(headOf(file))) yield { kind: 'skipped', skipped: { path, reason } }
    yield { kind: 'file', file, path, size: bytes }
  }
}
