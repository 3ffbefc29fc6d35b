import type { Issuer } from '../src/rules/rule.ts'

export const cfxRe: Issuer = {
  id: 'cfx-re',
  name: 'Cfx.re (FiveM)',
  sources: [{ url: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'cfx-re-server-key',
      title: 'Cfx.re (FiveM) server licence key',
      severity: 'medium',
      grants: 'Runs a game server in the name of its owner.',
      revoke: 'Cfx.re portal: Server registration keys; delete the key.',
      keywords: ['cfxk_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>cfxk_[A-Za-z0-9]{20}_[A-Za-z0-9]{5,6})(?![A-Za-z0-9])/,
      entropyMin: 3.2,
      matches: ['sv_licenseKey cfxk_<alnum:20>_<alnum:6>', 'CFX_LICENSE_KEY="cfxk_<alnum:20>_<alnum:6>"'],
      ignores: {
        'one character short': 'sv_licenseKey cfxk_<alnum:20>_<alnum:4>',
        'a placeholder': 'sv_licenseKey cfxk_<repeat:x:20>_<repeat:x:6>',
      },
    },
  ],
}
