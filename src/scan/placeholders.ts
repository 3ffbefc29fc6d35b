/** What stands in a redacted text where something was found: `{{stripe-live-secret-key:7f3a}}`. */
import { nodeCrypto } from '../sources/lazy-node.ts'

/** Something that was replaced: the bytes that stood there, encoded as they were. */
export interface Replaced {
  readonly placeholder: string
  readonly original: Uint8Array
}

export interface PlaceholderOptions {
  /** The same key gives the same content the same placeholder. Without it, four digits say nothing about the content. */
  readonly key: Uint8Array
  /** What was replaced before: their placeholders stay theirs. */
  readonly known?: Iterable<Replaced>
  /** Told once of everything that is replaced, before its placeholder is used. */
  readonly onNew?: (replaced: Replaced) => void
}

/** Gives the placeholder of what a rule found. */
export type Placeholders = (rule: string, original: Uint8Array) => string

const DIGITS_MIN = 4

export function createPlaceholders({ key, known = [], onNew }: PlaceholderOptions): Placeholders {
  const { createHmac } = nodeCrypto()
  const digestOf = (rule: string, original: Uint8Array): string =>
    createHmac('sha256', key).update(`${rule}\0`).update(original).digest('hex')
  /** By placeholder: the digest of what it stands for. */
  const taken = new Map<string, string>()
  for (const { placeholder, original } of known) {
    taken.set(placeholder, digestOf(placeholder.slice(2, placeholder.lastIndexOf(':')), original))
  }
  return (rule, original) => {
    const digest = digestOf(rule, original)
    // Two secrets that begin alike: the second one gets more digits.
    for (let digits = DIGITS_MIN; ; digits += 2) {
      const placeholder = `{{${rule}:${digest.slice(0, digits)}}}`
      const holder = taken.get(placeholder)
      if (holder === digest) return placeholder
      if (holder !== undefined) continue
      taken.set(placeholder, digest)
      onNew?.({ placeholder, original: original.slice() })
      return placeholder
    }
  }
}

/** A key for placeholders that need not be the same the next time. */
export function createPlaceholderKey(): Uint8Array {
  return nodeCrypto().randomBytes(32)
}
