import type { Issuer } from '../src/rules/rule.ts'

export const microsoftNtlm: Issuer = {
  id: 'microsoft-ntlm',
  name: 'Microsoft NTLM',
  sources: [{ url: 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'microsoft-ntlm-authenticate-message',
      title: 'NTLM authenticate message',
      severity: 'medium',
      grants: 'Gives the password of its user to guess: the answer to a challenge can be tried against word lists.',
      revoke: 'Active Directory: change the password of the user.',
      keywords: ['tlrmtvntuaadaaaa'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>TlRMTVNTUAADAAAA[A-Za-z0-9+/]{80,8000}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 3,
      matches: [
        'Authorization: NTLM TlRMTVNTUAADAAAA<base64:300>',
        '"proxy-authorization": "NTLM TlRMTVNTUAADAAAA<base64:300>"',
      ],
      ignores: {
        'one character short': 'Authorization: NTLM TlRMTVNTUAADAAAA<base64:79>',
        'a placeholder': 'Authorization: NTLM TlRMTVNTUAADAAAA<repeat:x:300>',
        'a challenge': 'WWW-Authenticate: NTLM TlRMTVNTUAACAAAA<base64:200>',
      },
    },
  ],
}
