import type { Issuer } from '../src/rules/rule.ts'

export const airtable: Issuer = {
  id: 'airtable',
  name: 'Airtable',
  sources: [{ url: 'https://airtable.com/developers/web/guides/personal-access-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'airtable-personal-access-token',
      title: 'Airtable personal access token',
      severity: 'high',
      grants: 'Reads and writes the bases that it was given, as its scopes allow.',
      revoke:
        'Airtable: Builder hub, Personal access tokens (airtable.com/create/tokens); delete or regenerate the token.',
      shape: 'contextual',
      keywords: ['airtable', 'bearer', 'token', 'api_key', 'apikey'],
      pattern: /(?<secret>pat[A-Za-z0-9]{14}\.[0-9a-f]{64})/,
      entropyMin: 3.5,
      matches: [
        'AIRTABLE_API_KEY=pat<alnum:14>.<hex:64>',
        'Authorization: Bearer pat<alnum:14>.<hex:64>',
        'const base = new Airtable({ apiKey: "pat<alnum:14>.<hex:64>" })',
      ],
      ignores: {
        'one character short': 'airtable: pat<alnum:14>.<hex:63>',
        'a placeholder': 'AIRTABLE_API_KEY=patXXXXXXXXXXXXXX.<repeat:x:64>',
      },
    },
    {
      id: 'airtable-oauth-token',
      title: 'Airtable OAuth token',
      severity: 'high',
      grants: 'Acts for the person who connected the app, as its scopes allow.',
      revoke: 'Airtable: account, Integrations, Third-party integrations; revoke the access.',
      shape: 'contextual',
      keywords: ['airtable'],
      pattern: /(?<secret>oaa[A-Za-z0-9]{14}\.v1\.[A-Za-z0-9_=-]{40,300}\.[0-9a-f]{40,64})/,
      entropyMin: 3.5,
      matches: [
        'AIRTABLE_ACCESS_TOKEN=oaa<alnum:14>.v1.<base64url:100>.<hex:64>',
        'airtable: { token: "oaa<alnum:14>.v1.<base64url:64>.<hex:64>" }',
      ],
      ignores: {
        'two parts': 'airtable: oaa<alnum:14>.v1',
        'nothing names the vendor': 'oaa<alnum:14>.v1.<base64url:64>.<hex:64>',
      },
    },
    {
      id: 'airtable-api-key-legacy',
      title: 'Airtable API key (retired in 2024)',
      severity: 'low',
      grants: 'Nothing any more: Airtable stopped to take them in February 2024.',
      revoke: 'Nothing is left to revoke; delete it.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: ['airtable'],
      pattern: /(?<secret>[A-Za-z0-9]{17})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['AIRTABLE_API_KEY=key<alnum:14>', "new Airtable({ apiKey: 'key<alnum:14>' })"],
      ignores: {
        'one character short': 'AIRTABLE_API_KEY=key<alnum:13>',
        'an id': 'airtable_base_id = "app<alnum:14>"',
      },
    },
  ],
}
