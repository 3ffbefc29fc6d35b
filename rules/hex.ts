import type { Issuer } from '../src/rules/rule.ts'

export const hex: Issuer = {
  id: 'hex',
  name: 'Hex',
  sources: [{ url: 'https://learn.hex.tech/docs/api/api-overview', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'hex-token',
      title: 'Hex personal or workspace token',
      severity: 'medium',
      grants: 'Runs projects on the data that the workspace connects, and reads their results.',
      revoke: 'Hex: Settings, API keys; revoke the token.',
      keywords: ['hxtp_', 'hxtw_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>hxt[pw]_[0-9a-z]{96})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['HEX_TOKEN=hxtp_<hex:96>', 'Authorization: Bearer hxtw_<hex:96>'],
      ignores: { 'one character short': 'HEX_TOKEN=hxtp_<hex:95>', 'a placeholder': 'HEX_TOKEN=hxtp_<repeat:0:96>' },
    },
  ],
}
