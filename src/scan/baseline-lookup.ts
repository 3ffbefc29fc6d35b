/** How findings stand in the baseline. */
import type { BaselineState, Finding } from '../base/finding.ts'
import type { Detection } from '../detect/detector.ts'
import { type Baseline, type BaselineEntry, isExpired } from '../policy/baseline.ts'
import { contentDigest, contentOf } from './content-digest.ts'
import type { ScanSettings } from './settings.ts'

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

/** False for entries that a scan with these settings cannot match, since it does not look for such a thing. */
export function isLookedFor({ rule }: BaselineEntry, { indexes, policy, rules }: ScanSettings): boolean {
  if (rules.only !== undefined) return false
  if (rule.startsWith('proprietary-')) return indexes !== undefined && policy.kinds.includes('proprietary')
  return !rule.startsWith('marker-') && policy.kinds.includes('secret')
}

/** How many entries match nothing in the files of a repository; `found` are all findings there. */
export function countUnmatched(found: readonly Finding[], settings: ScanSettings): number {
  const matched = new Set(found.map(({ baseline }) => baseline?.content))
  const entries = settings.baseline?.entries ?? []
  return entries.filter((one) => one.scope === undefined && !matched.has(one.content) && isLookedFor(one, settings))
    .length
}
