import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Notion: notion.so/profile/integrations, the integration, Configuration; refresh the secret.'

export const notion: Issuer = {
  id: 'notion',
  name: 'Notion',
  sources: [{ url: 'https://developers.notion.com/docs/authorization', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'notion-integration-token',
      title: 'Notion integration token',
      severity: 'high',
      grants: 'Reads and writes the pages and databases that are shared with the integration.',
      revoke: REVOKE,
      keywords: ['ntn_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>ntn_(?:[0-9]{11}[A-Za-z0-9]{35}|[0-9]{9}[A-Za-z0-9]{38,60}))(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['NOTION_TOKEN=ntn_<digits:11><alnum:35>', 'new Client({ auth: "ntn_<digits:11><alnum:35>" })'],
      ignores: { 'one character short': 'ntn_<digits:11><alnum:34>', 'a placeholder': 'NOTION_TOKEN=ntn_****' },
    },
    {
      id: 'notion-integration-token-legacy',
      title: 'Notion integration token (old form)',
      severity: 'high',
      grants: 'Reads and writes the pages and databases that are shared with the integration.',
      revoke: REVOKE,
      keywords: ['secret_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>secret_[A-Za-z0-9]{43})(?![A-Za-z0-9_])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['NOTION_KEY=secret_<alnum:43>', 'notion = Client(auth="secret_<alnum:43>")'],
      ignores: { 'one character short': 'secret_<alnum:42>', 'a placeholder': 'secret_<repeat:x:43>' },
    },
    {
      id: 'notion-refresh-token',
      title: 'Notion OAuth refresh token',
      severity: 'medium',
      grants: 'With the client id and secret, gives new access tokens to a workspace.',
      revoke: 'Notion: Settings, Connections; disconnect the integration.',
      keywords: ['nrt_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>nrt_[A-Za-z0-9]{40,55})(?![A-Za-z0-9_])/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['"refresh_token": "nrt_<alnum:46>"', 'NOTION_REFRESH_TOKEN=nrt_<alnum:44>'],
      ignores: { 'too short': 'nrt_<alnum:39>', 'a placeholder': 'nrt_<repeat:x:46>' },
    },
  ],
}
