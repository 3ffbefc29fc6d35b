/** How findings stand in the baseline. */
import type { BaselineState } from '../base/finding.ts'
import type { Detection } from '../detect/detector.ts'
import { type Baseline, type BaselineEntry, isExpired } from '../policy/baseline.ts'
import { contentDigest, contentOf } from './content-digest.ts'

/** `bytes` are those of the passage. */
export type BaselineLookup = (detection: Detection, bytes: Uint8Array) => BaselineState

/** Indexed with the first question: a scan that finds nothing pays nothing. */
export function createBaselineLookup({ salts, entries, today }: Baseline): BaselineLookup {
  let byContent: Map<string, BaselineEntry> | undefined
  return (detection, bytes) => {
    byContent ??= new Map(entries.map((entry) => [entry.content, entry]))
    const content = contentOf(detection, bytes)
    const digests = salts.map((salt) => contentDigest(detection.rule, content, salt))
    const entry = byContent.get(digests.find((digest) => byContent?.has(digest)) ?? '')
    if (entry === undefined) return { state: 'new', content: digests[0] as string }
    const { reason, owner, expires } = entry
    return {
      state: isExpired(entry, today) ? 'expired' : 'accepted',
      content: entry.content,
      ...(reason !== undefined && { reason }),
      ...(owner !== undefined && { owner }),
      ...(expires !== undefined && { expires }),
    }
  }
}
