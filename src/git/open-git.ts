/**
 * The comfortable way to git, for questions that nobody waits for: set-up, diagnosis, lists of commits. Loading
 * simple-git costs more than three runs of git, so what a commit waits for goes through git-process.ts.
 */
import type { SimpleGit } from 'simple-git'
import { type GitPlace, SAFE_CONFIGURATION } from './safe-git.ts'

/**
 * simple-git with the same safe environment and configuration as every other call. Its commands reject with GitError,
 * whose message is what git said.
 */
export async function openGit(place: GitPlace): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git')
  return simpleGit({
    baseDir: place.cwd,
    binary: place.program,
    config: [...SAFE_CONFIGURATION],
    allowEnvironment: Object.keys(place.environment),
    // It answers 50 ms after git ended unless told that the end of the output is the end.
    completion: { onClose: true, onExit: false },
    // It refuses these whatever their value; ours, and those that the caller may set, are the safe ones.
    unsafe: {
      allowUnsafeConfigEnvCount: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeCustomBinary: true,
      allowUnsafeExec: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeProtocolOverride: true,
    },
  }).env(place.environment)
}
