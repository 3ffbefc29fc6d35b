/** What a keyword may be, the same for every implementation of the kernels. */
import { assert } from '../base/assert.ts'

const KEYWORDS_MAX = 16_384
/** Printable ASCII without capitals. */
const KEYWORD = /^[ -@[-~]{2,64}$/

/** @throws {Error} where the list is not as `Kernels.createKeywordFinder` wants it. */
export function checkKeywords(keywords: readonly string[]): void {
  assert(keywords.length <= KEYWORDS_MAX, `${keywords.length} keywords are more than ${KEYWORDS_MAX}`)
  const malformed = keywords.find((keyword) => !KEYWORD.test(keyword))
  assert(
    malformed === undefined,
    `keyword is not 2 to 64 bytes of printable lower-case ASCII: ${JSON.stringify(malformed)}`,
  )
  const distinct = new Set(keywords)
  const twice = keywords.find((keyword) => !distinct.delete(keyword))
  assert(twice === undefined, `keyword is listed twice: ${JSON.stringify(twice)}`)
}
