/** Scans the objects that findings came in with once more, now with their names: for lines, excerpts and the policy. */
import type { Finding } from '../../base/finding.ts'
import { type ObjectHeader, type ObjectReader, openObjectReader } from '../../git/object-reader.ts'
import { textOfMessage } from '../../git/object-text.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import type { SourceItem } from '../../sources/source.ts'
import { createItemScanner } from '../item-scanner.ts'
import type { ScanSettings } from '../settings.ts'
import { readItems } from './read-survey.ts'
import type { Place, Traced } from './trace.ts'

/** One finding for each secret, with its history. */
export async function showFindings(
  traced: ReadonlyMap<string, Traced>,
  { place, settings }: { place: GitPlace; settings: ScanSettings },
): Promise<Finding[]> {
  const idsAt = new Map<string, { place: Place; ids: Set<string> }>()
  for (const [id, { shown }] of traced) {
    for (const one of shown) {
      const key = `${one.oid} ${one.path} ${one.text ?? ''}`
      const known = idsAt.get(key)
      if (known) known.ids.add(id)
      else idsAt.set(key, { place: one, ids: new Set([id]) })
    }
  }
  const scanner = await createItemScanner(settings)
  const objects = openObjectReader(place)
  const best = new Map<string, Finding>()
  try {
    const places = [...idsAt.values()]
    objects.ask(places.map((one) => one.place.oid))
    for (const { place: at, ids } of places) {
      const header = await objects.next()
      if (header === 'missing') continue
      for await (const item of itemsOf(objects, header, at)) {
        const { findings } = await scanner.scan([item])
        for (const finding of findings) if (ids.has(finding.id)) keepWorse(best, finding)
      }
    }
  } finally {
    objects.stop()
  }
  return [...best.values()].map((finding) => ({ ...finding, history: traced.get(finding.id)!.history }))
}

async function* itemsOf(objects: ObjectReader, { type, size }: ObjectHeader, at: Place): AsyncGenerator<SourceItem> {
  const origin = { path: at.path, oid: at.oid, ...(at.commit && { commit: at.commit }) }
  if (at.text !== undefined) yield { kind: 'blob', blob: { bytes: Buffer.from(at.text), origin } }
  else if (type === 'blob') yield* readItems(objects, size, origin)
  else yield { kind: 'blob', blob: { bytes: textOfMessage(await objects.read(size)), origin } }
}

/** What blocks in one place and not in another blocks. Of equals the first counts. */
function keepWorse(best: Map<string, Finding>, finding: Finding): void {
  const known = best.get(finding.id)
  if (known === undefined || WEIGHTS[finding.decision] > WEIGHTS[known.decision]) best.set(finding.id, finding)
}

const WEIGHTS = { allow: 0, warn: 1, block: 2 } as const
