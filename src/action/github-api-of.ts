/** The interface of the GitHub that a run is of. What speaks to it is loaded only here, when somebody wants to. */
import type { GithubApi } from './github-api.ts'
import type { Run } from './run-facts.ts'

export async function apiOf({ env, inputs }: Pick<Run, 'env' | 'inputs'>): Promise<GithubApi> {
  const { githubApi } = await import('./github-api.ts')
  return githubApi(env.GITHUB_API_URL || 'https://api.github.com', inputs.token)
}
