import type { Issuer } from '../src/rules/rule.ts'

export const codacy: Issuer = {
  id: 'codacy',
  name: 'Codacy',
  sources: [{ url: 'https://docs.codacy.com/codacy-api/api-tokens/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'codacy-api-token',
      title: 'Codacy account API token',
      severity: 'medium',
      grants: 'Reads and changes the repositories, issues and settings that its owner reaches in Codacy.',
      revoke: 'Codacy: Your account, Access management; revoke the token.',
      shape: 'contextual',
      keywords: ['codacy'],
      pattern: /(?<secret>[A-Za-z0-9]{20})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: ['CODACY_API_TOKEN=<alnum:20>', 'curl https://app.codacy.com/api/v3/user -H "api-token: <alnum:20>"'],
      ignores: {
        'one character short': 'CODACY_API_TOKEN=<alnum:19>',
        'a placeholder': 'CODACY_API_TOKEN=<repeat:x:20>',
        'nothing names the vendor': 'value = "<alnum:20>"',
      },
    },
    {
      id: 'codacy-project-token',
      title: 'Codacy repository API token',
      severity: 'low',
      grants: 'Uploads coverage of one repository.',
      revoke: 'Codacy: the repository, Settings, Integrations; delete the token.',
      shape: 'contextual',
      keywords: [
        'codacy_project_token',
        'codacy-project-token',
        'codacyprojecttoken',
        'codacy_token',
        'project-token',
        'codacy_project',
      ],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'CODACY_PROJECT_TOKEN=<hex:32>',
        'uses: codacy/codacy-coverage-reporter-action\n  with:\n    project-token: <hex:32>',
      ],
      ignores: {
        'one character short': 'CODACY_PROJECT_TOKEN=<hex:31>',
        'a placeholder': 'CODACY_PROJECT_TOKEN=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
        'a badge': 'https://app.codacy.com/project/badge/Grade/<hex:32>',
      },
    },
  ],
}
