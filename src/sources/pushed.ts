/** The source `push`: the objects that a push brings, with the messages of its commits and tags. */
import type { Origin } from '../base/passage.ts'
import { listNewObjects, type NewObject, type NewObjects, type PushedRange } from '../git/new-objects.ts'
import { type ObjectHeader, type ObjectReader, openObjectReader } from '../git/object-reader.ts'
import { COMMIT_MESSAGE } from '../git/object-text.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { readBlob, skipped } from './git-blobs.ts'
import type { Source, SourceItem } from './source.ts'

/** Where what was not reached in time is said to be. */
export const UNREACHED = '<push>'
const TAG_MESSAGE = '<tag message>'

export interface PushedOptions {
  readonly place: GitPlace
  readonly range: PushedRange
  /** For reports. */
  readonly target: string
  /** Ends the source early; how much was not reached is then said as skipped. */
  readonly deadline?: AbortSignal
}

/**
 * Every commit and tag message, and every blob under the path where git met it first. `commit` is known of messages alone.
 * @throws {Failure} git-failed, while iterating
 */
export function pushedSource(options: PushedOptions): Source {
  return { name: 'push', target: options.target, items: () => pushedItems(options) }
}

async function* pushedItems({ place, range, deadline }: PushedOptions): AsyncGenerator<SourceItem> {
  const listed = listNewObjects(place, range)
  const objects = openObjectReader(place)
  const queue = createQueue(listed)
  const stop = (): void => {
    listed.stop()
    objects.stop()
  }
  deadline?.addEventListener('abort', stop)
  try {
    objects.ask(queue.oids())
    yield* itemsOf(queue, objects, deadline)
  } catch (failure) {
    if (!deadline?.aborted) throw failure
    yield unreached(queue)
  } finally {
    deadline?.removeEventListener('abort', stop)
    stop()
  }
}

async function* itemsOf(
  queue: Queue,
  objects: ObjectReader,
  deadline: AbortSignal | undefined,
): AsyncGenerator<SourceItem> {
  for (let object = await queue.next(); object !== undefined; object = await queue.next()) {
    if (deadline?.aborted) {
      queue.giveBack(object)
      yield unreached(queue)
      return
    }
    if (object.isMissing) {
      yield skipped(object.path || object.oid, MISSING)
      continue
    }
    const header = await objects.next()
    if (header === 'missing') yield skipped(object.path || object.oid, MISSING)
    else yield* itemsOfObject(object, header, objects)
  }
}

const MISSING = 'its content is missing from the repository, or broken there, and nothing is fetched'

function unreached(queue: Queue): SourceItem {
  const [count, isAll] = queue.left()
  return skipped(UNREACHED, `the time was up: ${isAll ? '' : 'at least '}${count} objects were not scanned`)
}

async function* itemsOfObject(
  { oid, path }: NewObject,
  { type, size }: ObjectHeader,
  objects: ObjectReader,
): AsyncGenerator<SourceItem> {
  if (type === 'blob') yield* readBlob(objects, { path: path || `<blob ${oid.slice(0, 12)}>`, oid }, size)
  else if (type === 'commit') yield* messageOf({ path: COMMIT_MESSAGE, oid, commit: oid }, objects, size)
  else if (type === 'tag') yield* messageOf({ path: TAG_MESSAGE, oid }, objects, size)
}

/** The message stands behind the first empty line; what is before it is names and ids. */
async function* messageOf(origin: Origin, objects: ObjectReader, size: number): AsyncGenerator<SourceItem> {
  if (size > MESSAGE_BYTES_MAX) {
    yield* readBlob(objects, origin, size)
    return
  }
  const bytes = await objects.read(size)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\n\n')
  if (start >= 0) yield { kind: 'blob', blob: { bytes: bytes.slice(start + 2), origin } }
}

/** A longer one is read as any other blob, ids and all. */
const MESSAGE_BYTES_MAX = 16 * 1024 * 1024

/** Objects between git that lists them and git that reads them. */
interface Queue {
  /** What is to be asked for, as it is listed. */
  oids(): AsyncIterable<readonly string[]>
  /** The next one listed; undefined when all were taken. Rejects where listing failed. */
  next(): Promise<NewObject | undefined>
  giveBack(object: NewObject): void
  /** How many are left, and whether these are all. */
  left(): readonly [count: number, isAll: boolean]
}

function createQueue(listed: NewObjects): Queue {
  let waiting: NewObject[] = []
  let at = 0
  let isListed = false
  let failure: unknown
  let wake = (): void => {}
  return {
    async *oids() {
      try {
        for await (const batch of listed.batches()) {
          waiting = waiting.slice(at)
          at = 0
          waiting.push(...batch)
          wake()
          yield batch.filter(({ isMissing }) => !isMissing).map(({ oid }) => oid)
        }
      } catch (error) {
        failure = error
      }
      isListed = true
      wake()
    },
    async next() {
      while (at === waiting.length) {
        if (failure !== undefined) throw failure
        if (isListed) return undefined
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return waiting[at++]
    },
    giveBack: () => {
      at--
    },
    left: () => [waiting.length - at, isListed && failure === undefined],
  }
}
