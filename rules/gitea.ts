import type { Issuer } from '../src/rules/rule.ts'

export const gitea: Issuer = {
  id: 'gitea',
  name: 'Gitea and Forgejo',
  sources: [{ url: 'https://docs.gitea.com/development/api-usage', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'gitea-access-token',
      title: 'Gitea and Forgejo access token',
      severity: 'high',
      grants: 'Reads and writes the repositories that its owner reaches, as its scopes allow.',
      revoke: 'Gitea: Settings, Applications; delete the token.',
      shape: 'contextual',
      keywords: [
        'gitea_',
        'gitea-token',
        'giteatoken',
        'gitea.token',
        'gitea-api',
        'forgejo_',
        'forgejo-token',
        'codeberg_',
        'codeberg-token',
        '--login gitea',
        'gitea',
        'forgejo',
        'codeberg',
      ],
      pattern: /(?<![@/])(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['GITEA_TOKEN=<hex:40>', 'FORGEJO_ACCESS_TOKEN: "<hex:40>"'],
      ignores: {
        'one character short': 'GITEA_TOKEN=<hex:39>',
        'a placeholder': 'GITEA_TOKEN=<repeat:0:40>',
        'nothing names the vendor': 'value = "<hex:40>"',
        'a commit': 'gitea_version: https://gitea.com/gitea/act_runner/commit/<hex:40>',
      },
    },
  ],
}
