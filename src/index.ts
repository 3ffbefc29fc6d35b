/** The public library. Importing it does nothing; see README.md for examples. */
export type { Coverage, Skipped } from './base/coverage.ts'
export { Failure, type FailureCode, type Place } from './base/failure.ts'
export {
  DESTINATIONS,
  type Decision,
  type Destination,
  type Excerpt,
  type Finding,
  KINDS,
  type Kind,
  type Location,
  SEVERITIES,
  type Severity,
} from './base/finding.ts'
export type { Blob, Context, LineRange, Origin } from './base/passage.ts'
export type { Report, Summary } from './base/report.ts'
export {
  createScanner,
  createTextRedactor,
  type Redacted,
  restoreText,
  type Scanner,
  type ScannerOptions,
  scan,
} from './library.ts'
export type { Allowance, PolicySettings } from './policy/settings.ts'
export type { CompiledRule } from './rules/compiled-rule.ts'
export type { LoadedRule, RuleSet } from './rules/rule-set.ts'
export { loadRules, type RuleSelection } from './scan/load-rules.ts'
export type { Replaced } from './scan/placeholders.ts'
export { collectReport } from './scan/report.ts'
export type { Progress, ScanOptions, ScanRun } from './scan/scan.ts'
export { directorySource } from './sources/directory.ts'
export type { Source, SourceItem } from './sources/source.ts'
export { stagedSource } from './sources/staged.ts'
export { standardInputSource } from './sources/standard-input.ts'
