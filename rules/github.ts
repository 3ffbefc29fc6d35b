import type { Issuer } from '../src/rules/rule.ts'

const SETTINGS = 'GitHub: Settings, Developer settings, Personal access tokens; delete the token.'

export const github: Issuer = {
  id: 'github',
  name: 'GitHub',
  sources: [
    {
      url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'github-personal-access-token',
      title: 'GitHub personal access token (classic)',
      severity: 'critical',
      grants: 'Reads and writes every repository and organisation that its scopes and its owner reach.',
      revoke: SETTINGS,
      keywords: ['ghp_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ghp_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
      checks: ['github-crc32'],
      matches: ['GITHUB_TOKEN=<github-token:ghp>', 'git clone https://<github-token:ghp>@github.com/acme/app.git'],
      ignores: { 'one character short': 'ghp_<alnum:35>' },
    },
  ],
}
