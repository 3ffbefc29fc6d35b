import type { Issuer } from '../src/rules/rule.ts'

export const tableau: Issuer = {
  id: 'tableau',
  name: 'Tableau',
  sources: [
    { url: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'tableau-personal-access-token',
      title: 'Tableau personal access token',
      severity: 'high',
      grants: 'With its name, reads and changes the workbooks and data that its user reaches.',
      revoke: 'Tableau: My Account Settings, Personal Access Tokens; revoke the token.',
      keywords: ['==:'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32})(?![A-Za-z0-9])/,
      entropyMin: 3.8,
      checks: ['mixed-classes'],
      matches: [
        'TABLEAU_TOKEN_VALUE=<base64:22>==:<alnum:32>',
        "TSC.PersonalAccessTokenAuth('ci', '<base64:22>==:<alnum:32>', 'acme')",
      ],
      ignores: {
        'one character short': 'TABLEAU_TOKEN_VALUE=<base64:22>==:<alnum:31>',
        'a placeholder': 'TABLEAU_TOKEN_VALUE=<repeat:x:22>==:<repeat:x:32>',
      },
    },
  ],
}
