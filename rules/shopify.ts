import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Shopify: admin of the shop, Settings, Apps and sales channels, Develop apps, the app; uninstall it or rotate its token.'

export const shopify: Issuer = {
  id: 'shopify',
  name: 'Shopify',
  sources: [{ url: 'https://shopify.dev/docs/apps/build/authentication-authorization', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'shopify-access-token',
      title: 'Shopify admin API access token',
      severity: 'critical',
      grants: 'Reads and changes a shop, as its scopes allow: customers, orders, products.',
      revoke: REVOKE,
      keywords: ['shpat_', 'shpca_', 'shppa_', 'shpua_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>shp(?:at|ca|pa|ua)_[0-9a-fA-F]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: [
        'SHOPIFY_ACCESS_TOKEN=shpat_<hex:32>',
        'X-Shopify-Access-Token: shpca_<hex:32>',
        'https://<hex:32>:shppa_<hex:32>@acme.myshopify.com/admin/api/2024-01/orders.json',
      ],
      ignores: { 'one character short': 'shpat_<hex:31>', 'a placeholder': 'shpat_<repeat:x:32>' },
    },
    {
      id: 'shopify-shared-secret',
      title: 'Shopify app shared secret',
      severity: 'high',
      grants: 'Signs requests and webhooks as Shopify would, and gets tokens of shops that install the app.',
      revoke: 'Shopify: Dev Dashboard, the app, Settings, Credentials; rotate the secret.',
      keywords: ['shpss_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>shpss_[0-9a-fA-F]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['SHOPIFY_API_SECRET=shpss_<hex:32>', 'apiSecretKey: "shpss_<hex:32>"'],
      ignores: { 'one character short': 'shpss_<hex:31>', 'a placeholder': 'shpss_<repeat:x:32>' },
    },
    {
      id: 'shopify-theme-token',
      title: 'Shopify theme access password',
      severity: 'high',
      grants: 'Reads and changes the themes of a shop, which run in every visit.',
      revoke: 'Shopify: admin of the shop, Apps, Theme Access; delete the password.',
      keywords: ['shptka_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>shptka_[0-9a-fA-F]{32})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['SHOPIFY_CLI_THEME_TOKEN=shptka_<hex:32>', 'shopify theme push --password shptka_<hex:32>'],
      ignores: { 'one character short': 'shptka_<hex:31>', 'a placeholder': 'shptka_<repeat:x:32>' },
    },
    {
      id: 'shopify-partner-token',
      title: 'Shopify partner or CLI token',
      severity: 'high',
      grants: 'Reads the partner account: its apps, shops and payouts, or deploys its apps.',
      revoke: 'Shopify: Partner Dashboard, Settings, Partner API clients (or CLI tokens); delete the token.',
      keywords: ['prtapi_', 'atkn_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>(?:prtapi|atkn)_[0-9a-fA-F]{32,64})(?![A-Za-z0-9_])/,
      entropyMin: 3,
      matches: ['SHOPIFY_CLI_PARTNERS_TOKEN=atkn_<hex:64>', 'X-Shopify-Access-Token: prtapi_<hex:32>'],
      ignores: { 'too short': 'prtapi_<hex:31>', 'a placeholder': 'atkn_<repeat:x:64>' },
    },
  ],
}
