/** Reads `.secrets.baseline`, the baseline of detect-secrets, of today's format and of that before version 1. */
import * as z from 'zod/mini'
import type { Accepted, ReadAcceptance } from './accepted.ts'
import type { LeftBehind, WrittenAllowance } from './carried.ts'
import { patternFromRe2 } from './foreign-patterns.ts'
import { plainPath } from './gitleaks-accepted.ts'

const patterns = z.optional(z.nullable(z.union([z.string(), z.array(z.string())])))

const schema = z.looseObject({
  results: z.record(
    z.string(),
    z.array(
      z.looseObject({
        type: z.string(),
        hashed_secret: z.string(),
        line_number: z.optional(z.number()),
        is_secret: z.optional(z.nullable(z.boolean())),
      }),
    ),
  ),
  filters_used: z.optional(z.array(z.looseObject({ path: z.string(), pattern: patterns }))),
  exclude: z.optional(z.looseObject({ files: patterns, lines: patterns })),
  custom_plugin_paths: z.optional(z.array(z.string())),
})

const FILTERS: Readonly<Record<string, 'pathPatterns' | 'lines' | 'secrets'>> = {
  'detect_secrets.filters.regex.should_exclude_file': 'pathPatterns',
  'detect_secrets.filters.regex.should_exclude_line': 'lines',
  'detect_secrets.filters.regex.should_exclude_secret': 'secrets',
}

/** @returns undefined where it is no such file */
export function readSecretsBaseline(data: unknown, file: string): ReadAcceptance | undefined {
  const result = schema.safeParse(data)
  if (!result.success) return undefined
  const leftBehind: LeftBehind[] = []
  const { results, filters_used = [], exclude, custom_plugin_paths = [] } = result.data
  const exclusions = [
    ...filters_used.flatMap(({ path, pattern }) => (FILTERS[path] ? [[FILTERS[path], pattern] as const] : [])),
    ['pathPatterns', exclude?.files] as const,
    ['lines', exclude?.lines] as const,
  ]
  for (const { path } of filters_used) {
    if (!path.startsWith('detect_secrets.')) {
      leftBehind.push({ place: file, what: `filter "${path}"`, reason: 'it is a program', outcome: 'refused' })
    }
  }
  for (const path of custom_plugin_paths) {
    leftBehind.push({ place: file, what: `plugin "${path}"`, reason: 'it is a program', outcome: 'refused' })
  }
  return {
    accepted: Object.entries(results).flatMap(([path, secrets]) =>
      secrets.map(({ type, hashed_secret, line_number, is_secret }): Accepted => {
        const verdict = is_secret === false ? ', audited as no secret' : is_secret ? ', audited as a real secret' : ''
        return {
          place: file,
          what: `${type} in ${path}${line_number === undefined ? '' : `:${line_number}`}`,
          path: plainPath(path),
          ...(line_number !== undefined && { lines: { first: line_number, last: line_number } }),
          content: { kind: 'sha1', digest: hashed_secret },
          reason: `accepted in ${file}${verdict}`,
        }
      }),
    ),
    allow: exclusions.flatMap(([key, given]) => exclusion(key, [given ?? []].flat(), file, leftBehind)),
    leftBehind,
  }
}

/** Expressions of Python: what RE2 knows of them means the same. */
function exclusion(
  key: 'pathPatterns' | 'lines' | 'secrets',
  expressions: readonly string[],
  file: string,
  leftBehind: LeftBehind[],
): WrittenAllowance[] {
  const kept = expressions.flatMap((expression) => {
    try {
      return patternFromRe2(expression)
    } catch (error) {
      const reason = (error as Error).message
      leftBehind.push({ place: file, what: `excluding "${expression}"`, reason, outcome: 'refused' })
      return []
    }
  })
  return kept.length > 0 ? [{ [key]: kept, reason: `excluded in ${file}` }] : []
}
