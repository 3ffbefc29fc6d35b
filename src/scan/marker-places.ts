/** Which passages are searched for notices of confidentiality: in the files of whoever wrote them, they are nobody's news. */
import type { Origin, Passage } from '../base/passage.ts'
import { createDestinationTest } from '../policy/destination.ts'
import { createPathOf } from '../policy/path-of.ts'
import type { PolicySettings } from '../policy/settings.ts'

/** Most blobs of most scans stay in their repository: for them, the search itself is saved. */
export function createMarkerPlaces(
  policy: PolicySettings,
): (passage: Pick<Passage, 'context'>, origin: Origin) => boolean {
  const { thresholds, sections = [], floor } = policy
  const isAskedFor = [thresholds, floor?.thresholds, ...sections.map((section) => section.thresholds)].some(
    (one) => one?.repository?.marker !== undefined,
  )
  if (isAskedFor || policy.keepsPassed) return () => true
  const destinationsOf = createDestinationTest(policy)
  const pathOf = createPathOf(policy.folders)
  return ({ context }, origin) =>
    destinationsOf({ path: pathOf(origin.path), format: context.format, origin }).some((one) => one !== 'repository')
}
