/** Files as rectangles, as large as they have findings, inside their folders. */
import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'
import type { Finding, Severity } from '../../src/base/finding.ts'
import { groupBy } from '../../src/base/group-by.ts'
import { countSeverities, type SeverityCounts, WORST_FIRST, worstOf } from './severities.ts'

export interface Tile {
  /** What the filter takes: a path, or a folder with `/` at its end; undefined for several that have nothing in common. */
  readonly path: string | undefined
  readonly label: string
  readonly isFolder: boolean
  readonly total: number
  readonly counts: SeverityCounts
  readonly worst: Severity | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

interface Node {
  readonly path: string | undefined
  readonly label: string
  readonly total: number
  readonly counts: SeverityCounts
  readonly children?: readonly Node[]
}

/** More are too small to see, and too many to go through with the keyboard. */
const FILES_MAX = 120
const FOLDERS_MAX = 20
const HEADING_HEIGHT = 20

/** Folders first, each before its files. */
export function treemapOf(findings: readonly Finding[], { width, height }: Size): Tile[] {
  if (findings.length === 0 || width < 1) return []
  const folders = foldersOf(findings)
  const all: Node = { path: undefined, label: '', ...totalOf(folders), children: folders }
  const root = hierarchy<Node>(all, ({ children }) => (children === undefined ? undefined : [...children]))
    .sum((node) => (node.children === undefined ? node.total : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const layout = treemap<Node>().tile(treemapSquarify).size([width, height]).paddingInner(2).round(true)
  const placed = layout.paddingTop((node) => (hasHeading(node) ? HEADING_HEIGHT : 0))(root)
  return placed.descendants().flatMap((node) => {
    const { data, x0, x1, y0, y1 } = node
    if (node.depth === 0 || (data.children !== undefined && !hasHeading(node))) return []
    const { path, label, total, counts, children } = data
    const place = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
    return [{ path, label, isFolder: children !== undefined, total, counts, worst: worstOf(counts), ...place }]
  })
}

/** A small folder needs its room for its files. The same while it is laid out and after: then its place is rounded. */
function hasHeading({ depth, x0, x1, y0, y1 }: HierarchyRectangularNode<Node>): boolean {
  const width = Math.round(x1) - Math.round(x0)
  const height = Math.round(y1) - Math.round(y0)
  return depth === 1 && height > 3 * HEADING_HEIGHT && width > 48
}

/** The first folder in which paths differ, with its files; what is rare is gathered. */
function foldersOf(findings: readonly Finding[]): Node[] {
  const files = filesOf(findings).sort((a, b) => b.total - a.total)
  const common = commonFolder(files.map(({ path }) => path))
  const shown = new Set(files.slice(0, FILES_MAX))
  const folders = [...groupBy(files, ({ path }) => folderBelow(common, path))].map(([folder, members]): Node => {
    const path = folder || undefined
    const apart = members.filter((file) => shown.has(file))
    const rest = members.filter((file) => !shown.has(file))
    const children: Node[] = apart.map((file) => ({ ...file, label: file.path.slice(folder.length) }))
    const label = `${rest.length} more ${rest.length === 1 ? 'file' : 'files'}`
    if (rest.length > 0) children.push({ path, label, ...totalOf(rest) })
    return { path, label: folder || '/', ...totalOf(members), children }
  })
  folders.sort((a, b) => b.total - a.total)
  const others = folders.slice(FOLDERS_MAX)
  if (others.length === 0) return folders
  const gathered = { path: undefined, label: `${others.length} more folders`, ...totalOf(others) }
  return [...folders.slice(0, FOLDERS_MAX), { ...gathered, children: [gathered] }]
}

interface File extends Pick<Node, 'total' | 'counts'> {
  readonly path: string
}

function filesOf(findings: readonly Finding[]): File[] {
  const files = groupBy(findings, ({ location }) => location.path)
  return [...files].map(([path, own]) => ({ path, total: own.length, counts: countSeverities(own) }))
}

function totalOf(parts: readonly Pick<Node, 'total' | 'counts'>[]): Pick<Node, 'total' | 'counts'> {
  const counts = { low: 0, medium: 0, high: 0, critical: 0 }
  let total = 0
  for (const part of parts) {
    total += part.total
    for (const severity of WORST_FIRST) counts[severity] += part.counts[severity]
  }
  return { total, counts }
}

function folderBelow(common: string, path: string): string {
  const end = path.indexOf('/', common.length)
  return end < 0 ? common : path.slice(0, end + 1)
}

/** The longest folder that holds all, with `/` at its end; empty where there is none. */
function commonFolder([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const path of others) {
    let same = 0
    while (same < length && path[same] === first[same]) same++
    length = same
  }
  return first.slice(0, first.slice(0, length).lastIndexOf('/') + 1)
}
