/** A copy and its original side by side, where the registered repository is still where it was. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Finding } from '../base/finding.ts'
import { LIMITS } from '../base/limits.ts'
import { FINGERPRINT_VERSION } from '../detect/fingerprint/levels.ts'
import { openSegmentStore } from '../index-store/segment-store.ts'
import type { Page } from '../reports/pretty/page.ts'
import { codePointWidth, padToWidth } from '../reports/text/display-width.ts'
import { printable } from '../reports/text/printable.ts'
import type { IndexSetting } from '../scan/settings.ts'

/** More lines than this are looked at in an editor. */
const LINES_MAX = 40
const NUMBER_WIDTH = 5

/** Gives the lines to print below a finding. */
export function originalBeside(
  indexes: readonly IndexSetting[],
  { cwd, page }: { cwd: string; page: Page },
): (finding: Finding) => readonly string[] {
  const locations = locationsOf(indexes)
  return ({ provenance, location }) => {
    const { repo, path, startLine = 1, endLine = 1 } = provenance ?? {}
    const folder = repo === undefined ? undefined : locations.get(repo)
    const original = folder && path ? linesOf(folder, path, startLine, endLine) : undefined
    const copy = linesOf(cwd, location.path, location.startLine, location.endLine, true)
    if (original === undefined) return [page.style.dim('  the original is not at hand')]
    if (copy === undefined) return [page.style.dim('  the text is not at hand')]
    return sideBySide({ first: location.startLine, lines: copy }, { first: startLine, lines: original }, page)
  }
}

function locationsOf(indexes: readonly IndexSetting[]): ReadonlyMap<string, string> {
  const locations = new Map<string, string>()
  for (const { path, keys } of indexes) {
    if (!statSync(path).isDirectory()) continue
    const store = openSegmentStore({ folder: path, ring: keys, version: FINGERPRINT_VERSION })
    for (const { name, location } of store.repositories()) if (location) locations.set(name, location)
    store.reader.close()
  }
  return locations
}

/** Lines of a file, or undefined where it cannot be read. `isOutside`: the path may lead anywhere. */
function linesOf(folder: string, path: string, first: number, last: number, isOutside = false): string[] | undefined {
  const file = isOutside ? resolve(folder, path) : join(folder, path)
  if (!isOutside && !file.startsWith(folder + sep)) return undefined
  try {
    if (statSync(file).size > LIMITS.wholeFileBytes) return undefined
    return readFileSync(file, 'utf8')
      .split('\n')
      .slice(first - 1, last)
  } catch {
    return undefined
  }
}

interface Column {
  readonly first: number
  readonly lines: readonly string[]
}

function sideBySide(left: Column, right: Column, { width, style }: Page): string[] {
  const room = Math.floor((width - 2 - 3) / 2) - NUMBER_WIDTH - 1
  const count = Math.min(LINES_MAX, Math.max(left.lines.length, right.lines.length))
  const cell = ({ first, lines }: Column, index: number): string => {
    const line = lines[index]
    const number = line === undefined ? '' : String(first + index)
    return `${style.dim(number.padStart(NUMBER_WIDTH))} ${padToWidth(cut(printable((line ?? '').replaceAll('\t', '  '))), room)}`
  }
  const cut = (text: string): string => {
    let used = 0
    let result = ''
    for (const character of text) {
      used += codePointWidth(character)
      if (used > room) return `${result.slice(0, -1)}…`
      result += character
    }
    return result
  }
  const rows = Array.from(
    { length: count },
    (_, index) => `  ${cell(left, index)} ${style.dim('│')} ${cell(right, index)}`,
  )
  const more = Math.max(left.lines.length, right.lines.length) - count
  return [...rows.map((row) => row.trimEnd()), ...(more > 0 ? [style.dim(`  … and ${more} more lines`)] : [])]
}
