/** What was scanned and what was not, and why. */

/** Something that was not scanned, or not wholly. `reason` is a phrase for people: `permission denied`. */
export interface Skipped {
  readonly path: string
  readonly reason: string
}

export interface Coverage {
  readonly blobs: number
  readonly bytes: number
  readonly skipped: readonly Skipped[]
  /** False where anything was skipped that the user did not ask to leave out. */
  readonly complete: boolean
}
