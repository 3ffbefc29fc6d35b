/** The library's own doors: settings that may be left out, a scanner for one text, a scan of a source. */
import type { Finding } from './base/finding.ts'
import { LIMITS } from './base/limits.ts'
import type { Origin } from './base/passage.ts'
import { DEFAULT_POLICY, type PolicySettings } from './policy/settings.ts'
import { createBlobScanner } from './scan/blob-scanner.ts'
import type { RuleSelection } from './scan/load-rules.ts'
import { type ScanOptions, type ScanRun, scan as scanWith } from './scan/scan.ts'
import type { ScanSettings } from './scan/settings.ts'
import type { Source } from './sources/source.ts'

export interface ScannerOptions {
  /** Which rules are used; by default the whole catalogue. */
  readonly rules?: RuleSelection
  /** What blocks and what is allowed; by default findings of severity `medium` and worse block. */
  readonly policy?: Partial<PolicySettings>
  /** Put the secret itself into findings, as `secret.value`. Default false. */
  readonly showSecrets?: boolean
  /** How many wrappers (base64, gzip, escapes …) deep encoded text is searched. Default 4; 0 searches none. */
  readonly decodeDepth?: number
}

export interface Scanner {
  /**
   * The findings of a text, ordered by place. A string is scanned as its UTF-8 bytes; byte offsets count these. Archives
   * are not opened.
   * @param origin where the text is from; its path is shown in findings. Default `<text>`.
   * @param notice told what was not looked into, in a phrase: encoded text beyond the limits, findings beyond the first 1000.
   */
  scan(text: string | Uint8Array, origin?: Origin, notice?: (reason: string) => void): readonly Finding[]
}

/**
 * Prepares a scanner; keep it, since the first scan prepares the rules.
 * @throws {Failure} `rule-unknown` where the options name a rule that there is not
 */
export function createScanner(options: ScannerOptions = {}): Scanner {
  const scanner = createBlobScanner(settingsFrom(options))
  return {
    scan: (text, origin = { path: '<text>' }, notice = () => {}) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
      return scanner.scan({ bytes, origin }, notice)
    },
  }
}

/**
 * Scans everything that a source holds: `for await (const finding of scan(directorySource({ … })))`. Findings come as
 * they are found, in no order; `coverage` is complete once all are taken.
 */
export function scan(source: Source, options: ScannerOptions & ScanOptions = {}): ScanRun {
  return scanWith(source, settingsFrom(options), options)
}

function settingsFrom(options: ScannerOptions): ScanSettings {
  return {
    rules: options.rules ?? {},
    policy: { ...DEFAULT_POLICY, ...options.policy },
    showSecrets: options.showSecrets ?? false,
    decodeDepth: options.decodeDepth ?? LIMITS.decodeDepth,
  }
}
