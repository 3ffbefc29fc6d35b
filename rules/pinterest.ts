import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Pinterest: Settings, Security, Connected apps; remove the app, or reset the app secret.'

export const pinterest: Issuer = {
  id: 'pinterest',
  name: 'Pinterest',
  sources: [
    {
      url: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'pinterest-access-token',
      title: 'Pinterest access token',
      severity: 'medium',
      grants: 'Reads and makes pins and boards, or manages advertisements, as its scopes allow.',
      revoke: REVOKE,
      keywords: ['pina_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pina_(?=[A-Za-z_-]{0,100}[0-9])[A-Za-z0-9_-]{20,400})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['PINTEREST_ACCESS_TOKEN=pina_<upnum:90>', 'Authorization: Bearer pina_<base64url:64>'],
      ignores: {
        'too short': 'PINTEREST_ACCESS_TOKEN=pina_<upnum:19>',
        'a placeholder': 'PINTEREST_ACCESS_TOKEN=pina_<repeat:x:64>',
      },
    },
    {
      id: 'pinterest-refresh-token',
      title: 'Pinterest refresh token',
      severity: 'medium',
      grants: 'With the secret of the app, gets new access tokens of the user.',
      revoke: REVOKE,
      keywords: ['pinr_', 'pinr.'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>pinr[_.](?=[A-Za-z_.-]{0,100}[0-9])[A-Za-z0-9_.-]{40,600})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['"refresh_token": "pinr_<upnum:90>"', 'PINTEREST_REFRESH_TOKEN=pinr.<base64url:120>'],
      ignores: {
        'too short': '"refresh_token": "pinr_<upnum:39>"',
        'a placeholder': 'PINTEREST_REFRESH_TOKEN=pinr.<repeat:x:64>',
      },
    },
  ],
}
