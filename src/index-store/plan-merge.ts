/** Which segments to merge next: those of about one size, so that each fingerprint is written a few times in its life. */
import type { SegmentEntry } from './manifest.ts'
import { ROWS_MAX } from './segment-layout.ts'

/** Sizes of one tier differ by this factor, and so many of a tier are merged. */
const TIER = 4
const SMALLEST_ROWS = 4096

/** The ids of the segments to merge, or undefined where all is well. */
export function planMerge(segments: readonly SegmentEntry[]): readonly string[] | undefined {
  const hollow = segments.find(isHollow)
  if (hollow) return [hollow.id]
  const tiers = new Map<number, SegmentEntry[]>()
  for (const segment of segments) {
    const tier = Math.floor(Math.log(Math.max(1, segment.rows / SMALLEST_ROWS)) / Math.log(TIER))
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment])
  }
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    const rows = tier.reduce((sum, segment) => sum + segment.rows, 0)
    if (tier.length >= TIER && rows <= ROWS_MAX) return tier.map(({ id }) => id)
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
