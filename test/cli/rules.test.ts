/** `codemoat rules`: all of them, also those that are looked for without a pattern. */
import { expect, test } from 'vitest'
import type { Finding } from '../../src/base/finding.ts'
import { FURTHER_RULES } from '../../src/rules/further-rules.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('lists, shows and tests the rules for code and markings beside those of the catalogue', () => {
  const { stdout } = runCli(['rules', 'list'])
  for (const { id, severity, title } of FURTHER_RULES) {
    expect(stdout).toMatch(new RegExp(`^${id} +${severity} +${title}$`, 'm'))
  }
  expect(stdout).toMatch(/^github-personal-access-token +/m)
  expect(stdout).toMatch(/and 8 for code and markings\n$/)
  expect(runCli(['rules', 'show', 'marker-copyright']).stdout).toContain('markers.companies')
  expect(runCli(['rules', 'test', 'packed-repository'])).toMatchObject({
    code: 0,
    stdout: '1 rules, 2 examples: all as they should be\n',
  })
  expect(runCli(['rules', 'test', 'marker-confidential'])).toMatchObject({ code: 0 })
})

test('what is not known is asked for', () => {
  expect(runCli(['rules', 'show', 'marker-conf']).stderr).toContain('did you mean marker-confidential?')
})

test('a rule of your own may need several others nearby', () => {
  const own = (id: string, more = ''): string =>
    `    - { id: acme-${id}, title: x, severity: high, keywords: [${id}_], pattern: '(?<secret>${id}_[a-z]{8})'${more} }\n`
  const requires = ', requires: [{ rule: acme-user, lines: 2 }, { rule: acme-host, lines: 2 }]'
  const cwd = temporaryFolder({
    '.codemoat.yaml': `rules:\n  catalogue: false\n  own:\n${own('secret', requires)}${own('user', ', partnerOnly: true')}${own('host', ', partnerOnly: true')}`,
    'both.txt': 'user_kdpwmzxr\nhost_vbhtqlno\nsecret_jwrgyfup\n',
    'one.txt': 'user_kdpwmzxr\nsecret_jwrgyfup\n',
    'far.txt': 'user_kdpwmzxr\n\n\n\nhost_vbhtqlno\nsecret_jwrgyfup\n',
  })
  const { findings } = JSON.parse(runCli(['scan', '--format', 'json'], { cwd }).stdout)
  expect(findings.map((finding: Finding) => [finding.rule, finding.location.path])).toEqual([
    ['acme-secret', 'both.txt'],
  ])
})
