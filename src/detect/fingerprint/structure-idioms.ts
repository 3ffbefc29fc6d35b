/**
 * What everybody writes, as shapes: how much a symbol of the structure stream says after the two to five before it, where
 * public code makes that less than it says after the one before it. A getter, an overridden method or the head of a test is
 * a row of symbols of which each follows from the last few.
 */
import { spread } from './hash.ts'
import { STRUCTURE_IDIOMS } from './structure-idioms.generated.ts'

/** Symbols that are looked back at. */
export const CONTEXT_MAX = 5
const CONTEXT_MIN = 2

/**
 * Slots of 16 bits, in open addressing, most of which are free: 10 bits of the hash of a symbol with its context, and its
 * steps of information plus one. A hash that is not there is taken for one that is in a few of a thousand cases.
 */
const SLOTS = 1 << 16
const STEP_BITS = 6

/** The hash of a context, from that of the context one symbol shorter and the symbol in front of it. 0 is that of none. */
export function contextHash(shorter: number, symbol: number): number {
  return spread(Math.imul(shorter, 0x9e37_79b1) + symbol + 1)
}

export function symbolHash(context: number, symbol: number): number {
  return spread(Math.imul(context, 0x85eb_ca6b) ^ (symbol + 1))
}

/** One symbol with its context, and what it says there. */
export interface Idiom {
  readonly hash: number
  readonly steps: number
}

export function encodeIdioms(idioms: readonly Idiom[]): string {
  const table = new Uint16Array(SLOTS)
  for (const { hash, steps } of idioms) {
    let slot = hash & (SLOTS - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
    table[slot] = ((hash >>> 22) << STEP_BITS) | (steps + 1)
  }
  return Buffer.from(table.buffer).toString('base64')
}

let slots: Uint16Array | undefined

/** It is read when the first chain must be weighed: most texts hold none. */
function table(): Uint16Array {
  if (slots === undefined) {
    const bytes = Buffer.from(STRUCTURE_IDIOMS, 'base64')
    slots = new Uint16Array(SLOTS)
    for (let slot = 0; slot * 2 + 1 < bytes.length; slot++) slots[slot] = bytes.readUInt16LE(slot * 2)
  }
  return slots
}

const contexts = new Uint32Array(CONTEXT_MAX + 1)

/** Steps of information of `symbols[at]` after those before it, no further back than `first`; undefined where it is no idiom. */
export function idiomSteps(symbols: Uint32Array, first: number, at: number): number | undefined {
  const longest = Math.min(CONTEXT_MAX, at - first)
  for (let length = 1; length <= longest; length++)
    contexts[length] = contextHash(contexts[length - 1]!, symbols[at - length]!)
  for (let length = longest; length >= CONTEXT_MIN; length--) {
    const steps = find(symbolHash(contexts[length]!, symbols[at]!))
    if (steps !== undefined) return steps
  }
  return undefined
}

function find(hash: number): number | undefined {
  const known = table()
  const check = hash >>> 22
  for (let slot = hash & (SLOTS - 1); known[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
    if (known[slot]! >>> STEP_BITS === check) return (known[slot]! & ((1 << STEP_BITS) - 1)) - 1
  return undefined
}
