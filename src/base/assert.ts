/**
 * States what must hold whatever the input was. A false one is a bug of ours, never a mistake of the user: those are
 * failures (failure.ts).
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
