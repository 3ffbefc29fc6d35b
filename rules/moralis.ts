import type { Issuer } from '../src/rules/rule.ts'

export const moralis: Issuer = {
  id: 'moralis',
  name: 'Moralis',
  sources: [{ url: 'https://docs.moralis.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'moralis-api-key',
      title: 'Moralis API key',
      severity: 'medium',
      grants: 'Asks about wallets and chains at the expense of its owner.',
      revoke: 'Moralis: Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['moralis'],
      pattern: /(?<secret>eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,600}\.[A-Za-z0-9_-]{43})/,
      checks: ['jwt'],
      matches: [
        'MORALIS_API_KEY=<jwt:nonce=a1,orgId=123456>',
        "Moralis.start({ apiKey: '<jwt:nonce=a1,orgId=123456>' })",
      ],
      ignores: {
        'one character short': 'MORALIS_API_KEY=eyJ<alnum:33>.eyJ<alnum:100>',
        'nothing names the vendor': 'value = "<jwt:nonce=a1,orgId=123456>"',
      },
    },
    {
      id: 'moralis-api-key-legacy',
      title: 'Moralis API key (first form)',
      severity: 'medium',
      grants: 'Asks about wallets and chains at the expense of its owner.',
      revoke: 'Moralis: Settings, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['moralis'],
      pattern: /(?<secret>[A-Za-z0-9]{64})/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['MORALIS_API_KEY=<alnum:64>', "Moralis.start({ apiKey: '<alnum:64>' })"],
      ignores: {
        'one character short': 'MORALIS_API_KEY=<alnum:63>',
        'a placeholder': 'MORALIS_API_KEY=<repeat:x:64>',
        'nothing names the vendor': 'value = "<alnum:64>"',
      },
    },
  ],
}
