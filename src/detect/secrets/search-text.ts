/**
 * Rules of the shape `text`: their patterns run on the whole text, in pieces of bounded size. Where it is UTF-8 they see
 * its characters, else its bytes.
 */

import { hideLineEnds } from '../../rules/re2/line-ends.ts'
import type { LoadedRule } from '../../rules/rule-set.ts'
import { latin1 } from './bytes.ts'
import type { Candidate } from './candidate.ts'

/** What a pattern sees at once, and how far one piece reaches into the next: no secret with its name is longer. */
const PIECE_LENGTH = 128 * 1024
const OVERLAP_LENGTH = 32 * 1024

/** More than this in one piece is a pattern that means nothing, or a hostile text. */
const MATCHES_MAX = 2000

/** The text of a layer, decoded once for all rules. */
export class WholeText {
  readonly #bytes: Uint8Array
  readonly #text: string
  readonly #isWide: boolean
  #known = { at: 0, byte: 0 }

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const text = decodeUtf8(bytes)
    this.#isWide = text !== undefined && text.length !== bytes.length
    this.#text = text ?? latin1(bytes, 0, bytes.length)
  }

  search(found: Candidate[], rule: LoadedRule, keyword: string): void {
    const pattern = rule.regExp
    let searchedTo = 0
    for (let start = 0, next = 0; start < this.#text.length; start = next) {
      const piece = this.#text.slice(start, start + PIECE_LENGTH)
      next = start + piece.length === this.#text.length ? this.#text.length : this.#next(start)
      pattern.lastIndex = Math.max(0, searchedTo - start)
      const searched = pattern.multiline ? hideLineEnds(piece) : piece
      for (
        let count = 0, match = pattern.exec(searched);
        match && count < MATCHES_MAX;
        match = pattern.exec(searched)
      ) {
        if (match[0] === '') {
          pattern.lastIndex++
          continue
        }
        if (start + match.index >= next) break
        searchedTo = start + match.index + match[0].length
        this.#push(found, rule, keyword, { text: piece.slice(match.index), at: start + match.index, match })
        count++
      }
    }
  }

  /** Pieces begin where a line does, if one does nearby. */
  #next(start: number): number {
    const at = start + PIECE_LENGTH - OVERLAP_LENGTH
    const line = this.#text.lastIndexOf('\n', at) + 1
    return line > start + PIECE_LENGTH / 2 ? line : at
  }

  /** The secret is the first group that holds something, else the match without line feeds around it. */
  #push(
    found: Candidate[],
    rule: LoadedRule,
    keyword: string,
    { text, at, match }: { text: string; at: number; match: RegExpExecArray },
  ): void {
    const whole = text.slice(0, match[0].length)
    const group = match.slice(1).find((one) => one !== undefined && one !== '')
    // The linear engine tells no places of groups. What is assigned stands behind its name.
    const offset = group === undefined ? (/^\n*/.exec(whole)?.[0].length ?? 0) : match[0].lastIndexOf(group)
    const length = group === undefined ? whole.slice(offset).replace(/\n+$/, '').length : group.length
    if (length === 0) return
    const start = this.#byteOf(at + offset)
    const end = this.#byteOf(at + offset + length)
    found.push({ rule, keyword, start, end, text: latin1(this.#bytes, start, end) })
  }

  /** Asked in rising order nearly always: counted on from the last answer. */
  #byteOf(at: number): number {
    if (!this.#isWide) return at
    if (at < this.#known.at) this.#known = { at: 0, byte: 0 }
    const byte = this.#known.byte + Buffer.byteLength(this.#text.slice(this.#known.at, at))
    this.#known = { at, byte }
    return byte
  }
}

/** @returns undefined where the bytes are no UTF-8 */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
