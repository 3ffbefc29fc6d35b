/** Fetches an index of registered code that another workflow has kept as an artifact of the repository. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { Failure } from '../base/failure.ts'
import { readZip, type ZipPart } from '../sources/zip.ts'
import type { GithubApi } from './github-api.ts'

/** Of the artifact as it is sent, and of what is in it. */
const BYTES_MAX = 2 * 1024 ** 3 - 1

interface Artifact {
  readonly id: number
  readonly name: string
  readonly expired: boolean
  readonly workflow_run?: { readonly repository_id?: number; readonly head_repository_id?: number }
}

/**
 * Unpacks the newest artifact called `name` below `folder`; returns where the index is. What runs for forks left behind
 * does not count. @throws {Failure} index-not-found; {ApiError}
 */
export async function fetchIndex(
  api: GithubApi,
  { repository, name, folder }: { readonly repository: string; readonly name: string; readonly folder: string },
): Promise<string> {
  const path = `/repos/${repository}/actions/artifacts`
  const listed = await api.call('GET', `${path}?per_page=100&name=${encodeURIComponent(name)}`)
  const found = (listed as { artifacts?: readonly Artifact[] }).artifacts?.find(
    ({ expired, workflow_run: run }) => !expired && run?.repository_id === run?.head_repository_id,
  )
  if (found === undefined) {
    throw new Failure('index-not-found', `the repository has no artifact "${name}"`, {
      hint: 'keep the folder of the index with actions/upload-artifact, and give the job `actions: read`',
    })
  }
  const target = join(folder, 'index.moat')
  mkdirSync(target, { recursive: true })
  const zip = await api.download(`${path}/${found.id}/zip`, BYTES_MAX)
  for await (const part of readZip(zip)) unpack(part, target)
  const [only, ...others] = readdirSync(target)
  // A folder or a single file in it is the index; else what was kept is its contents.
  return only !== undefined && others.length === 0 ? join(target, only) : target
}

function unpack({ name, data, method, isEncrypted }: ZipPart, folder: string): void {
  if (name === undefined || name.endsWith('/')) return
  const file = resolve(folder, name)
  if (!file.startsWith(folder + sep) || isEncrypted || (method !== 0 && method !== 8)) {
    throw new Failure('index-damaged', `the artifact holds "${name}", which is no part of an index`, {
      hint: 'make the artifact with actions/upload-artifact',
    })
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, method === 0 ? data : inflateRawSync(data, { maxOutputLength: BYTES_MAX }))
}
