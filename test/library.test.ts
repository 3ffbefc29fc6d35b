import { expect, test } from 'vitest'
import { LIMITS } from '../src/base/limits.ts'
import { createScanner } from '../src/index.ts'
import { fillFakes } from '../src/rules/fakes/fill-fakes.ts'

test('a scanner says what it left out', () => {
  const secrets = Array.from({ length: LIMITS.findingsPerBlob + 1 }, (_, seed) => fillFakes('<github-token:ghp>', seed))
  const notices: string[] = []
  const findings = createScanner().scan(secrets.join('\n'), { path: 'a.txt' }, (reason) => notices.push(reason))
  expect(findings).toHaveLength(LIMITS.findingsPerBlob)
  expect(notices).toEqual([`more than ${LIMITS.findingsPerBlob} findings; the rest is not listed`])
})
