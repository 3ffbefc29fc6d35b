import type { Issuer } from '../src/rules/rule.ts'

export const pypi: Issuer = {
  id: 'pypi',
  name: 'PyPI',
  sources: [{ url: 'https://pypi.org/help/#apitoken', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pypi-api-token',
      title: 'PyPI API token',
      severity: 'critical',
      grants: 'Uploads new versions of one project, or of every project of its user.',
      revoke: 'PyPI: Account settings, API tokens; remove the token.',
      keywords: ['pypi-ageichlwas5vcmc'],
      pattern: /(?<![A-Za-z0-9])(?<secret>pypi-AgEIcHlwaS5vcmc[\w-]{50,1000})(?![\w-])/,
      entropyMin: 4,
      checks: ['pypi-macaroon'],
      matches: ['TWINE_PASSWORD=<pypi-token>', 'password = <pypi-token>', 'uv publish --token <pypi-token>'],
      ignores: {
        'too short': 'TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmc<alnum:40>',
      },
    },
    {
      id: 'pypi-test-api-token',
      title: 'TestPyPI API token',
      severity: 'low',
      grants: 'Uploads new versions to the test server, which nobody installs from.',
      revoke: 'TestPyPI: Account settings, API tokens; remove the token.',
      keywords: ['pypi-agendgvzdc5wexbplm9yzw'],
      pattern: /(?<![A-Za-z0-9])(?<secret>pypi-AgENdGVzdC5weXBpLm9yZw[\w-]{50,1000})(?![\w-])/,
      entropyMin: 4,
      checks: ['pypi-macaroon'],
      matches: ['TWINE_PASSWORD=<pypi-token:test.pypi.org>', 'password = <pypi-token:test.pypi.org>'],
      ignores: {
        'too short': 'TWINE_PASSWORD=pypi-AgENdGVzdC5weXBpLm9yZw<alnum:40>',
      },
    },
  ],
}
