/** Which findings the report for people shows, and in which order. */
import { type Finding, SEVERITIES } from '../../base/finding.ts'

/** The same secret in several places is one block: shown in the first, named in the others. */
export interface Block {
  readonly finding: Finding
  readonly elsewhere: readonly Finding[]
}

export interface Selection {
  /** By path, in the order of the report; the blocks of a path by line. */
  readonly files: readonly { readonly path: string; readonly blocks: readonly Block[] }[]
  /** Findings that are not shown for want of room. */
  readonly hidden: readonly Finding[]
}

/** More than anybody reads in a terminal. */
const BLOCKS_MAX = 200

/** Where there are too many, the most severe are shown, and those that block before those that warn. */
export function selectBlocks(findings: readonly Finding[]): Selection {
  const blocks = groupById(findings.filter((finding) => finding.decision !== 'allow'))
  const byWeight = blocks.length <= BLOCKS_MAX ? blocks : blocks.toSorted((a, b) => weight(b) - weight(a))
  const shown = new Set(byWeight.slice(0, BLOCKS_MAX))
  const files = new Map<string, Block[]>()
  for (const block of blocks.filter((one) => shown.has(one))) {
    const path = block.finding.location.path
    files.set(path, [...(files.get(path) ?? []), block])
  }
  return {
    files: [...files].map(([path, ofFile]) => ({ path, blocks: ofFile.toSorted(byPlace) })),
    hidden: byWeight.slice(BLOCKS_MAX).flatMap((block) => [block.finding, ...block.elsewhere]),
  }
}

function groupById(findings: readonly Finding[]): Block[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    // Accepted in one place and not in another: then each has its own block.
    const key = `${finding.decision} ${finding.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].flatMap(([finding, ...elsewhere]) =>
    finding === undefined ? [] : [{ finding, elsewhere }],
  )
}

function weight({ finding }: Block): number {
  return (finding.decision === 'block' ? SEVERITIES.length : 0) + SEVERITIES.indexOf(finding.severity)
}

function byPlace(a: Block, b: Block): number {
  const [first, second] = [a.finding.location, b.finding.location]
  return first.startLine - second.startLine || first.startColumn - second.startColumn
}
