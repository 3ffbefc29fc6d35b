import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'Atlassian account: Security, API tokens; revoke the token.'

export const atlassian: Issuer = {
  id: 'atlassian',
  name: 'Atlassian',
  sources: [
    {
      url: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'atlassian-api-token',
      title: 'Atlassian API token',
      severity: 'critical',
      grants: 'With the address of its user, does in Jira, Confluence and Bitbucket what the user may.',
      revoke: TOKENS,
      keywords: ['atatt3xffgf0'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ATATT3xFfGF0[\w-]{80,800}(?:=|%3[Dd]|\\=)[0-9A-F]{8})(?![A-Za-z0-9])/,
      entropyMin: 4,
      checks: ['atlassian-crc32'],
      matches: ['JIRA_API_TOKEN=<atlassian-token:ATATT>', '"api_token": "<atlassian-token:ATATT>"'],
      ignores: {
        'one character short': 'JIRA_API_TOKEN=ATATT3xFfGF0<base64url:170>=<HEX:7>',
        'too short': 'JIRA_API_TOKEN=ATATT3xFfGF0<base64url:40>=<HEX:8>',
      },
    },
    {
      id: 'atlassian-organisation-api-key',
      title: 'Atlassian organisation API key',
      severity: 'critical',
      grants: 'Manages the users and the policies of the organisation.',
      revoke: 'Atlassian Administration: the organisation, Settings, API keys; revoke the key.',
      keywords: ['atctt3xffg'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ATCTT3xFfG(?!N0)[\w-]{50,800}(?:=|%3[Dd]|\\=)[0-9A-F]{8})(?![A-Za-z0-9])/,
      entropyMin: 4,
      matches: [
        'ATLASSIAN_ORG_API_KEY=ATCTT3xFfGS0<base64url:170>=<HEX:8>',
        'api_key: "ATCTT3xFfGK0<base64url:160>=<HEX:8>"',
      ],
      ignores: {
        'one character short': 'ATLASSIAN_ORG_API_KEY=ATCTT3xFfGS0<base64url:170>=<HEX:7>',
        'too short': 'ATLASSIAN_ORG_API_KEY=ATCTT3xFfGS0<base64url:20>=<HEX:8>',
      },
    },
    {
      id: 'atlassian-api-token-legacy',
      title: 'Atlassian API token (24 characters)',
      severity: 'high',
      grants: 'With the address of its user, does in Jira, Confluence and Bitbucket what the user may.',
      revoke: TOKENS,
      keywords: ['atlassian', 'jira', 'confluence'],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,19}[A-Z])(?=[^a-z]{0,19}[a-z])(?=[^0-9]{0,19}[0-9])[A-Za-z0-9]{20}[0-9A-F]{4})/,
      entropyMin: 3.5,
      matches: [
        'JIRA_API_TOKEN=<alnum:20><HEX:4>',
        'confluence = Confluence(url, "me@acme.example", "<alnum:20><HEX:4>")',
      ],
      ignores: {
        'one character short': 'JIRA_API_TOKEN=<alnum:19><HEX:4>',
        'a placeholder': 'JIRA_API_TOKEN=<repeat:x:24>',
      },
    },
    {
      id: 'atlassian-data-center-token',
      title: 'Jira or Confluence Data Center personal access token',
      severity: 'high',
      grants: 'Does on the server what its user may.',
      revoke: 'Jira or Confluence: Profile, Personal access tokens; revoke the token.',
      keywords: ['atlassian', 'jira', 'confluence'],
      shape: 'contextual',
      pattern:
        /(?<secret>[MNO][ADQTgjwz][AEIMQUYcgk][0-9w-z](?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=[^0-9]{0,39}[0-9])[A-Za-z0-9+/]{40})(?!=)/,
      entropyMin: 4,
      matches: ['JIRA_PAT=NjM2<base64:40>', 'confluence.token: "MTI5<base64:40>"'],
      ignores: {
        'one character short': 'JIRA_PAT=NjM2<base64:39>',
        'no number at its beginning': 'JIRA_PAT=ZZZZ<base64:40>',
      },
    },
  ],
}
