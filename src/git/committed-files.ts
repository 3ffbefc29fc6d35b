/** What a repository holds, by object id: the files of a commit's tree, or of every commit; and the commits it grew from. */
import { Failure } from '../base/failure.ts'
import { startGit } from './git-process.ts'
import type { GitPlace } from './safe-git.ts'

/** A regular file. The path counts from the root of the repository; bytes that are no UTF-8 are replaced. */
export interface CommittedFile {
  readonly oid: string
  readonly path: string
}

/** What stands in a tree and has no content of its own in the repository. */
export interface CommittedOther {
  readonly kind: 'symlink' | 'submodule'
  readonly path: string
}

export interface CommittedTree {
  readonly files: readonly CommittedFile[]
  readonly others: readonly CommittedOther[]
}

/** The object id of the commit that `ref` names. @throws {Failure} git-failed where it names none */
export async function commitOf(place: GitPlace, ref: string): Promise<string> {
  // Behind --end-of-options nothing is taken for an option.
  const { text } = await output(place, 'rev-parse', [
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]).catch((cause: unknown) => {
    if (cause instanceof Failure && cause.code === 'git-not-a-repository') throw cause
    throw new Failure('git-failed', `'${ref}' is no commit of the repository in '${place.cwd}'`, {
      hint: ref === 'HEAD' ? 'commit something first' : 'check the name with `git branch --all` and `git tag`',
      cause,
    })
  })
  return text.trim()
}

/** The files of the commit's tree. @throws {Failure} git-failed */
export async function committedTree(place: GitPlace, commit: string): Promise<CommittedTree> {
  const files: CommittedFile[] = []
  const others: CommittedOther[] = []
  const { text } = await output(place, 'ls-tree', ['-r', '-z', '--full-tree', commit])
  for (const entry of text.split('\0')) {
    const [, mode, type, oid = '', path = ''] = /^(\d{6}) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
    if (type === 'commit') others.push({ kind: 'submodule', path })
    else if (mode === '120000') others.push({ kind: 'symlink', path })
    else if (type === 'blob') files.push({ oid, path })
  }
  return { files, others }
}

/** Every blob that the commits reach, each once with one of its paths. @throws {Failure} git-failed */
export async function everyCommittedFile(
  place: GitPlace,
  commits: readonly string[],
): Promise<readonly CommittedFile[]> {
  const args = ['--objects', '--filter=object:type=blob', '--filter-provided-objects']
  const { text } = await output(place, 'rev-list', [...args, ...commits, '--'])
  return text.split('\n').flatMap((line) => {
    const [, oid, path] = /^([0-9a-f]+) (.+)$/.exec(line) ?? []
    return oid === undefined || path === undefined ? [] : [{ oid, path }]
  })
}

/** The commits without parents that these grew from: what a repository is, whatever it is called. */
export async function rootCommits(place: GitPlace, commits: readonly string[]): Promise<readonly string[]> {
  const { text } = await output(place, 'rev-list', ['--max-parents=0', ...commits, '--'])
  return text.split('\n').filter(Boolean).sort()
}

async function output(place: GitPlace, command: string, args: readonly string[]): Promise<{ text: string }> {
  const git = startGit(place, command, args)
  git.stdin.end()
  const chunks: Buffer[] = []
  for await (const chunk of git.stdout) chunks.push(chunk as Buffer)
  await git.done
  return { text: Buffer.concat(chunks).toString('utf8') }
}
