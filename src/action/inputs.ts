/** The inputs of the Action: one entry each here and in action.yml. */
import { getInput, getMultilineInput } from '@actions/core'
import { Failure } from '../base/failure.ts'
import { SEVERITIES } from '../base/finding.ts'
import { CI_MODES, type CiMode } from '../ci/ci-mode.ts'
import { REPORT_FORMATS } from '../reports/index.ts'

export interface Inputs {
  readonly mode: CiMode
  readonly paths: readonly string[]
  readonly config: string
  readonly policy: string
  readonly baseline: string
  /** Files, folders, or `artifact:NAME`. */
  readonly indexes: readonly string[]
  readonly indexKey: string
  readonly failOn: string
  readonly format: string
  readonly sarifFile: string
  readonly annotations: boolean
  readonly comment: boolean
  readonly summary: boolean
  readonly cache: boolean
  readonly uploadSarif: boolean
  readonly token: string
}

/** @throws {Failure} usage */
export function readInputs(): Inputs {
  return {
    mode: choice('mode', CI_MODES) as CiMode,
    paths: list('paths'),
    config: getInput('config'),
    policy: getInput('policy'),
    baseline: getInput('baseline'),
    indexes: list('index'),
    indexKey: getInput('index-key'),
    failOn: choice('fail-on', ['', ...SEVERITIES, 'none']),
    format: choice('format', REPORT_FORMATS, 'pretty'),
    sarifFile: getInput('sarif-file'),
    annotations: flag('annotations', true),
    comment: flag('comment', false),
    summary: flag('summary', true),
    cache: flag('cache', true),
    uploadSarif: flag('upload-sarif', false),
    token: getInput('token'),
  }
}

function list(name: string): readonly string[] {
  return getMultilineInput(name).filter((line) => line !== '')
}

function choice(name: string, choices: readonly string[], byDefault = choices[0] as string): string {
  const value = getInput(name)
  if (value === '') return byDefault
  if (choices.includes(value)) return value
  throw wrongInput(name, value, choices.filter((one) => one !== '').join(', '))
}

/** YAML has many words for it. */
function flag(name: string, byDefault: boolean): boolean {
  const value = getInput(name)
  if (value === '') return byDefault
  if (/^(?:true|yes|on|1)$/i.test(value)) return true
  if (/^(?:false|no|off|0)$/i.test(value)) return false
  throw wrongInput(name, value, 'true, false')
}

function wrongInput(name: string, value: string, choices: string): Failure {
  return new Failure('usage', `the input '${name}' is "${value}"`, { hint: `write one of: ${choices}` })
}
