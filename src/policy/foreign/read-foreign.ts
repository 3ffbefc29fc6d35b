/** Tells by its name, and what is in it, which scanner a file is of, and reads it. */
import { parse } from 'yaml'
import { Failure } from '../../base/failure.ts'
import type { Accepted, ReadAcceptance } from './accepted.ts'
import { type Carried, NOTHING_CARRIED } from './carried.ts'
import { readSecretsBaseline } from './detect-secrets.ts'
import { readGitguardianConfig } from './gitguardian.ts'
import { readGitleaksIgnore, readGitleaksReport } from './gitleaks-accepted.ts'
import { type ForeignFile, readGitleaksConfig } from './gitleaks-config.ts'
import { readSecretlintConfig } from './secretlint.ts'
import { readTrufflehogReport } from './trufflehog.ts'

export interface ReadForeign {
  readonly carried: Carried
  readonly accepted: readonly Accepted[]
}

/** @throws {Failure} `import-unknown`, and as the readers do */
export function readForeign(file: ForeignFile): ReadForeign {
  const { path, text } = file
  const name = path.split('/').at(-1) ?? path
  if (name.endsWith('.toml')) return { carried: readGitleaksConfig(file), accepted: [] }
  if (/^\.(?:git|better)leaksignore$/.test(name))
    return acceptance(readGitleaksIgnore(text, path), ['gitleaks', 'betterleaks'])
  if (/^\.secretlintrc\.[cm]?js$/.test(name)) {
    throw unknown(path, 'it is a program, and nothing of it is run', 'write it as .secretlintrc.json')
  }
  const data = dataOf(file)
  if (/^\.gitguardian\.ya?ml$/.test(name)) {
    const read = readGitguardianConfig(data, path)
    if (read) return acceptance(read, ['ggshield'])
  }
  if (name.startsWith('.secretlintrc')) {
    const carried = readSecretlintConfig(data, path)
    if (carried) return { carried, accepted: [] }
  }
  const ofDetectSecrets = readSecretsBaseline(data, path)
  if (ofDetectSecrets) return acceptance(ofDetectSecrets, ['detect-secrets'])
  const ofGitleaks = readGitleaksReport(data, path)
  if (ofGitleaks) return acceptance(ofGitleaks, ['gitleaks', 'betterleaks'])
  const ofTrufflehog = readTrufflehogReport(text, path)
  if (ofTrufflehog) return acceptance(ofTrufflehog, ['trufflehog'])
  throw unknown(path, 'it is no file of a scanner that we know', `give one of ${KNOWN}`)
}

const KNOWN =
  '.gitleaks.toml, betterleaks.toml, .gitleaksignore, .secrets.baseline, .gitguardian.yaml, .secretlintrc.json, or a JSON report of gitleaks or trufflehog'

function acceptance({ accepted, allow, leftBehind }: ReadAcceptance, honour: Carried['honour']): ReadForeign {
  return { carried: { ...NOTHING_CARRIED, allow, honour, leftBehind }, accepted }
}

/** JSON is YAML; of several lines of JSON the reader of these makes more. */
function dataOf({ path, text }: ForeignFile): unknown {
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      if (!path.includes('secretlintrc')) return undefined
    }
  }
  try {
    return parse(text, { maxAliasCount: 100 })
  } catch (error) {
    throw unknown(path, `it cannot be read: ${(error as Error).message.split('\n')[0]}`, 'mend the line')
  }
}

function unknown(path: string, message: string, hint: string): Failure {
  return new Failure('import-unknown', message, { place: { path }, hint })
}
