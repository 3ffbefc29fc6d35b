import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Anthropic: Console, Settings, API keys (console.anthropic.com/settings/keys); delete the key.'

export const anthropic: Issuer = {
  id: 'anthropic',
  name: 'Anthropic',
  sources: [{ url: 'https://docs.anthropic.com/en/api/overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API key',
      severity: 'critical',
      grants: 'Calls every Claude model at the expense of its workspace, and reads its files and batches.',
      revoke: REVOKE,
      keywords: ['sk-ant-api'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{93}AA)(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'ANTHROPIC_API_KEY=sk-ant-api03-<base64url:93>AA',
        'client = Anthropic(api_key="sk-ant-api03-<base64url:93>AA")',
        'curl -H "x-api-key: sk-ant-api03-<base64url:93>AA" https://api.anthropic.com/v1/models',
      ],
      ignores: {
        'one character short': 'sk-ant-api03-<base64url:92>AA',
        'another ending': 'sk-ant-api03-<base64url:93>BA',
        'a placeholder': 'ANTHROPIC_API_KEY=sk-ant-api03-your-key-here',
      },
    },
    {
      id: 'anthropic-admin-key',
      title: 'Anthropic admin API key',
      severity: 'critical',
      grants: 'Manages the organisation: its members, workspaces and API keys.',
      revoke: 'Anthropic: Console, Settings, Admin keys; delete the key.',
      keywords: ['sk-ant-admin'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{93}AA)(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-<base64url:93>AA',
        '"x-api-key": "sk-ant-admin01-<base64url:93>AA"',
      ],
      ignores: { 'one character short': 'sk-ant-admin01-<base64url:92>AA', 'a placeholder': 'sk-ant-admin01-...' },
    },
    {
      id: 'anthropic-oauth-token',
      title: 'Anthropic OAuth token',
      severity: 'critical',
      grants:
        'Uses Claude and Claude Code on the subscription of the person who signed in; a refresh token keeps doing so.',
      revoke: 'claude.ai: Settings, Claude Code (or Account), log out of all devices; then sign in again.',
      keywords: ['sk-ant-oat', 'sk-ant-ort'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-ant-o[ar]t[0-9]{2}-[A-Za-z0-9_-]{93}AA)(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-<base64url:93>AA',
        '{"claudeAiOauth":{"accessToken":"sk-ant-oat01-<base64url:93>AA"}}',
        '"refreshToken": "sk-ant-ort01-<base64url:93>AA"',
      ],
      ignores: {
        'one character short': 'sk-ant-oat01-<base64url:92>AA',
        'a placeholder': 'sk-ant-oat01-<repeat:x:93>AA',
      },
    },
    {
      id: 'anthropic-session-key',
      title: 'claude.ai session key',
      severity: 'critical',
      grants: 'Acts as the person who is signed in to claude.ai, and reads all conversations.',
      revoke: 'claude.ai: Settings, Account, log out of all devices.',
      keywords: ['sk-ant-sid'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-ant-sid[0-9]{2}-[A-Za-z0-9_-]{86,128})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['Cookie: sessionKey=sk-ant-sid01-<base64url:95>', '"sessionKey": "sk-ant-sid02-<base64url:106>"'],
      ignores: { 'too short': 'sk-ant-sid01-<base64url:85>', 'a placeholder': 'sessionKey=sk-ant-sid01-<repeat:x:95>' },
    },
  ],
}
