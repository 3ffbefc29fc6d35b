/** Finds the folders of a repository that have a configuration of their own: files of its own code that git tracks. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../base/message-of.ts'
import { VENDORED } from '../base/vendored.ts'
import { runGit } from '../git/run-git.ts'
import { gitPlace } from '../git/safe-git.ts'
import { CONFIGURATION_NAME } from '../policy/settings.ts'

export interface NestedFolders {
  /** From the root, parents before children. */
  readonly folders: readonly string[]
  /** Why nobody knows whether there are more. */
  readonly problem?: string
}

/**
 * Those of `paths` alone, where they are given, which costs next to nothing where there are none. What others brought
 * along must not say what is allowed in it: what is in a submodule, ignored, a link, or vendored does not count.
 */
export async function nestedFolders(root: string, paths?: readonly string[]): Promise<NestedFolders> {
  const candidates = paths && foldersAbove(paths).filter((folder) => existsSync(join(root, folder, CONFIGURATION_NAME)))
  if (candidates?.length === 0) return { folders: [] }
  try {
    const listed = await runGit(gitPlace(root, process.env), 'ls-files', ['-s', '-z', '--', PATHSPEC])
    const tracked = listed.split('\0').flatMap((line) => TRACKED_FILE.exec(line)?.[1] ?? [])
    const folders = tracked.filter((folder) => !VENDORED.test(`${folder}/`) && (candidates?.includes(folder) ?? true))
    const present = folders.filter((folder) => existsSync(join(root, folder, CONFIGURATION_NAME)))
    return { folders: present.sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1)) }
  } catch (error) {
    return { folders: [], problem: messageOf(error) }
  }
}

const PATHSPEC = `:(glob)*/**/${CONFIGURATION_NAME}`

/** A file that is no link and in no conflict, and its folder. */
const TRACKED_FILE = /^100\d{3} [0-9a-f]+ 0\t(.+)\/[^/]+$/s

function foldersAbove(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return [...folders]
}

function depthOf(folder: string): number {
  return folder.split('/').length
}
