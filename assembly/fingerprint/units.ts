/** The batch of units that the lexer writes, and the classes of keywords among them. */
import {
  BATCH_UNITS,
  KEYWORD_BYTES,
  KEYWORD_SLOTS,
  KEYWORDS,
  UNIT_CLASSES,
  UNIT_ENDS,
  UNIT_HIGH,
  UNIT_KINDS,
  UNIT_LINES,
  UNIT_LOW,
  UNIT_STARTS,
} from '../../src/kernels/gram-layout'

const CAPACITY: u32 = BATCH_UNITS

let units: u32 = 0

export function clearUnits(): void {
  units = 0
}

export function hasRoom(): bool {
  return units < CAPACITY
}

export function unitCount(): u32 {
  return units
}

/** `setCode` completes it. */
export function setUnit(kind: u32, start: u32, end: u32, line: u32): void {
  const at = units << 2
  store<u8>(units, kind, UNIT_KINDS)
  store<u32>(at, start, UNIT_STARTS)
  store<u32>(at, end, UNIT_ENDS)
  store<u32>(at, line, UNIT_LINES)
}

export function setCode(high: u32, low: u32, symbol: u32): void {
  const at = units << 2
  store<u32>(at, high, UNIT_HIGH)
  store<u32>(at, low, UNIT_LOW)
  store<u8>(units, symbol, UNIT_CLASSES)
  units++
}

/** 0 for words that are no keywords. */
export function keywordClass(high: u32, low: u32): u32 {
  let slot = low & (KEYWORD_SLOTS - 1)
  let entry = KEYWORDS + slot * KEYWORD_BYTES
  while (load<u32>(entry, 8) !== 0 && (load<u32>(entry, 4) !== low || load<u32>(entry) !== high)) {
    slot = (slot + 1) & (KEYWORD_SLOTS - 1)
    entry = KEYWORDS + slot * KEYWORD_BYTES
  }
  return load<u32>(entry, 8)
}
