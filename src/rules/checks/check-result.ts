/** What a check answers, and how much the answer is worth. */

/**
 * `why` is a phrase for the report that goes on from "the secret": `has a checksum that holds`.
 *
 * `certain` says how far to trust the answer. A failure that is certain (the issuer or a standard publishes the rule)
 * means that this was never issued: drop it. One that is not (we found the rule out ourselves, or what failed is also
 * true of some real ones) lowers the severity. A pass that is certain is one that chance does not reach.
 */
export interface CheckResult {
  readonly passes: boolean
  readonly certain: boolean
  readonly why: string
}

export type Check = (secret: string) => CheckResult

/** Passes, and hardly anything but an issued credential does. */
export function proven(why: string): CheckResult {
  return { passes: true, certain: true, why }
}

/** Passes; so do things that were never issued. */
export function plausible(why: string): CheckResult {
  return { passes: true, certain: false, why }
}

/** Fails, and real ones do not: drop it. */
export function refuted(why: string): CheckResult {
  return { passes: false, certain: true, why }
}

/** Fails, though a real one might: lower its severity. */
export function doubtful(why: string): CheckResult {
  return { passes: false, certain: false, why }
}

/** Text of a decoded field, fit for a report: printable ASCII, at most 80 characters, or undefined. */
export function printable(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\x20-\x7e]{1,80}$/.test(value) ? value : undefined
}
