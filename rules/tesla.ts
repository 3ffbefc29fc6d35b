import type { Issuer } from '../src/rules/rule.ts'

export const tesla: Issuer = {
  id: 'tesla',
  name: 'Tesla',
  sources: [{ url: 'https://developer.tesla.com/docs/fleet-api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tesla-access-token',
      title: 'Tesla access or refresh token',
      severity: 'high',
      grants: 'Sees where the car is, opens and starts it; a refresh token gets new ones.',
      revoke: 'Tesla: change the password of the account, or Account, Third-Party Apps; remove the app.',
      keywords: ['eyjpc3mioijodhrwczovl2f1dggudgvzbgeuy29t'],
      // The payload begins {"iss":"https://auth.tesla.com
      pattern:
        /(?<![\w.-])(?<secret>eyJ[\w-]{20,300}\.eyJpc3MiOiJodHRwczovL2F1dGgudGVzbGEuY29t[\w-]{40,2000}\.[\w-]{80,800})(?![\w-])/,
      entropyMin: 4,
      checks: ['jwt'],
      matches: [
        'TESLA_ACCESS_TOKEN=eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"https://auth.tesla.com/oauth2/v3/nts","azp":"ownerapi","sub":"<uuid>"}>.<base64url:342>',
        '"refresh_token": "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"https://auth.tesla.com/oauth2/v3","scp":["openid","offline_access"],"aud":"<uuid>"}>.<base64url:342>"',
      ],
      ignores: {
        'no signature':
          'TESLA_ACCESS_TOKEN=eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"https://auth.tesla.com/oauth2/v3","sub":"<uuid>"}>',
        'another issuer':
          'TOKEN=eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.<b64url:{"iss":"https://auth.acme.test/oauth2/v3","sub":"<uuid>"}>.<base64url:342>',
      },
    },
  ],
}
