import type { Issuer } from '../src/rules/rule.ts'

export const mercadoPago: Issuer = {
  id: 'mercado-pago',
  name: 'Mercado Pago',
  sources: [{ url: 'https://www.mercadopago.com/developers/en/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mercado-pago-access-token',
      title: 'Mercado Pago access token',
      severity: 'critical',
      grants: 'Charges buyers, refunds them, and reads the account of the seller.',
      revoke: 'Mercado Pago: Your integrations, the application, Production credentials; renew them.',
      keywords: ['app_usr-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>APP_USR-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{5,12})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'MP_ACCESS_TOKEN=APP_USR-<digits:16>-<digits:6>-<hex:32>-<digits:9>',
        '"access_token": "APP_USR-<digits:16>-<digits:6>-<hex:32>-<digits:9>"',
      ],
      ignores: {
        'one character short': 'MP_ACCESS_TOKEN=APP_USR-<digits:16>-<digits:6>-<hex:31>-<digits:9>',
        'a placeholder': 'MP_ACCESS_TOKEN=APP_USR-<repeat:0:16>-<repeat:0:6>-<repeat:0:32>-<repeat:0:9>',
      },
    },
    {
      id: 'mercado-pago-test-access-token',
      title: 'Mercado Pago test access token',
      severity: 'low',
      grants: 'Acts on test data, where no money moves.',
      revoke: 'Mercado Pago: Your integrations, the application, Test credentials; renew them.',
      shape: 'contextual',
      keywords: ['mercadopago', 'mercado_pago', 'mercado-pago', 'mp_access_token', 'mp_token'],
      pattern: /(?<secret>TEST-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{5,12})/,
      entropyMin: 3,
      matches: [
        'MERCADOPAGO_ACCESS_TOKEN=TEST-<digits:16>-<digits:6>-<hex:32>-<digits:9>',
        "mercadopago.configure({ access_token: 'TEST-<digits:16>-<digits:6>-<hex:32>-<digits:9>' })",
      ],
      ignores: {
        'one character short': 'MERCADOPAGO_ACCESS_TOKEN=TEST-<digits:16>-<digits:6>-<hex:31>-<digits:9>',
        'a placeholder': 'MERCADOPAGO_ACCESS_TOKEN=TEST-<repeat:0:16>-<repeat:0:6>-<repeat:0:32>-<repeat:0:9>',
        'nothing names the vendor': 'value = "TEST-<digits:16>-<digits:6>-<hex:32>-<digits:9>"',
      },
    },
  ],
}
