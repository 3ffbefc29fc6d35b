/** Everything that a run of the Action is about. */
import type { CiEvent, Variables } from '../ci/ci-event.ts'
import type { GitPlace } from '../git/safe-git.ts'
import type { Inputs } from './inputs.ts'

export interface Run {
  readonly env: Variables
  readonly inputs: Inputs
  readonly event: CiEvent
  readonly place: GitPlace
  /** A folder for what this run leaves behind. */
  readonly folder: string
}
