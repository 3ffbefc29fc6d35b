import type { Issuer } from '../src/rules/rule.ts'

export const convertapi: Issuer = {
  id: 'convertapi',
  name: 'ConvertAPI',
  sources: [{ url: 'https://docs.convertapi.com/docs/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'convertapi-secret',
      title: 'ConvertAPI secret',
      severity: 'medium',
      grants: 'Converts files at the expense of its owner.',
      revoke: 'ConvertAPI: Authentication; reset the secret.',
      shape: 'contextual',
      keywords: ['convertapi', 'convert_api'],
      pattern: /(?<secret>secret_(?=[A-Za-z]{0,15}[0-9])[A-Za-z0-9]{16})/,
      entropyMin: 3.2,
      matches: [
        'CONVERTAPI_SECRET=secret_<alnum:16>',
        'https://v2.convertapi.com/convert/docx/to/pdf?Secret=secret_<alnum:16>',
      ],
      ignores: {
        'one character short': 'CONVERTAPI_SECRET=secret_<alnum:15>',
        'a placeholder': 'CONVERTAPI_SECRET=secret_<repeat:x:16>',
        'nothing names the vendor': 'value = "secret_<alnum:16>"',
      },
    },
  ],
}
