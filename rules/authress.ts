import type { Issuer } from '../src/rules/rule.ts'

export const authress: Issuer = {
  id: 'authress',
  name: 'Authress',
  sources: [{ url: 'https://authress.io/knowledge-base/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'authress-service-client-key',
      title: 'Authress service client access key',
      severity: 'high',
      grants: 'Reads and grants the permissions of every user of the account, as the service client may.',
      revoke: 'Authress: Service clients, the client; delete the access key.',
      keywords: ['.acc_', '.acc-'],
      pattern:
        /(?<![A-Za-z0-9_])(?<secret>(?:scauth|sc|ext|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 3.5,
      matches: [
        'AUTHRESS_KEY=sc_<lownum:24>.<lownum:4>.acc_<lownum:12>.<base64:43>',
        "new AuthressClient({ authressApiUrl }, 'sc_<lownum:24>.<lownum:4>.acc_<lownum:12>.<base64:43>')",
      ],
      ignores: {
        'one character short': 'AUTHRESS_KEY=sc_<lownum:24>.<lownum:4>.acc_<lownum:12>.<base64:29>',
        'a placeholder': 'AUTHRESS_KEY=sc_<repeat:x:24>.<repeat:x:4>.acc_<repeat:x:12>.<repeat:x:43>',
      },
    },
  ],
}
