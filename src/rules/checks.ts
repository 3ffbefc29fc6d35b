/** Named tests that a rule can demand of its secret: checksums and structure that only an issued credential has. */

/** `why` is a phrase for the report: `its checksum holds`. */
export interface CheckResult {
  readonly passes: boolean
  readonly why: string
}

type Check = (secret: string) => CheckResult

export const CHECKS = {} as const satisfies Record<string, Check>

export type CheckName = keyof typeof CHECKS
