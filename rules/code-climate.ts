import type { Issuer } from '../src/rules/rule.ts'

export const codeClimate: Issuer = {
  id: 'code-climate',
  name: 'Code Climate',
  sources: [{ url: 'https://developer.codeclimate.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'code-climate-api-token',
      title: 'Code Climate personal access token',
      severity: 'medium',
      grants: 'Reads and changes the repositories and their findings in Code Climate.',
      revoke: 'Code Climate: User settings, API access; revoke the token.',
      shape: 'contextual',
      keywords: ['codeclimate', 'code_climate'],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'CODECLIMATE_API_TOKEN=<hex:40>',
        'curl https://api.codeclimate.com/v1/user -H "Authorization: Token token=<hex:40>"',
      ],
      ignores: {
        'one character short': 'CODECLIMATE_API_TOKEN=<hex:39>',
        'a placeholder': 'CODECLIMATE_API_TOKEN=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'uses: paambaati/codeclimate-action@<hex:40>',
      },
    },
    {
      id: 'code-climate-reporter-id',
      title: 'Code Climate test reporter id',
      severity: 'low',
      grants: 'Uploads coverage of one repository; many publish it.',
      revoke: 'Code Climate: the repository, Settings, Test coverage; regenerate the id.',
      shape: 'contextual',
      keywords: ['cc_test_reporter_id', 'cctestreporterid', 'codeclimate', 'code_climate'],
      pattern: /(?<!sha256:)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3,
      matches: ['CC_TEST_REPORTER_ID=<hex:64>', 'codeclimate: { repo_token: "<hex:64>" }'],
      ignores: {
        'one character short': 'CC_TEST_REPORTER_ID=<hex:63>',
        'a placeholder': 'CC_TEST_REPORTER_ID=<repeat:0:64>',
        'nothing names the vendor': 'value = "<hex:64>"',
      },
    },
  ],
}
