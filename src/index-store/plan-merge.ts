/** Which segments to merge next: those of about one size, so that each fingerprint is written a few times in its life. */
import type { SegmentEntry } from './manifest.ts'
import { ROWS_MAX } from './segment-layout.ts'

/** Sizes of one tier differ by this factor, and so many of a tier are merged. */
const TIER = 4
const SMALLEST_ROWS = 4096

/**
 * The ids of the segments to merge, or undefined where all is well. `fresh` are those of one large change: pieces of what
 * was too much for memory.
 */
export function planMerge(
  segments: readonly SegmentEntry[],
  fresh: ReadonlySet<string>,
): readonly string[] | undefined {
  const pieces = segments.filter(({ id }) => fresh.has(id))
  if (pieces.length > 1 && sizeOf(pieces) <= ROWS_MAX) return pieces.map(({ id }) => id)
  const hollow = segments.find(isHollow)
  if (hollow) return [hollow.id]
  const tiers = new Map<number, SegmentEntry[]>()
  for (const segment of segments) {
    const tier = Math.floor(Math.log(Math.max(1, segment.rows / SMALLEST_ROWS)) / Math.log(TIER))
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment])
  }
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    if (tier.length >= TIER && sizeOf(tier) <= ROWS_MAX) return tier.map(({ id }) => id)
  }
  return undefined
}

/** More than half of its files are gone. */
function isHollow({ files, removed }: SegmentEntry): boolean {
  if (removed === undefined) return false
  let gone = 0
  for (const byte of Buffer.from(removed, 'base64')) for (let bits = byte; bits > 0; bits >>= 1) gone += bits & 1
  return gone * 2 > files
}

function sizeOf(segments: readonly SegmentEntry[]): number {
  return segments.reduce((sum, { rows }) => sum + rows, 0)
}
