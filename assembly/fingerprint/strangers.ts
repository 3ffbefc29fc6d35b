/**
 * Remembers grams that were looked up in vain. A text of two styles of comments is read twice and gives nearly the same
 * grams, and code repeats itself: what is no copy of anything need not be sealed and sought again.
 */
import {
  GRAM_HIGH,
  GRAM_LOW,
  GRAM_POSITIONS,
  STRANGER_BYTES,
  STRANGER_SLOTS,
  STRANGERS,
  STREAM_BYTES,
  STREAM_GRAMS,
  STREAMS,
} from '../../src/kernels/gram-layout'

let mask: u32 = STRANGER_SLOTS - 1

/** Begins anew, for so many streams, with so many slots for each: a power of 2, at most STRANGER_SLOTS. */
export function forgetStrangers(streams: u32, slots: u32): void {
  mask = slots - 1
  for (let stream: u32 = 0; stream < streams; stream++)
    memory.fill(STRANGERS + stream * STRANGER_SLOTS * STRANGER_BYTES, 0, slots * STRANGER_BYTES)
}

/** Leaves those grams of a stream that are not known as strangers. Returns how many. */
export function dropStrangers(number: u32): u32 {
  const stream: usize = STREAMS + number * STREAM_BYTES
  const count = load<u32>(stream, STREAM_GRAMS)
  let kept: u32 = 0
  for (let gram: u32 = 0; gram < count; gram++) {
    const from = stream + (gram << 2)
    const to = stream + (kept << 2)
    const high = load<u32>(from, GRAM_HIGH)
    const low = load<u32>(from, GRAM_LOW)
    store<u32>(to, high, GRAM_HIGH)
    store<u32>(to, low, GRAM_LOW)
    store<u32>(to, load<u32>(from, GRAM_POSITIONS), GRAM_POSITIONS)
    if (!isStranger(number, high, low)) kept++
  }
  store<u32>(stream, kept, STREAM_GRAMS)
  return kept
}

/** What a stream holds was looked up in vain. What was found after all is taken out again by `keepAsking`. */
export function addStrangers(number: u32): void {
  const stream: usize = STREAMS + number * STREAM_BYTES
  const end = stream + (load<u32>(stream, STREAM_GRAMS) << 2)
  for (let gram = stream; gram < end; gram += 4) {
    const high = load<u32>(gram, GRAM_HIGH)
    const low = load<u32>(gram, GRAM_LOW)
    const slot = slotOf(number, high, low)
    store<u32>(slot, high)
    store<u32>(slot, low, 4)
  }
}

export function keepAsking(number: u32, high: u32, low: u32): void {
  if (isStranger(number, high, low)) store<u64>(slotOf(number, high, low), 0)
}

/** An empty slot is no gram. */
function isStranger(number: u32, high: u32, low: u32): bool {
  const slot = slotOf(number, high, low)
  return load<u32>(slot) === high && load<u32>(slot, 4) === low && (high | low) !== 0
}

function slotOf(number: u32, high: u32, low: u32): usize {
  return STRANGERS + (number * STRANGER_SLOTS + ((high ^ (low >>> 7)) & mask)) * STRANGER_BYTES
}
