/** Secrets for tests, made when the test runs. */
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'

/** A line that holds a GitHub token (high), another one for each `seed`. */
export function secretLine(seed = 1): string {
  return fillFakes('GITHUB_TOKEN=<github-token:ghp>', seed)
}
