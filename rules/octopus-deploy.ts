import type { Issuer } from '../src/rules/rule.ts'

export const octopusDeploy: Issuer = {
  id: 'octopus-deploy',
  name: 'Octopus Deploy',
  sources: [{ url: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'octopus-deploy-api-key',
      title: 'Octopus Deploy API key',
      severity: 'critical',
      grants: 'Deploys, and reads and changes projects and variables, with the rights of its user.',
      revoke: 'Octopus: profile, My API Keys; revoke the key.',
      keywords: ['api-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>API-(?=[A-Z]{0,12}[0-9])(?=[A-Z0-9]{0,24}[0-9][A-Z]{0,12}[0-9])[A-Z0-9]{25,34})(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'OCTOPUS_CLI_API_KEY=API-<upnum:26>',
        'octo create-release --project Shop --apiKey API-<upnum:26> --server https://acme.octopus.app',
        'X-Octopus-ApiKey: API-<upnum:32>',
      ],
      ignores: {
        'too short': 'OCTOPUS_CLI_API_KEY=API-<upnum:24>',
        'a word': 'API-<upper:26>',
        'a placeholder': 'OCTOPUS_CLI_API_KEY=API-<repeat:X:26>',
      },
    },
  ],
}
