import type { Issuer } from '../src/rules/rule.ts'

export const zapier: Issuer = {
  id: 'zapier',
  name: 'Zapier',
  sources: [
    { url: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'zapier-webhook-url',
      title: 'Zapier catch hook',
      severity: 'medium',
      grants: 'Starts a Zap with whatever input the caller chooses.',
      revoke: 'Zapier: the Zap, its Catch Hook trigger; replace the trigger by a new one.',
      keywords: ['hooks.zapier.com/hooks/catch/'],
      pattern: /(?<secret>https:\/\/hooks\.zapier\.com\/hooks\/catch\/[0-9]{5,10}\/[A-Za-z0-9]{5,12})(?![A-Za-z0-9])/,
      allow: [/catch\/12345|\/abc/],
      entropyMin: 3.5,
      matches: [
        'ZAPIER_HOOK=https://hooks.zapier.com/hooks/catch/<digits:7>/<lownum:7>',
        'fetch("https://hooks.zapier.com/hooks/catch/<digits:8>/<lownum:7>/", options)',
      ],
      ignores: {
        'without an id': 'https://hooks.zapier.com/hooks/catch/',
        'a placeholder': 'https://hooks.zapier.com/hooks/catch/123456/abcde',
      },
    },
  ],
}
