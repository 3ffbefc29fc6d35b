import type { Issuer } from '../src/rules/rule.ts'

export const onePassword: Issuer = {
  id: '1password',
  name: '1Password',
  sources: [{ url: 'https://developer.1password.com/docs/service-accounts/', readOn: '2026-11-22' }],
  rules: [
    {
      id: '1password-service-account-token',
      title: '1Password service-account token',
      severity: 'critical',
      grants: 'Reads (and perhaps changes) the vaults that the service account may.',
      revoke: '1Password: Developer, the service account; revoke the token, or delete the account.',
      keywords: ['ops_eyj'],
      pattern: /(?<![A-Za-z0-9])(?<secret>ops_eyJ[\w+/-]{160,8000}={0,3})(?![\w+/=-])/,
      entropyMin: 4,
      matches: [
        'OP_SERVICE_ACCOUNT_TOKEN=ops_<b64:{"signInAddress":"acme.1password.com","userAuth":{"method":"SRPg-4096"},"email":"<lownum:13>@1passwordserviceaccounts.com","srpX":"<hex:64>","secretKey":"<alnum:30>"}>',
        'export OP_SERVICE_ACCOUNT_TOKEN="ops_eyJ<base64:700-900>"',
      ],
      ignores: {
        'too short': 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ<alnum:60>',
        'another beginning': 'OP_SERVICE_ACCOUNT_TOKEN=opx_eyJ<base64:700>',
      },
    },
    {
      id: '1password-secret-key',
      title: '1Password account Secret Key',
      severity: 'critical',
      grants: 'With the account password, opens every vault of its user on a new device.',
      revoke: '1Password: My Profile, Manage Account, Regenerate Secret Key.',
      keywords: ['a3-'],
      pattern:
        /(?<![\w-])(?<secret>A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3})(?![\w-])/,
      entropyMin: 3.5,
      matches: [
        'Secret Key: A3-<upnum:6>-<upnum:6>-<upnum:5>-<upnum:5>-<upnum:5>-<upnum:5>',
        'OP_SECRET_KEY=A3-<upnum:6>-<upnum:11>-<upnum:5>-<upnum:5>-<upnum:5>',
      ],
      ignores: {
        'one character short': 'Secret Key: A3-<upnum:6>-<upnum:6>-<upnum:5>-<upnum:5>-<upnum:5>-<upnum:4>',
        'a placeholder': 'Secret Key: A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
      },
    },
    {
      id: '1password-recovery-code',
      title: '1Password recovery code',
      severity: 'critical',
      grants: 'With the mailbox of its user, opens the account without its password.',
      revoke: '1Password: Manage Account, Recovery; delete the code.',
      keywords: ['1prk-'],
      pattern: /(?<![\w-])(?<secret>1PRK(?:-[A-Z0-9]{4}){13})(?![\w-])/,
      entropyMin: 3.5,
      matches: [
        'Recovery code: 1PRK-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>',
        '"recovery": "1PRK-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>"',
      ],
      ignores: {
        'too short': 'Recovery code: 1PRK-<upnum:4>-<upnum:4>-<upnum:4>-<upnum:4>',
        'a placeholder': 'Recovery code: 1PRK-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX',
      },
    },
  ],
}
