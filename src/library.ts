/** The library's own doors: settings that may be left out, a scanner for one text, a scan of a source. */
import type { Finding } from './base/finding.ts'
import { LIMITS } from './base/limits.ts'
import type { Origin } from './base/passage.ts'
import { DEFAULT_POLICY, type PolicySettings } from './policy/settings.ts'
import { createBlobScanner } from './scan/blob-scanner.ts'
import type { RuleSelection } from './scan/load-rules.ts'
import { createPlaceholderKey, createPlaceholders, type Replaced } from './scan/placeholders.ts'
import { createRedactor } from './scan/redact.ts'
import { restore } from './scan/restore.ts'
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

export interface Redacted {
  readonly text: string
  /** What the placeholders of the text stand for, each once: secrets as they are. */
  readonly replaced: readonly Replaced[]
}

/**
 * Prepares the redaction of texts: everything that is found in one is replaced by a placeholder as
 * `{{stripe-live-secret-key:7f3a}}`, whatever the policy says of it. The same `key` of 32 bytes gives the same secret the
 * same placeholder; without one, it is the same as long as the function is kept.
 * @throws {Failure} `rule-unknown` where the options name a rule that there is not
 */
export function createTextRedactor(
  options: ScannerOptions & { readonly key?: Uint8Array } = {},
): (text: string) => Redacted {
  const all = new Map<string, Replaced>()
  let used = new Set<string>()
  const of = createPlaceholders({
    key: options.key ?? createPlaceholderKey(),
    onNew: (replaced) => all.set(replaced.placeholder, replaced),
  })
  const placeholders: typeof of = (rule, original) => {
    const placeholder = of(rule, original)
    used.add(placeholder)
    return placeholder
  }
  const redactor = createRedactor({ settings: settingsFrom(options), placeholders })
  return (text) => {
    used = new Set()
    const bytes = redactor.redact({ bytes: new TextEncoder().encode(text), origin: { path: '<text>' } }, () => {})
    return { text: new TextDecoder().decode(bytes), replaced: [...used].map((one) => all.get(one) as Replaced) }
  }
}

/** Puts back what the placeholders in the text stand for. */
export function restoreText(text: string, replaced: Iterable<Replaced>): string {
  return Buffer.concat([...restore([new TextEncoder().encode(text)], replaced)]).toString('utf8')
}

function settingsFrom(options: ScannerOptions): ScanSettings {
  return {
    rules: options.rules ?? {},
    policy: { ...DEFAULT_POLICY, ...options.policy },
    showSecrets: options.showSecrets ?? false,
    decodeDepth: options.decodeDepth ?? LIMITS.decodeDepth,
  }
}
