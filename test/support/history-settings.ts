/** Settings for audits in tests: all rules, the usual policy. */
import { DEFAULT_POLICY } from '../../src/policy/settings.ts'
import type { ScanSettings } from '../../src/scan/settings.ts'

export const SETTINGS: ScanSettings = { rules: {}, policy: DEFAULT_POLICY, showSecrets: false, decodeDepth: 4 }
