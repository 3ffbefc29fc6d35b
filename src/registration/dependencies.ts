/** The packages of others that are installed in a work tree: found, named with their versions, and listed file by file. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { directorySource } from '../sources/directory.ts'
import { reasonByPath } from './left-out.ts'
import type { PublicItem } from './public-code.ts'

/** Folders that hold packages of others, by name. */
const FOLDERS = new Set(['node_modules', 'bower_components', 'vendor', 'third_party', 'site-packages'])
/** Looked for so deep, in folders that are not hidden but for those of Python's environments. */
const DEPTH_MAX = 4
const ENTRIES_MAX = 20_000
const MANIFEST_BYTES_MAX = 1024 * 1024

/** Every package below `folder`; those that its own `package.json` names come first. */
export function* installedPackages(folder: string): Generator<PublicItem> {
  const direct = directDependencies(folder)
  const items = packageFolders(folder).flatMap((found) => itemsOf(found))
  const rank = ({ path }: { path: string }): number => (direct.has(packageName(path)) ? 0 : 1)
  for (const item of items.sort((a, b) => rank(a) - rank(b))) yield item
}

function packageFolders(root: string): string[] {
  const found: string[] = []
  let entries = 0
  const visit = (folder: string, depth: number): void => {
    for (const entry of safeReaddir(folder)) {
      if (!entry.isDirectory() || ++entries > ENTRIES_MAX) continue
      const path = join(folder, entry.name)
      if (FOLDERS.has(entry.name)) found.push(path)
      else if (depth < DEPTH_MAX && (!entry.name.startsWith('.') || entry.name === '.venv')) visit(path, depth + 1)
    }
  }
  visit(root, 0)
  return found
}

function safeReaddir(folder: string): ReturnType<typeof readFolder> {
  try {
    return readFolder(folder)
  } catch {
    return []
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
}

/** The files below a folder of packages, package by package. */
function itemsOf(folder: string): (PublicItem & { readonly path: string })[] {
  const packages = new Map<string, string[]>()
  for (const item of directorySource({ paths: ['.'], cwd: folder, ignoreFiles: false }).items() as Iterable<{
    kind: string
    path: string
  }>) {
    if (item.kind !== 'file' || reasonByPath(item.path.replace(/.*node_modules\//, ''), { vendored: false })) continue
    const path = join(folder, packagePath(item.path, basename(folder)))
    const files = packages.get(path)
    if (files) files.push(join(folder, item.path))
    else packages.set(path, [join(folder, item.path)])
  }
  return [...packages].map(([path, files]) => ({ path, files, identity: identityOf(path, files) }))
}

/** The folder of the package that a file belongs to: the innermost `node_modules/name` or `node_modules/@scope/name`. */
function packagePath(file: string, kind: string): string {
  const parts = file.split('/')
  const inner = parts.lastIndexOf('node_modules')
  const first = inner + 1
  const isDeep = parts[first]?.startsWith('@') === true || kind === 'vendor'
  return parts.slice(0, Math.min(parts.length - 1, first + (isDeep ? 2 : 1))).join('/') || '.'
}

function packageName(path: string): string {
  const parent = basename(dirname(path))
  return parent.startsWith('@') ? `${parent}/${basename(path)}` : basename(path)
}

/** Name and version where the package says them; else what its files are called and how long they are. */
function identityOf(path: string, files: readonly string[]): string {
  const manifest = readJson(join(path, 'package.json')) as { name?: unknown; version?: unknown } | undefined
  if (typeof manifest?.name === 'string' && typeof manifest.version === 'string')
    return `npm:${manifest.name}@${manifest.version}`
  const sizes = files.map((file) => `${file.slice(path.length)} ${statSync(file, { throwIfNoEntry: false })?.size}`)
  return `files:${createHash('sha256').update(sizes.join('\n')).digest('hex').slice(0, 24)}`
}

function directDependencies(folder: string): ReadonlySet<string> {
  const manifest = readJson(join(folder, 'package.json')) as Record<string, unknown> | undefined
  const names = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((kind) =>
    Object.keys((manifest?.[kind] as object | undefined) ?? {}),
  )
  return new Set(names)
}

function readJson(path: string): unknown {
  try {
    if (statSync(path).size > MANIFEST_BYTES_MAX) return undefined
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
