/** Compiles rules of the shape `text`: expressions in RE2's syntax that run on the whole text, as other scanners do it. */
import type { CompiledPattern } from './compiled-rule.ts'
import { translateRe2 } from './re2/translate-re2.ts'

/** What the kernel takes as a keyword, and what is no blank at its ends. */
const KEYWORD = /^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])$/

/**
 * The pattern in JavaScript, and the keywords: those given, else literals that are in every match, else none, and the
 * rule runs on every text.
 * @throws {Error} that says what cannot be translated
 */
export function compileTextPattern(
  pattern: string,
  keywords: readonly string[],
  secretGroup: number | undefined,
): { pattern: CompiledPattern; keywords: readonly string[] } {
  const { source, flags, literals } = translateRe2(pattern, secretGroup ?? 'all')
  const lower = keywords.map((keyword) => keyword.toLowerCase().slice(0, 64).trim())
  const given = lower.every((keyword) => KEYWORD.test(keyword)) ? lower : []
  const chosen = given.length > 0 ? given : literals.filter((literal) => KEYWORD.test(literal))
  const isWhole = given.length > 0 || chosen.length === literals.length
  return { pattern: { source, flags }, keywords: isWhole ? [...new Set(chosen)] : [] }
}
