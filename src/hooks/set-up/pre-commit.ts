/** The pre-commit framework: an entry in the list of repositories, whose hooks `.pre-commit-hooks.yaml` here declares. */
import { join } from 'node:path'
import { isSeq } from 'yaml'
import { VERSION } from '../../base/version.ts'
import type { GitHook } from '../git-hook.ts'
import { insertBlock, withoutBlocks } from './block.ts'
import { textChange } from './change.ts'
import { type Manager, notEditable } from './manager.ts'
import { beforeFirst, blockUnder, topLevel } from './yaml-places.ts'

const FILE = '.pre-commit-config.yaml'

const IDS: Readonly<Partial<Record<GitHook, string>>> = {
  'pre-commit': 'codemoat',
  'commit-msg': 'codemoat-commit-msg',
  'pre-push': 'codemoat-pre-push',
}

export const preCommit: Manager = {
  name: 'pre-commit',
  detect: ({ read }) => read(FILE) !== undefined,
  add: ({ read, root }, hooks) => {
    const before = read(FILE)
    const rest = withoutBlocks(before) ?? ''
    const top = topLevel(rest)
    const repos = top === undefined || top === 'empty' ? undefined : blockUnder(top, 'repos')
    const place = repos && isSeq(repos) ? beforeFirst(rest, repos) : undefined
    if (place === undefined) throw notEditable(FILE, '"repos" is not a list in lines of its own', entryOf(hooks))
    return textChange(join(root, FILE), before, insertBlock(rest, place.at, entryOf(hooks), place.indent))
  },
  remove: ({ read, root }) => textChange(join(root, FILE), read(FILE), withoutBlocks(read(FILE))),
  next: (_project, hooks) => [`pre-commit install ${hooks.map((hook) => `--hook-type ${hook}`).join(' ')}`],
}

function entryOf(hooks: readonly GitHook[]): readonly string[] {
  const ids = hooks.flatMap((hook) => IDS[hook] ?? [])
  return [
    '- repo: https://github.com/codemoat/codemoat',
    `  rev: v${VERSION}`,
    '  hooks:',
    ...ids.map((id) => `    - id: ${id}`),
  ]
}
