/** Files as rectangles, as large as they have findings, inside their folders. */
import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'
import type { Finding, Severity } from '../../src/base/finding.ts'
import { groupBy } from './group-by.ts'
import { countSeverities, type SeverityCounts, worstOf } from './severities.ts'

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
  readonly findings: readonly Finding[]
  readonly children?: readonly Node[]
}

/** More are too small to see, and too many to go through with the keyboard. */
const FILES_MAX = 120
const FOLDERS_MAX = 20
const HEADING_HEIGHT = 20

/** Folders first, each before its files. */
export function treemapOf(findings: readonly Finding[], { width, height }: Size): Tile[] {
  if (findings.length === 0 || width < 1) return []
  const root = hierarchy<Node>({ path: undefined, label: '', findings: [], children: foldersOf(findings) }, (node) => [
    ...(node.children ?? []),
  ])
    .sum((node) => (node.children === undefined ? node.findings.length : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const layout = treemap<Node>().tile(treemapSquarify).size([width, height]).paddingInner(2).round(true)
  const placed = layout.paddingTop((node) => (hasHeading(node) ? HEADING_HEIGHT : 0))(root)
  return placed.descendants().flatMap((node) => {
    const { data, x0, x1, y0, y1 } = node
    if (node.depth === 0 || (data.children !== undefined && !hasHeading(node))) return []
    const counts = countSeverities(data.findings)
    const place = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
    const { path, label, findings: own, children } = data
    return [
      { path, label, isFolder: children !== undefined, total: own.length, counts, worst: worstOf(counts), ...place },
    ]
  })
}

/** A small folder needs its room for its files. */
function hasHeading(node: HierarchyRectangularNode<Node>): boolean {
  return node.depth === 1 && node.y1 - node.y0 > 3 * HEADING_HEIGHT && node.x1 - node.x0 > 40
}

/** The first folder in which paths differ, with its files; what is rare is gathered. */
function foldersOf(findings: readonly Finding[]): Node[] {
  const files = groupBy(findings, ({ location }) => location.path)
  const common = commonFolder([...files.keys()])
  const shown = new Set(
    [...files]
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, FILES_MAX)
      .map(([path]) => path),
  )
  const folders = [...groupBy([...files], ([path]) => folderBelow(common, path))]
  const nodes = folders.map(([folder, members]): Node => {
    const apart = members.filter(([path]) => shown.has(path))
    const rest = members.filter(([path]) => !shown.has(path))
    const children = apart.map(([path, own]): Node => ({ path, label: path.slice(folder.length), findings: own }))
    if (rest.length > 0) {
      const label = `${rest.length} more ${rest.length === 1 ? 'file' : 'files'}`
      children.push({ path: folder || undefined, label, findings: rest.flatMap(([, own]) => own) })
    }
    return { path: folder || undefined, label: folder || '/', findings: members.flatMap(([, own]) => own), children }
  })
  nodes.sort((a, b) => b.findings.length - a.findings.length)
  const few = nodes.slice(0, FOLDERS_MAX)
  const others = nodes.slice(FOLDERS_MAX)
  if (others.length === 0) return few
  const gathered = others.flatMap((node) => node.findings)
  const label = `${others.length} more folders`
  return [
    ...few,
    { path: undefined, label, findings: gathered, children: [{ path: undefined, label, findings: gathered }] },
  ]
}

function folderBelow(common: string, path: string): string {
  const end = path.indexOf('/', common.length)
  return end < 0 ? common : path.slice(0, end + 1)
}

/** The longest folder that holds all, with `/` at its end; empty where there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths
  let common = first.slice(0, first.lastIndexOf('/') + 1)
  while (common !== '' && !paths.every((path) => path.startsWith(common))) {
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1)
  }
  return common
}
