import type { Issuer } from '../src/rules/rule.ts'

export const finicity: Issuer = {
  id: 'finicity',
  name: 'Finicity (Mastercard Open Banking)',
  sources: [{ url: 'https://developer.mastercard.com/open-banking-us/documentation/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'finicity-app-key',
      title: 'Finicity (Mastercard Open Banking) app key',
      severity: 'medium',
      grants: 'With the partner secret, reads the bank accounts of customers.',
      revoke: 'Mastercard Developers (or the Finicity portal): the app; replace its credentials.',
      shape: 'contextual',
      keywords: ['finicity'],
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['FINICITY_APP_KEY=<hex:32>', 'Finicity-App-Key: <hex:32>'],
      ignores: {
        'one character short': 'FINICITY_APP_KEY=<hex:31>',
        'a placeholder': 'FINICITY_APP_KEY=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
    {
      id: 'finicity-partner-secret',
      title: 'Finicity (Mastercard Open Banking) partner secret',
      severity: 'high',
      grants: 'With the partner id and app key, reads the bank accounts of customers.',
      revoke: 'Finicity: change the partner secret by the modify partner secret call.',
      shape: 'contextual',
      keywords: ['finicity'],
      pattern: /(?<secret>(?=[a-z]{0,19}[0-9])[a-z0-9]{20})/,
      entropyMin: 3.2,
      matches: [
        'FINICITY_PARTNER_SECRET=<lownum:20>',
        'finicity: { partnerId: "2445582", partnerSecret: "<lownum:20>" }',
      ],
      ignores: {
        'one character short': 'FINICITY_PARTNER_SECRET=<lownum:19>',
        'a placeholder': 'FINICITY_PARTNER_SECRET=<repeat:x:20>',
        'nothing names the vendor': 'value = "<lownum:20>"',
      },
    },
  ],
}
