import type { Issuer } from '../src/rules/rule.ts'

export const pkcs12: Issuer = {
  id: 'pkcs12',
  name: 'PKCS #12',
  sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc7292', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'pkcs12-bundle',
      title: 'Private key in a PKCS #12 file (pfx)',
      severity: 'medium',
      grants:
        'Poses as its owner, once the password of the file is known; often that is empty, weak, or stands beside it.',
      revoke: 'Make a new key and certificate, put them into service, and revoke the old certificate.',
      keywords: ['ibazcc', 'miacaqmwgayj'],
      // How the DER and the BER of a PFX of version 3 begin, in base64.
      pattern:
        /(?<![A-Za-z0-9+/])(?<secret>(?:MI[I-L][A-Za-z0-9+/]{2}[AQgw]IBAzCC|MIACAQMwgAYJ)[A-Za-z0-9+/]{60,16000}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: ['CERTIFICATE_P12=MIIKXAIBAzCC<base64:2400>', '"pfx": "MIACAQMwgAYJ<base64:1200>=="'],
      ignores: {
        'cut off': 'CERTIFICATE_P12=MIIKXAIBAzCC<base64:50>',
        'a certificate': 'cert = MIIDazCCAlOgAwIBAgIU<base64:500>',
      },
    },
  ],
}
