/** Everything that a scan depends on, as plain data that can be sent to a worker thread. */
import type { IndexKeys } from '../index-store/index-keys.ts'
import type { Baseline } from '../policy/baseline.ts'
import type { PolicySettings } from '../policy/settings.ts'
import type { RuleSelection } from './load-rules.ts'

/** An index of registered code, and the keys at hand for it. */
export interface IndexSetting {
  /** A folder, or the file of a filter. */
  readonly path: string
  readonly keys: readonly IndexKeys[]
}

export interface ScanSettings {
  readonly rules: RuleSelection
  readonly policy: PolicySettings
  /** The findings that were accepted. */
  readonly baseline?: Baseline
  /** Names of the companies whose notices of confidentiality count. */
  readonly companies?: readonly string[]
  /** Put the secret itself into findings. */
  readonly showSecrets: boolean
  readonly decodeDepth: number
  /** Say of each finding that was weighed what weighed how much. */
  readonly explains?: boolean
  /** Indexes of registered code that texts are compared with. */
  readonly indexes?: readonly IndexSetting[]
  /** Filter of public code, besides the one that is shipped. */
  readonly publicFilter?: string
}
