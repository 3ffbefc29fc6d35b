import type { Issuer } from '../src/rules/rule.ts'

export const wireguard: Issuer = {
  id: 'wireguard',
  name: 'WireGuard',
  sources: [{ url: 'https://www.wireguard.com/quickstart/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wireguard-private-key',
      title: 'Private or preshared key of WireGuard',
      severity: 'critical',
      grants: 'Joins the private network in the name of the machine.',
      revoke: 'WireGuard: make a new key pair, and replace the public half at every peer.',
      shape: 'named',
      keywords: [
        'privatekey',
        'presharedkey',
        'wg_private_key',
        'wireguard_private_key',
        'wg-private-key',
        'wgprivatekey',
        'wg_preshared_key',
        'wireguard_preshared_key',
      ],
      // 32 bytes: two bits of the last character are always zero.
      pattern: /^(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: [
        '[Interface]\nPrivateKey = <base64:42>A=\nAddress = 10.7.0.2/32',
        'PresharedKey=<base64:42>k=',
        'WG_PRIVATE_KEY="<base64:42>E="',
      ],
      ignores: { 'a public key': 'PublicKey = <base64:42>A=', 'no such last character': 'PrivateKey = <base64:42>B=' },
    },
  ],
}
