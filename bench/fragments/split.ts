/** Fragments that were split over the messages of one session: found in one of them, or in all together. */
import { identityMap } from '../../src/base/source-map.ts'
import type { Detection, Detector } from '../../src/detect/detector.ts'
import type { Disguise } from './disguises.ts'
import type { CodeFile } from './files.ts'
import { type Fragment, linesOf } from './fragments.ts'
import { createRandom } from './random.ts'

interface Session {
  /** What is found in one message, and what only in several. */
  readonly alone: readonly Detection[]
  readonly together: readonly Detection[]
}

function runSession(detector: Detector, lines: readonly string[], size: number): Session {
  const looking = detector.forBlob!()
  const alone: Detection[] = []
  for (let at = 0; at < lines.length; at += size) {
    const bytes = Buffer.from(lines.slice(at, at + size).join('\n'))
    const context = { format: 'chat', session: 's', turn: at / size + 1 }
    alone.push(...looking.detect({ bytes, context, map: identityMap() }, () => {}))
  }
  return { alone, together: looking.finish().map(({ detection }) => detection) }
}

/** Shares of fragments, in percent: found in one message, and besides these in all together. */
export function splitRecall(
  detector: Detector,
  fragments: readonly Fragment[],
  { disguise, size }: { readonly disguise: Disguise; readonly size: number },
): { readonly alone: number; readonly together: number } {
  let alone = 0
  let together = 0
  for (const [index, fragment] of fragments.entries()) {
    const session = runSession(detector, disguise.apply(fragment, createRandom(7919 * index + 13), []), size)
    const isRight = ({ provenance }: Detection): boolean =>
      [provenance, ...(provenance?.alternatives ?? [])].some((place) => place?.repo === fragment.file.repository)
    if (session.alone.some(isRight)) alone++
    else if (session.together.some(isRight)) together++
  }
  return { alone: (100 * alone) / fragments.length, together: (100 * together) / fragments.length }
}

/** Alarms that only the messages of foreign files give together, each file a session. */
export function splitAlarms(detector: Detector, files: readonly CodeFile[], size: number): number {
  return files.reduce((sum, file) => sum + runSession(detector, linesOf(file), size).together.length, 0)
}
