/** Scans objects of a repository that are known by their ids: what is asked about them when something was found. */
import type { Finding } from '../base/finding.ts'
import type { Origin } from '../base/passage.ts'
import { openObjectReader } from '../git/object-reader.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { readBlob } from '../sources/git-blobs.ts'
import { createItemScanner } from './item-scanner.ts'
import type { ScanSettings } from './settings.ts'

/** What is missing is passed over. */
export async function* scanObjects(
  origins: readonly (Origin & { readonly oid: string })[],
  { place, settings }: { readonly place: GitPlace; readonly settings: ScanSettings },
): AsyncGenerator<{ readonly origin: Origin; readonly finding: Finding }> {
  const scanner = await createItemScanner(settings)
  const objects = openObjectReader(place)
  try {
    objects.ask(origins.map(({ oid }) => oid))
    for (const origin of origins) {
      const header = await objects.next()
      if (header === 'missing') continue
      for await (const item of readBlob(objects, origin, header.size)) {
        for (const finding of (await scanner.scan([item])).findings) yield { origin, finding }
      }
    }
  } finally {
    objects.stop()
  }
}
