import type { Issuer } from '../src/rules/rule.ts'

export const clojars: Issuer = {
  id: 'clojars',
  name: 'Clojars',
  sources: [{ url: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clojars-deploy-token',
      title: 'Clojars deploy token',
      severity: 'critical',
      grants: 'Deploys new versions of the artifacts of its user, or of those that it names.',
      revoke: 'Clojars: Deploy Tokens; disable the token.',
      keywords: ['clojars_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>CLOJARS_[0-9a-z]{60})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['CLOJARS_PASSWORD=CLOJARS_<hex:60>', '{:username "acme" :password "CLOJARS_<hex:60>"}'],
      ignores: {
        'one character short': 'CLOJARS_PASSWORD=CLOJARS_<hex:59>',
        'a placeholder': 'CLOJARS_PASSWORD=CLOJARS_<repeat:0:60>',
      },
    },
  ],
}
