import type { Issuer } from '../src/rules/rule.ts'

export const asaas: Issuer = {
  id: 'asaas',
  name: 'Asaas',
  sources: [{ url: 'https://docs.asaas.com/docs/authentication-2', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'asaas-api-key',
      title: 'Asaas API key',
      severity: 'critical',
      grants: 'Charges customers, reads them, and transfers money out of the account.',
      revoke: 'Asaas: Integrações, Chaves de API; delete the key.',
      keywords: ['$aact_'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>\$aact_(?:prod_[A-Za-z0-9+/:=_-]{20,250}|(?!hmlg_)[A-Za-z0-9+/]{80,250}={0,2}))(?![A-Za-z0-9+/=_-])/,
      entropyMin: 3.5,
      matches: [
        "ASAAS_API_KEY='$aact_prod_<base64:80>'",
        'access_token: $aact_prod_<base64:80>',
        '"access_token": "$aact_<base64:120>=="',
      ],
      ignores: {
        'one character short': "ASAAS_API_KEY='$aact_prod_<alnum:19>'",
        'a placeholder': "ASAAS_API_KEY='$aact_prod_<repeat:x:80>'",
      },
    },
    {
      id: 'asaas-sandbox-api-key',
      title: 'Asaas sandbox API key',
      severity: 'low',
      grants: 'Acts in the sandbox, where no money moves.',
      revoke: 'Asaas sandbox: Integrações, Chaves de API; delete the key.',
      keywords: ['$aact_hmlg_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>\$aact_hmlg_[A-Za-z0-9+/:=_-]{20,250})(?![A-Za-z0-9+/=_-])/,
      entropyMin: 3.5,
      matches: ["ASAAS_API_KEY='$aact_hmlg_<base64:80>'", 'access_token: $aact_hmlg_<base64:80>'],
      ignores: {
        'one character short': "ASAAS_API_KEY='$aact_hmlg_<alnum:19>'",
        'a placeholder': "ASAAS_API_KEY='$aact_hmlg_<repeat:x:80>'",
      },
    },
  ],
}
