import type { Issuer } from '../src/rules/rule.ts'

export const airbrake: Issuer = {
  id: 'airbrake',
  name: 'Airbrake',
  sources: [{ url: 'https://docs.airbrake.io/docs/devops-tools/api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'airbrake-user-key',
      title: 'Airbrake user key',
      severity: 'medium',
      grants: 'Reads and changes projects, errors and deploys of the account.',
      revoke: 'Airbrake: user settings; regenerate the user key.',
      shape: 'contextual',
      keywords: ['airbrake'],
      pattern: /(?<![@/])(?<secret>(?=[A-Za-z]{0,39}[0-9])[A-Za-z0-9]{40})/,
      entropyMin: 3,
      matches: ['AIRBRAKE_USER_KEY=<hex:40>', 'https://api.airbrake.io/api/v4/projects?key=<hex:40>'],
      ignores: {
        'one character short': 'AIRBRAKE_USER_KEY=<hex:39>',
        'a placeholder': 'AIRBRAKE_USER_KEY=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'uses: airbrake/deploy-action@<hex:40>',
      },
    },
    {
      id: 'airbrake-project-key',
      title: 'Airbrake project key',
      severity: 'low',
      grants: 'Sends error reports to the project; some sites publish it on purpose.',
      revoke: 'Airbrake: project settings; regenerate the project key.',
      shape: 'contextual',
      keywords: ['airbrake'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'AIRBRAKE_PROJECT_KEY=<hex:32>',
        'new Notifier({ projectId: 123456, projectKey: "<hex:32>", host: "https://api.airbrake.io" }) // airbrake key <hex:32>',
      ],
      ignores: {
        'one character short': 'AIRBRAKE_PROJECT_KEY=<hex:31>',
        'a placeholder': 'AIRBRAKE_PROJECT_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
