/** Repositories with a past, made in one go by `git fast-import`: fast enough to make many. */
import { execFileSync } from 'node:child_process'
import { createRepository, type TemporaryRepository } from './temporary-repository.ts'

export interface MadeCommit {
  readonly message: string
  /** All files of the commit. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Index of the commit that comes before it; the one made last unless given. -1: none. */
  readonly parent?: number
  /** Of further parents. */
  readonly merges?: readonly number[]
  readonly branch?: string
  readonly author?: string
}

/** `init` are further arguments for `git init`. Nothing is checked out. */
export function createHistory(commits: readonly MadeCommit[], ...init: readonly string[]): TemporaryRepository {
  const repository = createRepository(...init)
  const parts: Uint8Array[] = []
  const say = (text: string): number => parts.push(Buffer.from(text))
  const data = (content: string | Uint8Array): void => {
    const bytes = Buffer.from(content)
    say(`data ${bytes.length}\n`)
    parts.push(bytes)
    say('\n')
  }
  commits.forEach((commit, index) => {
    const { message, files, parent = index - 1, merges = [], branch = 'main', author = 'Ada' } = commit
    say(`commit refs/heads/${branch}\nmark :${index + 1}\n`)
    say(`author ${author} <ada@example.org> ${1_600_000_000 + index * 60} +0000\n`)
    say(`committer ${author} <ada@example.org> ${1_600_000_000 + index * 60} +0000\n`)
    data(message)
    if (parent >= 0) say(`from :${parent + 1}\n`)
    for (const other of merges) say(`merge :${other + 1}\n`)
    say('deleteall\n')
    for (const [path, content] of Object.entries(files)) {
      say(`M 100644 inline ${JSON.stringify(path)}\n`)
      data(content)
    }
    say('\n')
  })
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: repository.folder,
    env: repository.environment,
    input: Buffer.concat(parts),
    stdio: 'pipe',
  })
  return repository
}
