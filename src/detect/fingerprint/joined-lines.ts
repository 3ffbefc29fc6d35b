/** Where lines ended, in a text that lost its line ends: told by the indentation of the next line, and by how it begins. */
import { CLASSES, SPACE } from './byte-class.ts'

/** Two blanks in a row were the indentation of the next line. */
export function wasLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x20 && CLASSES[bytes[at + 1] ?? 0] === SPACE
}

/** Words that begin a declaration, and no part of a sentence. */
const DECLARES = /^ (?:func|fn|def|impl|pub|typedef|extern|struct|enum|void|const|static)\b/

/** Whether a declaration stands behind the blank at `at`. */
export function beginsDeclaration(bytes: Uint8Array, at: number): boolean {
  return DECLARES.test(String.fromCharCode(...bytes.subarray(at, at + 10)))
}

/** Where the line ended that holds a comment, before `limit`; undefined where nobody can say. */
export function joinedCommentEnd(bytes: Uint8Array, start: number, limit: number): number | undefined {
  for (let at = start; at < limit; at++) {
    if (bytes[at] === 10 || wasLineEnd(bytes, at)) return at
    if (bytes[at] === 0x20 && beginsDeclaration(bytes, at)) return at
  }
  return undefined
}
