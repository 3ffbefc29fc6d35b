/** Expressions of other scanners as the configuration takes them: in JavaScript, and tame. */
import { Failure } from '../../base/failure.ts'
import { translateRe2 } from '../../rules/re2/translate-re2.ts'
import { requireTamePattern } from '../refuse-traps.ts'

/** Means the same in both languages, as far as secrets, lines and paths go: such an expression stays as it was written. */
const PLAIN = /^(?:[^\\[(]|\\[dDwWbB.\\/\-^$*+?(){}[\]|]|\[(?!\[)(?:[^\\[\]]|\\[dw.\\/\-^\]])+\]|\((?!\?)|\(\?:)*$/

/**
 * For a test whether it matches at all.
 * @throws {Error} that says why it cannot be taken
 */
export function patternFromRe2(expression: string): string {
  const { source, flags } = translateRe2(expression, 'none')
  if (flags !== '') throw new Error('it asks for the edges of lines')
  const pattern = PLAIN.test(expression) ? expression : source
  try {
    requireTamePattern(pattern, () => ({ path: '' }))
  } catch (error) {
    throw error instanceof Failure ? new Error(error.message.replace(/^the expression ".*" /, 'it ')) : error
  }
  return pattern
}
