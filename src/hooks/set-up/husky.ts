/** husky 9 (and 8): one shell file a hook in .husky/, run with `sh -e` and node_modules/.bin in PATH. */
import { join } from 'node:path'
import { GIT_HOOKS } from '../git-hook.ts'
import { fileOfBlock, insertBlock, withoutBlocks } from './block.ts'
import { textChange } from './change.ts'
import { type Manager, shellLines } from './manager.ts'

const FOLDER = '.husky'

export const husky: Manager = {
  name: 'husky',
  detect: ({ read, root, hooks }) => {
    if (hooks.scope === 'repository' && hooks.path.startsWith(join(root, FOLDER))) return true
    return /"(?:husky)"\s*:|"prepare"\s*:\s*"[^"]*husky/.test(read('package.json') ?? '')
  },
  add: ({ read, root }, hooks) =>
    hooks.flatMap((hook) => {
      const before = read(`${FOLDER}/${hook}`)
      const rest = withoutBlocks(before)
      const after =
        rest === undefined ? fileOfBlock(shellLines(hook)) : insertBlock(rest, startOf(rest), shellLines(hook))
      return textChange(join(root, FOLDER, hook), before, after)
    }),
  remove: ({ read, root }) =>
    GIT_HOOKS.flatMap((hook) => {
      const before = read(`${FOLDER}/${hook}`)
      return textChange(join(root, FOLDER, hook), before, withoutBlocks(before))
    }),
  next: ({ hooks }) => (hooks.scope === 'repository' ? [] : ['npx husky']),
}

/** Before anything that may end the script early; behind the lines that older versions need first. */
function startOf(text: string): number {
  const head = /^(?:#!.*\n)?(?:\. ".*husky\.sh"\n)?/.exec(text)
  return head?.[0].length ?? 0
}
