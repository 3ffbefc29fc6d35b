/** Turns units into the grams of one level: src/detect/fingerprint/gram-stream.ts, which explains it, step by step. */
import {
  BEFORE,
  DISTANCE_CLASSES,
  DISTANCES,
  ENDS,
  GRAM_HIGH,
  GRAM_LOW,
  GRAM_POSITIONS,
  HIGH,
  KINDS,
  LINES,
  LOW,
  NAME_CODES,
  NEXT,
  PUNCTUATION_CODES,
  STARTS,
  STREAM_BASE,
  STREAM_DISTINCT_MIN,
  STREAM_GRAMS,
  STREAM_HIGH_POWERS,
  STREAM_IS_STRUCTURE,
  STREAM_K,
  STREAM_LAST_CLASS,
  STREAM_LOW_POWERS,
  STREAM_USED,
  SYMBOLS,
  UNIT_CLASSES,
  UNIT_ENDS,
  UNIT_HIGH,
  UNIT_KINDS,
  UNIT_LINES,
  UNIT_LOW,
  UNIT_STARTS,
} from '../../src/kernels/gram-layout'
import { spread } from './hash'
import { KEYWORD, NAME, NUMBER, PUNCTUATION, QUOTED_WORD, STRING } from './numbers'

const HIGH_BASE: u32 = 0x2c1b_3c6d
const LOW_BASE: u32 = 0x297a_2d39

/** Forgets everything: another text begins. The parameters are there. */
export function beginStream(stream: usize): void {
  store<u32>(stream, 0, STREAM_BASE)
  store<u32>(stream, 0, STREAM_USED)
  store<u32>(stream, 0, STREAM_LAST_CLASS)
  store<u32>(stream, 0, STREAM_GRAMS)
  let high: u32 = 1
  let low: u32 = 1
  const k = load<u32>(stream, STREAM_K)
  for (let power: u32 = 0; power < k; power++) {
    store<u32>(stream + (power << 2), high, STREAM_HIGH_POWERS)
    store<u32>(stream + (power << 2), low, STREAM_LOW_POWERS)
    high *= HIGH_BASE
    low *= LOW_BASE
  }
}

/** Adds the units that were read last. The grams are then those that end in one of them. */
export function addUnits(stream: usize, count: u32): void {
  discard(stream)
  if (load<u32>(stream, STREAM_IS_STRUCTURE)) {
    takeStructure(stream, count)
    rollStructure(stream)
  } else {
    takeWords(stream, count)
    rollWords(stream)
  }
}

function discard(stream: usize): void {
  const used = load<u32>(stream, STREAM_USED)
  const kept = min(used, load<u32>(stream, STREAM_K) - 1)
  const from = used - kept
  for (let column = HIGH; column <= LINES; column += LOW - HIGH)
    memory.copy(stream + column, stream + column + (from << 2), kept << 2)
  for (let column = KINDS; column <= BEFORE; column += DISTANCES - KINDS)
    memory.copy(stream + column, stream + column + from, kept)
  store<u32>(stream, load<u32>(stream, STREAM_BASE) + from, STREAM_BASE)
  store<u32>(stream, kept, STREAM_USED)
}

function place(stream: usize, at: u32, unit: u32): void {
  const to = stream + (at << 2)
  const from = unit << 2
  store<u32>(to, load<u32>(from, UNIT_STARTS), STARTS)
  store<u32>(to, load<u32>(from, UNIT_ENDS), ENDS)
  store<u32>(to, load<u32>(from, UNIT_LINES), LINES)
}

function setCode(stream: usize, at: u32, high: u32, low: u32): void {
  store<u32>(stream + (at << 2), high, HIGH)
  store<u32>(stream + (at << 2), low, LOW)
}

function takeWords(stream: usize, count: u32): void {
  const reach = load<u32>(stream, STREAM_K) - 1
  let at = load<u32>(stream, STREAM_USED)
  for (let unit: u32 = 0; unit < count; unit++) {
    const kind: u32 = load<u8>(unit, UNIT_KINDS)
    if (kind === PUNCTUATION || kind === STRING) continue
    place(stream, at, unit)
    setCode(stream, at, load<u32>(unit << 2, UNIT_HIGH), load<u32>(unit << 2, UNIT_LOW))
    store<u8>(stream + at, distance(stream, at, reach), DISTANCES)
    at++
  }
  store<u32>(stream, at, STREAM_USED)
}

function takeStructure(stream: usize, count: u32): void {
  const reach = load<u32>(stream, STREAM_K) - 1
  let at = load<u32>(stream, STREAM_USED)
  let lastClass = load<u32>(stream, STREAM_LAST_CLASS)
  for (let unit: u32 = 0; unit < count; unit++) {
    const kind: u32 = load<u8>(unit, UNIT_KINDS)
    if (kind === QUOTED_WORD) continue
    place(stream, at, unit)
    store<u8>(stream + at, kind, KINDS)
    const low = load<u32>(unit << 2, UNIT_LOW)
    if (kind === NAME || kind === KEYWORD) setCode(stream, at, load<u32>(unit << 2, UNIT_HIGH), low)
    else {
      const symbol = kind === NUMBER ? 0x30 : kind === STRING ? 0x22 : low
      setCode(stream, at, load<u32>(symbol << 3, PUNCTUATION_CODES), load<u32>(symbol << 3, PUNCTUATION_CODES + 4))
    }
    const back = distance(stream, at, reach)
    store<u8>(stream + at, back, DISTANCES)
    const symbolClass: u32 = kind === NAME ? load<u8>(back, DISTANCE_CLASSES) : load<u8>(unit, UNIT_CLASSES)
    store<u8>(stream + at, symbolClass, SYMBOLS)
    store<u8>(stream + at, lastClass, BEFORE)
    lastClass = symbolClass
    at++
  }
  store<u32>(stream, lastClass, STREAM_LAST_CLASS)
  store<u32>(stream, at, STREAM_USED)
}

/** How far back the same unit occurred, at most `reach`; else 0. Looks at four units at a time, from the nearest on. */
function distance(stream: usize, at: u32, reach: u32): u32 {
  const low = stream + (at << 2)
  const symbol = i32x4.splat(load<u32>(low, LOW))
  for (let back: u32 = 4; back < reach + 4; back += 4) {
    const same = i32x4.bitmask(i32x4.eq(v128.load(low - (back << 2), LOW), symbol))
    if (same === 0) continue
    const found = back - 31 + clz(same)
    return found <= reach && found <= at ? found : 0
  }
  return 0
}

function rollWords(stream: usize): void {
  const k = load<u32>(stream, STREAM_K)
  const repeatsMax = k - load<u32>(stream, STREAM_DISTINCT_MIN)
  const used = load<u32>(stream, STREAM_USED)
  const highPower = load<u32>(stream + ((k - 1) << 2), STREAM_HIGH_POWERS)
  const lowPower = load<u32>(stream + ((k - 1) << 2), STREAM_LOW_POWERS)
  let highSum: u32 = 0
  let lowSum: u32 = 0
  let repeats: u32 = 0
  let grams: u32 = 0
  for (let at: u32 = 0; at < used; at++) {
    if (at >= k) {
      const leaving = stream + ((at - k) << 2)
      highSum -= load<u32>(leaving, HIGH) * highPower
      lowSum -= load<u32>(leaving, LOW) * lowPower
      if (load<u8>(stream + at - k, NEXT) !== 0) repeats--
    }
    const back = load<u8>(stream + at, DISTANCES)
    store<u8>(stream + at, 0, NEXT)
    if (back !== 0 && back <= at) {
      store<u8>(stream + at - back, back, NEXT)
      repeats++
    }
    highSum = highSum * HIGH_BASE + load<u32>(stream + (at << 2), HIGH)
    lowSum = lowSum * LOW_BASE + load<u32>(stream + (at << 2), LOW)
    if (at >= k - 1 && repeats <= repeatsMax) grams = addGram(stream, grams, at - k + 1, highSum, lowSum)
  }
  store<u32>(stream, grams, STREAM_GRAMS)
}

function rollStructure(stream: usize): void {
  const k = load<u32>(stream, STREAM_K)
  const repeatsMax = k - load<u32>(stream, STREAM_DISTINCT_MIN)
  const used = load<u32>(stream, STREAM_USED)
  let highSum: u32 = 0
  let lowSum: u32 = 0
  let repeats: u32 = 0
  let grams: u32 = 0
  for (let at: u32 = 0; at < used; at++) {
    if (at >= k) {
      const leaving = stream + at - k
      const isName = load<u8>(leaving, KINDS) === NAME
      const column = stream + ((at - k) << 2)
      const power = stream + ((k - 1) << 2)
      highSum -= (isName ? load<u32>(0, NAME_CODES) : load<u32>(column, HIGH)) * load<u32>(power, STREAM_HIGH_POWERS)
      lowSum -= (isName ? load<u32>(4, NAME_CODES) : load<u32>(column, LOW)) * load<u32>(power, STREAM_LOW_POWERS)
      const next: u32 = load<u8>(leaving, NEXT)
      if (next !== 0) {
        repeats--
        if (isName) {
          // Its next occurrence becomes the first.
          const shift = stream + ((k - 1 - next) << 2)
          const codes = next << 3
          highSum += (load<u32>(0, NAME_CODES) - load<u32>(codes, NAME_CODES)) * load<u32>(shift, STREAM_HIGH_POWERS)
          lowSum += (load<u32>(4, NAME_CODES) - load<u32>(codes, NAME_CODES + 4)) * load<u32>(shift, STREAM_LOW_POWERS)
        }
      }
    }
    let back: u32 = load<u8>(stream + at, DISTANCES)
    if (back > at) back = 0
    store<u8>(stream + at, 0, NEXT)
    if (back !== 0) {
      store<u8>(stream + at - back, back, NEXT)
      repeats++
    }
    const isName = load<u8>(stream + at, KINDS) === NAME
    const codes = isName ? NAME_CODES + (back << 3) : 0
    highSum = highSum * HIGH_BASE + (isName ? load<u32>(codes) : load<u32>(stream + (at << 2), HIGH))
    lowSum = lowSum * LOW_BASE + (isName ? load<u32>(codes, 4) : load<u32>(stream + (at << 2), LOW))
    if (at >= k - 1 && repeats <= repeatsMax) grams = addGram(stream, grams, at - k + 1, highSum, lowSum)
  }
  store<u32>(stream, grams, STREAM_GRAMS)
}

function addGram(stream: usize, gram: u32, unit: u32, highSum: u32, lowSum: u32): u32 {
  const at = stream + (gram << 2)
  const low = spread(lowSum ^ (highSum * 0x9e37_79b1))
  store<u32>(at, low, GRAM_LOW)
  store<u32>(at, spread(highSum) ^ (low * 0x85eb_ca6b), GRAM_HIGH)
  store<u32>(at, load<u32>(stream, STREAM_BASE) + unit, GRAM_POSITIONS)
  return gram + 1
}
