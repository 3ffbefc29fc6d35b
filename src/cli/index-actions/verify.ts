/** `codemoat index verify`: reads every byte of the index and says whether it is as it was written. */
import { openSegmentStore } from '../../index-store/segment-store.ts'
import { countOf, formatBytes, formatDuration } from '../../reports/text/quantities.ts'
import { indexPlace } from '../index-place.ts'
import type { Values } from '../options.ts'
import { print, terminal } from '../terminal.ts'

export async function verifyIndex(values: Values): Promise<number> {
  const { style } = terminal()
  const startedAt = performance.now()
  const store = openSegmentStore(indexPlace(values))
  const files = [...store.reader.segments.map(({ file }) => file), ...store.reader.publicFiles]
  const problems = files.flatMap((file) => file.verify().map((problem) => `${file.path}: ${problem}`))
  await store.close()
  for (const problem of problems) print(`${style.bad('damaged')}  ${problem}`)
  if (problems.length > 0) {
    print('', 'restore the index from a copy, or delete it and register the repositories again')
    return 1
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const took = formatDuration(performance.now() - startedAt)
  print(
    `${style.good('sound')}  ${countOf(files.length, 'segment')}, ${formatBytes(bytes)}, every byte read in ${took}`,
  )
  return 0
}
