/** Just enough of DER (ITU-T X.690) to tell one key from another: headers of elements, without their meaning. */

export const DER = { integer: 0x02, octetString: 0x04, objectId: 0x06, sequence: 0x30 } as const

/** One element: `[start, end)` are its content's bytes, `end` past the input where the text breaks off. */
export interface DerElement {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/** The element at byte `at`; undefined where its header is none, or has more than four bytes of length. */
export function derElement(bytes: Uint8Array, at: number): DerElement | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return undefined
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first }
  const count = first & 0x7f
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) return undefined
  let length = 0
  for (let index = 0; index < count; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0)
  return { tag, start: at + 2 + count, end: at + 2 + count + length }
}

/** The elements inside `parent`, in order, at most `most`; the last may end past the input. */
export function derChildren(bytes: Uint8Array, parent: DerElement, most = 16): readonly DerElement[] {
  const children: DerElement[] = []
  for (let at = parent.start; at < Math.min(parent.end, bytes.length) && children.length < most; ) {
    const child = derElement(bytes, at)
    if (child === undefined) break
    children.push(child)
    at = child.end
  }
  return children
}
