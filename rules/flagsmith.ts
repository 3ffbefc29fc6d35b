import type { Issuer } from '../src/rules/rule.ts'

export const flagsmith: Issuer = {
  id: 'flagsmith',
  name: 'Flagsmith',
  sources: [{ url: 'https://docs.flagsmith.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'flagsmith-server-key',
      title: 'Flagsmith server-side environment key',
      severity: 'medium',
      grants: 'Reads all flags and segments of the environment.',
      revoke: 'Flagsmith: the environment, SDK keys; delete the key.',
      keywords: ['flagsmith'],
      pattern:
        /(?:[Ff]lagsmith|FLAGSMITH)[^\n]{1,80}?(?<![A-Za-z0-9_.-])(?<secret>ser\.[A-Za-z0-9]{22})(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      matches: ['FLAGSMITH_ENVIRONMENT_KEY=ser.<alnum:22>', 'flagsmith = Flagsmith(environment_key="ser.<alnum:22>")'],
      ignores: {
        'one character short': 'FLAGSMITH_ENVIRONMENT_KEY=ser.<alnum:21>',
        'a placeholder': 'FLAGSMITH_ENVIRONMENT_KEY=ser.<repeat:x:22>',
      },
    },
    {
      id: 'flagsmith-organisation-key',
      title: 'Flagsmith organisation API key',
      severity: 'high',
      grants: 'Changes the flags, projects and members of the organisation.',
      revoke: 'Flagsmith: Organisation settings, API keys; delete the key.',
      keywords: ['flagsmith'],
      pattern:
        /(?:[Ff]lagsmith|FLAGSMITH)[^\n]{1,80}?(?<![A-Za-z0-9_.-])(?<secret>[A-Za-z0-9]{8}\.[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: [
        'FLAGSMITH_MASTER_API_KEY=<alnum:8>.<alnum:32>',
        'curl https://api.flagsmith.com/api/v1/projects/ -H "Authorization: Api-Key <alnum:8>.<alnum:32>"',
      ],
      ignores: {
        'one character short': 'FLAGSMITH_MASTER_API_KEY=<alnum:8>.<alnum:31>',
        'a placeholder': 'FLAGSMITH_MASTER_API_KEY=<repeat:x:8>.<repeat:x:32>',
      },
    },
  ],
}
