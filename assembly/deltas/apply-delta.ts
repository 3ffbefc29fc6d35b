/** Builds a text out of another one by a delta of git's packs. Source: gitformat-pack(5), "Deltified representation". */
import {
  FAULT_COPIES_OUTSIDE,
  FAULT_CUT_OFF,
  FAULT_NONE,
  FAULT_TOO_LONG,
  FAULT_TOO_SHORT,
  FAULT_UNKNOWN,
} from '../../src/kernels/delta-layout'

/** The instruction that was read last: what it takes, and where the next one stands. Of a copy, from where in the base. */
export let isCopy: bool = false
export let copiedFrom: u32 = 0
export let size: u32 = 0
export let next: u32 = 0

/** Reads the instruction at an address. Of new bytes, `next` is where they stand. */
export function readInstruction(at: u32): void {
  const command = <u32>load<u8>(at++)
  isCopy = command >= 0x80
  size = command
  if (isCopy) {
    let from: u32 = 0
    size = 0
    if (command & 0x01) from = load<u8>(at++)
    if (command & 0x02) from |= (<u32>load<u8>(at++)) << 8
    if (command & 0x04) from |= (<u32>load<u8>(at++)) << 16
    if (command & 0x08) from |= (<u32>load<u8>(at++)) << 24
    if (command & 0x10) size = load<u8>(at++)
    if (command & 0x20) size |= (<u32>load<u8>(at++)) << 8
    if (command & 0x40) size |= (<u32>load<u8>(at++)) << 16
    if (size === 0) size = 0x10000
    copiedFrom = from
  }
  next = at
}

/**
 * Writes `targetBytes` at `target`, by the instructions `[delta, end)`. Up to TEXT_PADDING bytes behind the target may be
 * overwritten.
 */
export function applyDelta(delta: u32, end: u32, base: u32, baseBytes: u32, target: u32, targetBytes: u32): u32 {
  const limit = target + targetBytes
  let to = target
  for (let at = delta; at < end; ) {
    readInstruction(at)
    at = next
    if (isCopy) {
      if (at > end || copiedFrom > baseBytes || size > baseBytes - copiedFrom) return FAULT_COPIES_OUTSIDE
      if (size > limit - to) return FAULT_TOO_LONG
      copy(to, base + copiedFrom, size)
    } else {
      if (size === 0) return FAULT_UNKNOWN
      if (size > limit - to) return FAULT_TOO_LONG
      if (size > end - at) return FAULT_CUT_OFF
      copy(to, at, size)
      at += size
    }
    to += size
  }
  return to === limit ? FAULT_NONE : FAULT_TOO_SHORT
}

/** Sixteen bytes at a time: most copies are short, and the platform's own takes as long to begin. */
function copy(to: u32, from: u32, bytes: u32): void {
  if (bytes > 512) {
    memory.copy(to, from, bytes)
    return
  }
  for (let done: u32 = 0; done < bytes; done += 16) v128.store(to + done, v128.load(from + done))
}
