/** What a host sends, read with care: any JSON, whose values are of any kind. */

export type Payload = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first of these keys that holds a text. */
export function textAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  if (!isRecord(payload)) return undefined
  return keys.map((key) => payload[key]).find((value) => typeof value === 'string')
}

/** The first of these keys that holds a number. */
export function numberAt(payload: unknown, ...keys: readonly string[]): number | undefined {
  if (!isRecord(payload)) return undefined
  return keys.map((key) => payload[key]).find((value) => typeof value === 'number' && Number.isFinite(value)) as
    | number
    | undefined
}

/** The object below a key; an empty one where there is none. */
export function recordAt(payload: unknown, key: string): Payload {
  const value = isRecord(payload) ? payload[key] : undefined
  return isRecord(value) ? value : {}
}

/** The entries of the list below a key. */
export function listAt(payload: unknown, key: string): readonly unknown[] {
  const value = isRecord(payload) ? payload[key] : undefined
  return Array.isArray(value) ? value : []
}

/** The value of a text that is JSON, else the text itself: some hosts send objects as texts. */
export function parsedIfJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
