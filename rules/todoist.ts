import type { Issuer } from '../src/rules/rule.ts'

export const todoist: Issuer = {
  id: 'todoist',
  name: 'Todoist',
  sources: [{ url: 'https://developer.todoist.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'todoist-api-token',
      title: 'Todoist API token',
      severity: 'medium',
      grants: 'Reads and changes the tasks and projects of its user.',
      revoke: 'Todoist: Settings, Integrations, Developer; issue a new token.',
      shape: 'contextual',
      keywords: ['todoist'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['TODOIST_API_TOKEN=<hex:40>', "api = TodoistAPI('<hex:40>')"],
      ignores: {
        'one character short': 'TODOIST_API_TOKEN=<hex:39>',
        'a package of a lock file': 'resolved "https://registry.yarnpkg.com/todoist/-/todoist-1.0.0.tgz#<hex:40>"',
      },
    },
  ],
}
