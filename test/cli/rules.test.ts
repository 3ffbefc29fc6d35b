/** `codemoat rules`: all of them, also those that are looked for without a pattern. */
import { expect, test } from 'vitest'
import { FURTHER_RULES } from '../../src/rules/further-rules.ts'
import { runCli } from '../support/run-cli.ts'

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
