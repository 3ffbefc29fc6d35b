import type { Issuer } from '../src/rules/rule.ts'

export const teamcity: Issuer = {
  id: 'teamcity',
  name: 'TeamCity',
  sources: [
    { url: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'teamcity-access-token',
      title: 'TeamCity access token',
      severity: 'high',
      grants: 'Does on the build server what its user, or the scope of the token, may.',
      revoke: 'TeamCity: Profile, Access Tokens; delete the token.',
      keywords: ['eyj0exaioiaivenwmij9'],
      pattern: /(?<![\w-])(?<secret>eyJ0eXAiOiAiVENWMiJ9\.[\w-]{36}\.[\w-]{48})(?![\w-])/,
      entropyMin: 4,
      matches: [
        'TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9.<alnum:36>.<alnum:48>',
        'Authorization: Bearer eyJ0eXAiOiAiVENWMiJ9.<base64url:36>.<base64url:48>',
      ],
      ignores: {
        'one character short': 'TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9.<alnum:36>.<alnum:47>',
        'another type': 'TEAMCITY_TOKEN=eyJ0eXAiOiAiVENXMiJ9.<alnum:36>.<alnum:48>',
      },
    },
  ],
}
