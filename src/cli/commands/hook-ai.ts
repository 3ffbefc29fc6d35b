/** `codemoat hook ai`: reads what an assistant is about to send or to see, and answers in the way that it understands. */
import { existsSync, realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { LIMITS } from '../../base/limits.ts'
import { findRepositoryRoot } from '../../git/repository.ts'
import { answerPayload, type Outcome, type Prepared } from '../../hooks/ai/answer-payload.ts'
import { writeAudit } from '../../hooks/ai/audit.ts'
import type { Host } from '../../hooks/ai/host.ts'
import type { Configuration } from '../../policy/configuration.ts'
import type { BlobScanner } from '../../scan/blob-scanner.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { readStandardInput } from '../read-standard-input.ts'
import { endWithReader, writeOut } from '../standard-output.ts'

export async function runAiHook(values: Values): Promise<number> {
  if (values['self-test']) {
    endWithReader()
    return (await import('./hook-ai-self-test.ts')).runSelfTest(values)
  }
  const environment = process.env
  const outcome = await answerPayload({
    input: await readStandardInput(LIMITS.hookParseBytes),
    named: values.host as string | undefined,
    cwd: process.cwd(),
    environment,
    prepare: async (cwd, host, files) => {
      const configuration = await findConfiguration(values, cwd, async () => inRepository(files, cwd))
      return prepare(values, configuration, { cwd, host })
    },
  })
  const { answer, hooks } = outcome
  writeOut(`${JSON.stringify(answer.json)}\n`)
  if (answer.stderr !== undefined) process.stderr.write(`${answer.stderr}\n`)
  if (hooks.ai?.audit !== false) writeAudit(outcome, environment)
  if (hooks.ai?.notify !== false && isHidden(outcome)) {
    const { notify } = await import('../../hooks/ai/notify.ts')
    notify(messageOf(outcome), environment)
  }
  return answer.code
}

function isHidden({ host, question, verdict }: Outcome): boolean {
  return verdict.kind !== 'pass' && host.isReasonHidden(question, process.env)
}

function messageOf({ verdict }: Outcome): string {
  return verdict.kind === 'pass' ? '' : verdict.message
}

function inRepository(files: readonly string[], cwd: string): readonly string[] {
  const root = findRepositoryRoot(cwd, process.env)
  return root === undefined ? [] : files.map((file) => relative(root, file).replaceAll('\\', '/'))
}

async function prepare(
  values: Values,
  configuration: Configuration | undefined,
  { cwd, host }: { readonly cwd: string; readonly host: Host },
): Promise<Prepared> {
  const scanner = await scannerFor(values, configuration, cwd)
  const endpoint = host.endpoints.flatMap((name) => hostNameOf(process.env[name]) ?? [])[0]
  return {
    hooks: configuration?.hooks ?? {},
    settings: {
      scanner,
      assistant: { host: host.id, endpoint },
      assistants: configuration?.assistants ?? {},
      confidential: configuration?.confidential ?? [],
      root: findRepositoryRoot(cwd, process.env) ?? realpathSync(cwd),
    },
  }
}

/** Where no rule says that somebody may not see registered code, no index is opened. */
async function scannerFor(values: Values, configuration: Configuration | undefined, cwd: string): Promise<BlobScanner> {
  const { indexesFrom, prepareWithoutIndexes } = await import('../scan-and-report.ts')
  const { createBlobScanner } = await import('../../scan/blob-scanner.ts')
  const heading = { ...values, destination: 'ai-chat' }
  const { settings } = await prepareWithoutIndexes(heading, configuration, { cwd })
  if (!configuration?.assistants?.registered?.length) return createBlobScanner(settings)
  const named = await indexesFrom(values, configuration)
  const { indexFolder, indexSettings, publicFilter } = await import('../index-place.ts')
  const indexes = named.indexes ?? indexSettings({}, { isWanted: existsSync(indexFolder({})) })
  if (indexes.length === 0) return createBlobScanner(settings)
  const { createIndexDetectors } = await import('../../scan/index-detectors.ts')
  return createBlobScanner(settings, createIndexDetectors(indexes, named.publicFilter ?? publicFilter({})))
}

function hostNameOf(address: string | undefined): string | undefined {
  try {
    return address === undefined ? undefined : new URL(address).hostname
  } catch {
    return undefined
  }
}
