import type { Issuer } from '../src/rules/rule.ts'

const SECRETS = 'Microsoft Entra admin centre: App registrations, the app, Certificates & secrets; delete the secret.'

export const microsoftEntra: Issuer = {
  id: 'microsoft-entra',
  name: 'Microsoft Entra ID',
  sources: [{ url: 'https://learn.microsoft.com/en-us/entra/identity-platform/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'microsoft-entra-client-secret',
      title: 'Microsoft Entra client secret',
      severity: 'critical',
      grants: 'Signs in as the application: whatever its roles and API permissions allow in the tenant and in Azure.',
      revoke: SECRETS,
      keywords: ['8q~', '7q~'],
      pattern: /(?<![\w.~-])(?<secret>[\w.~-]{3}(?:8Q~[\w.~-]{34}|7Q~[\w.~-]{31}))(?![\w~-])/,
      entropyMin: 3.5,
      checks: ['entra-marvin32'],
      matches: [
        'AZURE_CLIENT_SECRET=<entra-secret>',
        '"clientSecret": "<entra-secret>",',
        'ARM_CLIENT_SECRET=<alnum:3>7Q~<alnum:31>',
      ],
      ignores: {
        'one character short': 'AZURE_CLIENT_SECRET=<alnum:3>8Q~<alnum:33>',
        'another mark': 'AZURE_CLIENT_SECRET=<alnum:3>9Q~<alnum:34>',
      },
    },
    {
      id: 'microsoft-entra-client-secret-legacy',
      title: 'Microsoft Entra client secret (older form)',
      severity: 'critical',
      grants: 'Signs in as the application: whatever its roles and API permissions allow in the tenant and in Azure.',
      revoke: SECRETS,
      keywords: [
        'azure_client_secret',
        'azure-client-secret',
        'azureclientsecret',
        'arm_client_secret',
        'aad_client_secret',
        'aadclientsecret',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,33}[A-Z])(?=[^a-z]{0,33}[a-z])(?=[^0-9]{0,33}[0-9])[\w.~-]{34})/,
      entropyMin: 3.5,
      matches: ['AZURE_CLIENT_SECRET=<alnum:10>.<alnum:12>~<alnum:10>', 'export ARM_CLIENT_SECRET="<alnum:34>"'],
      ignores: {
        'one character short': 'AZURE_CLIENT_SECRET=<alnum:33>',
        'the id of an application': 'AZURE_CLIENT_SECRET_ID=<uuid>',
      },
    },
    {
      id: 'microsoft-entra-refresh-token',
      title: 'Microsoft Entra refresh token',
      severity: 'critical',
      grants: 'Gets new access tokens for its user, often for several services of Microsoft.',
      revoke: 'Microsoft Entra admin centre: Users, the user, Revoke sessions.',
      keywords: ['.agaba'],
      pattern: /(?<![\w.-])(?<secret>[01]\.A[\w-]{50,200}(?:\.\d)?\.AgABA[\w-]{245,2000})(?![\w-])/,
      entropyMin: 4,
      matches: [
        '"refresh_token": "0.A<base64url:52>.AgABAAEAAA<base64url:400-900>"',
        'REFRESH_TOKEN=1.A<base64url:60>.AgABAwEAAA<base64url:600>',
      ],
      ignores: {
        'too short': '"refresh_token": "0.A<base64url:52>.AgABAAEAAA<base64url:100>"',
        'another beginning': '"refresh_token": "2.A<base64url:52>.AgABAAEAAA<base64url:400>"',
      },
    },
  ],
}
