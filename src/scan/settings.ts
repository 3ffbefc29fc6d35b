/** Everything that a scan depends on, as plain data that can be sent to a worker thread. */
import type { PolicySettings } from '../policy/settings.ts'
import type { RuleSelection } from './load-rules.ts'

export interface ScanSettings {
  readonly rules: RuleSelection
  readonly policy: PolicySettings
  /** Put the secret itself into findings. */
  readonly showSecrets: boolean
  readonly decodeDepth: number
}
