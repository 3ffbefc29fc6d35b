import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'WooCommerce: Settings, Advanced, REST API; revoke the key.'

export const woocommerce: Issuer = {
  id: 'woocommerce',
  name: 'WooCommerce',
  sources: [{ url: 'https://woocommerce.github.io/woocommerce-rest-api-docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'woocommerce-consumer-key',
      title: 'WooCommerce consumer key',
      severity: 'low',
      grants: 'Nothing alone: its secret is rarely far away.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['woocommerce', 'consumer_key', 'consumerkey', 'consumer-key', 'wc_', 'wp-json/wc', 'wc-api'],
      pattern: /(?<secret>ck_[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['WC_CONSUMER_KEY=ck_<hex:40>'],
      ignores: { 'one character short': 'WC_CONSUMER_KEY=ck_<hex:39>' },
    },
    {
      id: 'woocommerce-consumer-secret',
      title: 'WooCommerce consumer secret',
      severity: 'high',
      grants: 'With the consumer key, reads and changes the orders, customers and products of the shop.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['woocommerce', 'consumer_secret', 'consumersecret', 'consumer-secret', 'wc_', 'wp-json/wc', 'wc-api'],
      pattern: /(?<secret>cs_[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'WC_CONSUMER_KEY=ck_<hex:40>\nWC_CONSUMER_SECRET=cs_<hex:40>',
        "new WooCommerceRestApi({ url: 'https://shop.acme.test', consumerKey: 'ck_<hex:40>', consumerSecret: 'cs_<hex:40>' })",
        'https://shop.acme.test/wp-json/wc/v3/orders?consumer_key=ck_<hex:40>&consumer_secret=cs_<hex:40>',
      ],
      ignores: {
        'one character short': 'WC_CONSUMER_SECRET=cs_<hex:39>',
        'a placeholder': 'WC_CONSUMER_SECRET=cs_<repeat:x:40>',
      },
    },
  ],
}
