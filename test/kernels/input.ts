/** Input for the kernels. */

/** A piece of input in the WebAssembly memory; what crosses its end must not get lost. */
export const PIECE = 65_536

/** Each character is the byte of its number. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
