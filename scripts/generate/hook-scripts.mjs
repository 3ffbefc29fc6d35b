// @ts-check
/** Generates hooks/: the scripts that are shipped. */
import { importSource } from './import-source.mjs'

/** @returns {Promise<{path: string, text: string}[]>} */
export async function generateHookScripts() {
  const { hookScript, GIT_HOOKS } = await importSource(`
    export { hookScript } from './src/hooks/hook-script.ts'
    export { GIT_HOOKS } from './src/hooks/git-hook.ts'`)
  return GIT_HOOKS.map((/** @type {string} */ name) => ({ path: `hooks/${name}`, text: hookScript() }))
}
