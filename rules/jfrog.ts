import type { Issuer } from '../src/rules/rule.ts'

const PROFILE = 'JFrog Platform: Edit profile (or Administration, User management, Access tokens); revoke the token.'

export const jfrog: Issuer = {
  id: 'jfrog',
  name: 'JFrog',
  sources: [{ url: 'https://jfrog.com/help/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'jfrog-artifactory-api-key',
      title: 'JFrog Artifactory API key',
      severity: 'critical',
      grants: 'Downloads and uploads packages as its user may.',
      revoke: PROFILE,
      keywords: ['akcp'],
      pattern: /(?<![A-Za-z0-9])(?<secret>AKCp[A-Za-z0-9]{69})(?![A-Za-z0-9])/,
      entropyMin: 4,
      matches: ['ARTIFACTORY_API_KEY=AKCp8<base58:68>', 'X-JFrog-Art-Api: AKCp5<base58:68>'],
      ignores: {
        'one character short': 'ARTIFACTORY_API_KEY=AKCp8<base58:67>',
        'a placeholder': 'ARTIFACTORY_API_KEY=AKCp8<repeat:x:68>',
      },
    },
    {
      id: 'jfrog-reference-token',
      title: 'JFrog reference (identity) token',
      severity: 'critical',
      grants: 'Downloads and uploads packages, or administers the platform, as its user and its scope allow.',
      revoke: PROFILE,
      keywords: ['cmvmdgtuo'],
      pattern: /(?<![A-Za-z0-9])(?<secret>cmVmdGtuO[A-Za-z0-9+/]{55})(?![A-Za-z0-9+/=])/,
      entropyMin: 3.5,
      matches: [
        'JFROG_ACCESS_TOKEN=<b64:reftkn:01:<digits:10>:<alnum:27>>',
        '"accessToken": "<b64:reftkn:01:<digits:10>:<alnum:27>>"',
      ],
      ignores: {
        'too short': 'JFROG_ACCESS_TOKEN=<b64:reftkn:01:<digits:10>:<alnum:15>>',
        'another word': 'JFROG_ACCESS_TOKEN=<b64:refken:01:<digits:10>:<alnum:27>>',
      },
    },
    {
      id: 'jfrog-encrypted-password',
      title: 'JFrog Artifactory encrypted password',
      severity: 'high',
      grants: 'Stands for the password of its user: downloads and uploads packages as the user may.',
      revoke: 'JFrog Platform: change the password of the user, which ends its encrypted form.',
      shape: 'contextual',
      keywords: ['artifactory', 'jfrog'],
      pattern: /(?<secret>AP[0-9A-F][A-Za-z0-9]{16,100})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['ARTIFACTORY_PASSWORD=AP6<base58:30>', 'jfrog rt c acme --user=bob --password=AP3<base58:38>'],
      ignores: {
        'too short': 'ARTIFACTORY_PASSWORD=AP6<base58:15>',
        'a placeholder': 'ARTIFACTORY_PASSWORD=AP6<repeat:x:30>',
        'nothing names the vendor': 'value = "AP6<base58:30>"',
      },
    },
  ],
}
