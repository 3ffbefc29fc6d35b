/** Runs git to its end for a short answer. */
import { startGit } from './git-process.ts'
import type { GitPlace } from './safe-git.ts'

/** What `git <command> <args>` prints, given `input`. @throws {Failure} git-not-a-repository, git-failed */
export async function runGit(
  place: GitPlace,
  command: string,
  args: readonly string[],
  input?: string,
): Promise<string> {
  const git = startGit(place, command, args)
  git.stdin.end(input)
  const chunks: Buffer[] = []
  git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await git.done
  return Buffer.concat(chunks).toString('utf8')
}
