/** Where a passage is heading: to where the whole scan is, and to where its path or its format says. */
import { DESTINATIONS, type Destination } from '../base/finding.ts'
import type { PlacedSubject } from './decide.ts'
import { DESTINATION_FORMATS, DESTINATION_PATHS } from './destinations.generated.ts'
import { createGlobTest } from './glob-test.ts'
import type { PolicySettings } from './settings.ts'

/** What the destination of a passage is told by. */
export type PlacedBlob = Pick<PlacedSubject, 'path' | 'format' | 'origin'>

/** What a user's configuration says about one destination; it stands above what is shipped. */
export type DestinationPatterns = {
  readonly [D in Destination]?: {
    /** Globs over paths. */
    readonly paths?: readonly string[]
    /** Names of assistants and of readers, as `context.format` has them. */
    readonly assistants?: readonly string[]
    /** Globs over addresses of remotes: see remotes.ts. */
    readonly remotes?: readonly string[]
  }
}

/**
 * The destinations that the decision must be right for, the most telling first. What heads to a chat out of a repository
 * is still in that repository.
 */
export function createDestinationTest(
  settings: Pick<PolicySettings, 'destination' | 'isDestinationFixed' | 'destinations'>,
): (subject: PlacedBlob) => readonly Destination[] {
  const { destination } = settings
  if (settings.isDestinationFixed) return () => [destination]
  const known = createKnownTest(settings.destinations ?? {})
  return (subject) => {
    const other = known(subject)
    return other === undefined || other === destination ? [destination] : [other, destination]
  }
}

function createKnownTest(own: DestinationPatterns): (subject: PlacedBlob) => Destination | undefined {
  const ownTests = DESTINATIONS.map((destination) => {
    const { paths = [], assistants = [] } = own[destination] ?? {}
    const isPath = createGlobTest(paths)
    return { destination, isOurs: (path: string, format: string) => assistants.includes(format) || isPath(path) }
  })
  return ({ path, format, origin }) => {
    // Inside of an archive, a name is a name.
    const whole = origin.archive === undefined ? path : path.replaceAll('!', '/')
    const ours = ownTests.find(({ isOurs }) => isOurs(whole, format))?.destination
    if (ours !== undefined) return ours
    const byFormat = destinationOfFormat(format)
    if (byFormat !== undefined) return byFormat
    shipped ??= createShippedTest()
    return shipped(whole)
  }
}

let shipped: ReturnType<typeof createShippedTest> | undefined

/** Every passage is asked where it is heading, and nearly no path holds any of the texts that tell. */
function createShippedTest(): (path: string) => Destination | undefined {
  const tells = new RegExp(DESTINATION_PATHS.map(([, literal]) => literal.replace(/[^\w/-]/g, '\\$&')).join('|'))
  const patterns = new Map<string, RegExp>()
  const isMatch = (path: string, pattern: string): boolean => {
    const known = patterns.get(pattern) ?? new RegExp(pattern)
    patterns.set(pattern, known)
    return known.test(path)
  }
  return (path) => {
    if (!tells.test(path)) return undefined
    return DESTINATION_PATHS.find(([, literal, pattern]) => path.includes(literal) && isMatch(path, pattern))?.[0]
  }
}

/** Undefined where the format says nothing about it. */
export function destinationOfFormat(format: string): Destination | undefined {
  return Object.hasOwn(DESTINATION_FORMATS, format) ? DESTINATION_FORMATS[format] : undefined
}
