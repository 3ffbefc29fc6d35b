import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Salesforce: Setup, Session Management (or Connected Apps OAuth Usage); remove the session or revoke the app.'

export const salesforce: Issuer = {
  id: 'salesforce',
  name: 'Salesforce',
  sources: [
    {
      url: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'salesforce-access-token',
      title: 'Salesforce session id or access token',
      severity: 'critical',
      grants: 'Acts as the person who signed in, until the session ends.',
      revoke: REVOKE,
      keywords: ['00d'],
      pattern: /(?<![A-Za-z0-9])(?<secret>00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,260})(?![A-Za-z0-9._])/,
      entropyMin: 4,
      matches: [
        'SALESFORCE_ACCESS_TOKEN=00D<alnum:12>!AR<alnum:40>.<alnum:52>',
        'Authorization: Bearer 00D<alnum:15>!AQ<alnum:90>',
      ],
      ignores: { 'too short': '00D<alnum:12>!<alnum:60>', 'an organisation id': '00D<alnum:12>' },
    },
    {
      id: 'salesforce-refresh-token',
      title: 'Salesforce refresh token',
      severity: 'critical',
      grants: 'With the consumer key, gives new access tokens of the person who signed in.',
      revoke: REVOKE,
      keywords: ['5aep861'],
      pattern: /(?<![A-Za-z0-9])(?<secret>5Aep861[A-Za-z0-9._]{60,120})(?![A-Za-z0-9._])/,
      entropyMin: 4,
      matches: [
        'SF_REFRESH_TOKEN=5Aep861<alnum:30>.<alnum:40>',
        'force://PlatformCLI::5Aep861<alnum:76>@acme.my.salesforce.com',
      ],
      ignores: { 'too short': '5Aep861<alnum:40>', 'a placeholder': '5Aep861<repeat:x:70>' },
    },
    {
      id: 'salesforce-consumer-secret',
      title: 'Salesforce consumer secret',
      severity: 'critical',
      grants: 'With the consumer key, acts for a connected app.',
      revoke: 'Salesforce: Setup, App Manager, the app, Manage Consumer Details; generate new ones.',
      shape: 'contextual',
      keywords: ['salesforce', 'consumer_secret', 'consumersecret', 'sfdc', 'sf_client_secret', '3mvg9'],
      pattern: /(?<secret>[0-9A-F]{64})/,
      entropyMin: 3.3,
      matches: ['SALESFORCE_CLIENT_SECRET=<HEX:64>', 'consumer_secret: "<HEX:64>"'],
      ignores: { 'one character short': 'salesforce: <HEX:63>', 'another alphabet': 'salesforce sha256 <hex:64>' },
    },
  ],
}
