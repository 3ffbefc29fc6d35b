import type { Issuer } from '../src/rules/rule.ts'

export const posthog: Issuer = {
  id: 'posthog',
  name: 'PostHog',
  sources: [{ url: 'https://posthog.com/docs/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'posthog-personal-api-key',
      title: 'PostHog personal API key',
      severity: 'high',
      grants: 'Reads and writes the projects that its owner reaches, as its scopes allow.',
      revoke: 'PostHog: Settings, Personal API keys; delete or roll the key.',
      keywords: ['phx_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>phx_[A-Za-z0-9_]{41,50})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['POSTHOG_PERSONAL_API_KEY=phx_<alnum:43>', 'Authorization: Bearer phx_<alnum:47>'],
      ignores: { 'too short': 'phx_<alnum:40>', 'a key that is made to be public': 'phc_<alnum:43>' },
    },
    {
      id: 'posthog-secret-token',
      title: 'PostHog feature-flag or OAuth token',
      severity: 'medium',
      grants: 'Reads feature flags, or acts for the person who connected an app.',
      revoke: 'PostHog: Settings, Project, Feature flags (secure key); or Settings, OAuth applications.',
      keywords: ['phs_', 'pha_', 'phr_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>ph[sar]_[A-Za-z0-9]{40,60})(?![A-Za-z0-9_-])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: ['POSTHOG_FLAGS_KEY=phs_<alnum:43>', '"refresh_token": "phr_<alnum:44>"'],
      ignores: { 'too short': 'phs_<alnum:39>', 'a name': 'phr_tableNames' },
    },
  ],
}
