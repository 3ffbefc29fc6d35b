import type { Issuer } from '../src/rules/rule.ts'

export const fontawesome: Issuer = {
  id: 'fontawesome',
  name: 'Font Awesome',
  sources: [{ url: 'https://docs.fontawesome.com/web/setup/packages', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'fontawesome-npm-token',
      title: 'Font Awesome package token',
      severity: 'low',
      grants: 'Downloads the Pro icons that its owner pays for.',
      revoke: 'Font Awesome: account, Tokens; delete the token.',
      shape: 'contextual',
      keywords: ['npm.fontawesome.com', 'fontawesome', 'font_awesome'],
      pattern: /(?<secret>[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})/,
      entropyMin: 2.9,
      matches: [
        'FONTAWESOME_NPM_AUTH_TOKEN=<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>',
        'npmRegistryServer: "https://npm.fontawesome.com/"\n    npmAuthToken: <HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>',
      ],
      ignores: {
        'one character short': 'FONTAWESOME_NPM_AUTH_TOKEN=<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:11>',
        'a placeholder': 'FONTAWESOME_NPM_AUTH_TOKEN=<repeat:0:8>-<repeat:0:4>-<repeat:0:4>-<repeat:0:4>-<repeat:0:12>',
        'nothing names the vendor': 'value = "<HEX:8>-<HEX:4>-<HEX:4>-<HEX:4>-<HEX:12>"',
      },
    },
  ],
}
