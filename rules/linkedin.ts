import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'LinkedIn: developer portal (linkedin.com/developers/apps), the app, Auth; rotate the secret.'

export const linkedin: Issuer = {
  id: 'linkedin',
  name: 'LinkedIn',
  sources: [
    { url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'linkedin-client-secret',
      title: 'LinkedIn client secret',
      severity: 'high',
      grants: 'With the client id, acts for the app, and signs in its users.',
      revoke: REVOKE,
      keywords: ['wpl_ap1.'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,12}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 3.5,
      matches: [
        'LINKEDIN_CLIENT_SECRET=WPL_AP1.<alnum:16>.<base64:6>==',
        'clientSecret: "WPL_AP1.<alnum:16>.<base64:8>"',
      ],
      ignores: {
        'one character short': 'WPL_AP1.<alnum:15>.<base64:6>==',
        'a placeholder': 'WPL_AP1.<repeat:x:16>.<repeat:x:6>==',
      },
    },
    {
      id: 'linkedin-client-secret-legacy',
      title: 'LinkedIn client secret (16 characters)',
      severity: 'high',
      grants: 'With the client id, acts for the app, and signs in its users.',
      revoke: REVOKE,
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [
        'linkedin_client_secret',
        'linkedin_secret',
        'linkedinclientsecret',
        'linkedinsecret',
        'linkedin_api_secret',
        'linkedin-client-secret',
        'linkedin_oauth2_secret',
        'linkedin_oauth_secret',
        'linkedin',
      ],
      pattern: /(?<secret>[A-Za-z0-9]{16})/,
      entropyMin: 3,
      checks: ['mixed-classes', 'random-text'],
      matches: ['LINKEDIN_CLIENT_SECRET=<alnum:16>', 'linkedinSecret: "<alnum:16>"'],
      ignores: {
        'one character short': 'linkedin_secret_part = "<alnum:15>"',
        'read from elsewhere': 'LINKEDIN_SECRET=$LINKEDIN_KEY',
      },
    },
    {
      id: 'linkedin-access-token',
      title: 'LinkedIn access token',
      severity: 'high',
      grants: 'Acts as a member of LinkedIn, as its scopes allow, for up to 60 days.',
      revoke: 'LinkedIn: Settings, Data privacy, Other applications; remove the app.',
      shape: 'contextual',
      keywords: ['linkedin'],
      pattern: /(?<secret>AQ[A-Za-z0-9_-]{200,1000})/,
      entropyMin: 4.5,
      checks: ['mixed-classes'],
      matches: ['LINKEDIN_ACCESS_TOKEN=AQV<base64url:340>Q', 'linkedin: { token: "AQX<base64url:320>g" }'],
      ignores: { 'too short': 'linkedin: AQ<alnum:150>', 'nothing names the vendor': 'AQ<alnum:300>' },
    },
  ],
}
