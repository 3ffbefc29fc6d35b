/** `codemoat chats [paths..]`: what AI assistants keep on this machine, listed, scanned, or cleaned. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import type { Finding } from '../../base/finding.ts'
import { createGlobTest } from '../../policy/glob-test.ts'
import { createPage } from '../../reports/pretty/page.ts'
import { type ChatFinding, renderSessions, renderStores, type StoreRow } from '../../reports/pretty/render-chats.ts'
import { scanChangedChats } from '../../scan/changed-chats.ts'
import type { ScanOptions } from '../../scan/scan.ts'
import type { ScanSettings } from '../../scan/settings.ts'
import {
  CHAT_TOOLS,
  type ChatFile,
  chatsBelow,
  chatsSource,
  countOfFiles,
  type FoundStores,
  findChats,
  projectOf,
} from '../../sources/chat-stores.ts'
import type { Values } from '../options.ts'
import { redactChats } from '../redact-chats.ts'
import { type OwnScan, scanAndReport } from '../scan-and-report.ts'

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }
const PLAIN_PAGE = { width: 80, color: false, rules: new Map() }

export async function runChats(values: Values): Promise<number> {
  const wanted = chosen(found(values), values)
  if (values.list) return list(wanted.files)
  if (values.redact) return redactChats(wanted, values)
  if (values.out !== undefined || values['in-place'])
    throw new Failure('usage', '--out and --in-place say where --redact writes', { hint: 'add --redact' })
  return scanAndReport({
    source: values.cache === undefined ? chatsSource(wanted) : changedSource(wanted, String(values.cache)),
    values: { ...values, destination: values.destination ?? 'ai-chat' },
    cwd: process.cwd(),
    details: ({ findings }, options) => renderSessions(inSessions(findings, wanted.files), createPage(options)),
  })
}

/** Those that were clean before are not scanned again, and counted. */
function changedSource(wanted: FoundStores, folder: string): OwnScan {
  const count = countOfFiles(wanted.files)
  const source = {
    name: 'chats',
    target: count,
    start: (settings: ScanSettings, options: ScanOptions) => {
      const { run, unchanged } = scanChangedChats(wanted, { folder: resolve(folder), settings, options })
      if (unchanged > 0) source.target = `${count}, ${unchanged} of them clean before and unchanged`
      return run
    },
  }
  return source
}

function found(values: Values): FoundStores {
  const paths = ((values.paths as readonly string[] | undefined) ?? []).map((path) => resolve(path))
  if (paths.length === 0) return findChats({ platform: process.platform, home: homedir(), environment: process.env })
  const missing = paths.find((path) => !existsSync(path))
  if (missing !== undefined)
    throw new Failure('path-not-found', `there is no file or folder "${missing}"`, { hint: 'check the spelling' })
  if (values.tool !== undefined)
    throw new Failure('usage', '--tool chooses among the chats of this machine, and paths were given', {
      hint: 'leave out one of them',
    })
  return chatsBelow(paths)
}

/** A database holds chats of many folders and times: it is left out where a folder is asked for, and said to be. */
function chosen({ files, skipped }: FoundStores, values: Values): FoundStores {
  const tools = values.tool as readonly string[] | undefined
  const unknown = tools?.find((tool) => !CHAT_TOOLS.includes(tool))
  if (unknown !== undefined)
    throw new Failure('usage', `"${unknown}" is no assistant whose chats are known`, {
      hint: `take one of ${CHAT_TOOLS.join(', ')}`,
    })
  const since = values.since === undefined ? Number.NEGATIVE_INFINITY : timeOf(String(values.since))
  const inTime = files.filter(
    ({ tool, modified }) => modified >= since && (tools === undefined || tools.includes(tool)),
  )
  const globs = values.project as readonly string[] | undefined
  if (globs === undefined) return { files: inTime, skipped }
  const isProject = createGlobTest(globs)
  return {
    files: inTime.filter((file) => isProject((projectOf(file) ?? '').replaceAll('\\', '/'))),
    skipped: [
      ...skipped,
      ...inTime
        .filter(({ isDatabase }) => isDatabase)
        .map(({ path }) => ({ path, reason: 'a database holds chats of many folders: left out by --project' })),
    ],
  }
}

/** @throws {Failure} usage */
function timeOf(text: string): number {
  const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? []
  if (count !== undefined) return Date.now() - Number(count) * (UNITS[unit] ?? 0)
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return time
  throw new Failure('usage', `--since "${text}" is no time`, { hint: 'write for example 7d, 12h, 2w or 2026-01-31' })
}

function list(files: readonly ChatFile[]): number {
  const stores = grouped(files)
  if (stores.length === 0) process.stdout.write('No chats of AI assistants were found\n')
  else process.stdout.write(renderStores(stores, createPage(PLAIN_PAGE)))
  return 0
}

function grouped(files: readonly ChatFile[]): StoreRow[] {
  const groups = new Map<string, ChatFile[]>()
  for (const file of files) {
    const key = `${file.tool}\0${file.root}`
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()]
    .map((group) => ({
      tool: group[0]?.tool || 'given',
      root: group[0]?.root ?? '',
      sessions: group.some(({ isDatabase }) => isDatabase)
        ? undefined
        : new Set(group.map(({ session }) => session)).size,
      newest: Math.max(...group.map(({ modified }) => modified)),
      bytes: group.reduce((sum, { bytes }) => sum + bytes, 0),
    }))
    .sort((a, b) => (a.tool < b.tool ? -1 : a.tool > b.tool ? 1 : a.root < b.root ? -1 : 1))
}

function inSessions(findings: readonly Finding[], files: readonly ChatFile[]): ChatFinding[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const projects = new Map<ChatFile, string | undefined>()
  return findings.flatMap((finding) => {
    const { path } = finding.location
    const file = byPath.get(path) ?? files.find((one) => path.startsWith(`${one.path}!`))
    if (file === undefined) return []
    if (!projects.has(file)) projects.set(file, projectOf(file))
    const { context } = finding
    const within = path.slice(file.path.length + 1)
    return {
      tool: file.tool || context?.format || 'text',
      project: projects.get(file) ?? context?.cwd ?? '(no folder known)',
      session: file.isDatabase ? context?.session || within || file.session : file.session,
      modified: file.modified,
      finding,
    }
  })
}
