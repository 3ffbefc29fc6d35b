/** The memory of clean objects in the cache of GitHub Actions: a second audit looks at what is new. */
import { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache'
import { VERSION } from '../base/version.ts'
import type { Variables } from '../ci/ci-event.ts'

const PREFIX = `codemoat-clean-${VERSION}-`

/** Asking where there is none takes long: its client does not give up. */
export function hasCache(): boolean {
  return isFeatureAvailable()
}

/** The key that was found; undefined where there is none. */
export function restoreCleanObjects(folder: string, env: Variables): Promise<string | undefined> {
  return restoreCache([folder], keyOf(env), [PREFIX])
}

/** A cache is never written over: each run has a key of its own, and the newest one is found. */
export async function saveCleanObjects(folder: string, env: Variables): Promise<void> {
  await saveCache([folder], keyOf(env))
}

function keyOf({ GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1' }: Variables): string {
  return `${PREFIX}${run}-${attempt}`
}
