/** Deltas as git writes them, from instructions. */

export type Instruction = { readonly from: number; readonly size: number } | { readonly text: Uint8Array }

const COPY_BYTES_MAX = 0xff_ffff
const NEW_BYTES_MAX = 127

function sizeBytes(size: number): number[] {
  return size < 128 ? [size] : [(size & 127) | 128, ...sizeBytes(size >> 7)]
}

/** With the header that says how long base and target are. */
export function encodeDelta(baseBytes: number, targetBytes: number, instructions: readonly Instruction[]): Uint8Array {
  return Uint8Array.from([...sizeBytes(baseBytes), ...sizeBytes(targetBytes), ...encodeInstructions(instructions)])
}

export function encodeInstructions(instructions: readonly Instruction[]): number[] {
  return instructions.flatMap((one) => ('text' in one ? newBytes(one.text) : copy(one.from, one.size)))
}

function newBytes(text: Uint8Array): number[] {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += NEW_BYTES_MAX) {
    const part = text.subarray(at, at + NEW_BYTES_MAX)
    bytes.push(part.length, ...part)
  }
  return bytes
}

function copy(from: number, size: number): number[] {
  if (size > COPY_BYTES_MAX) throw new Error('longer than one instruction copies')
  const fields = [
    from & 255,
    (from >> 8) & 255,
    (from >> 16) & 255,
    from >>> 24,
    size & 255,
    (size >> 8) & 255,
    size >> 16,
  ]
  const present = fields.map((field, index) => (field > 0 ? 1 << index : 0)).reduce((a, b) => a | b, 0x80)
  return [present, ...fields.filter((field) => field > 0)]
}
