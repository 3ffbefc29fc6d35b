import type { Issuer } from '../src/rules/rule.ts'

export const aikido: Issuer = {
  id: 'aikido',
  name: 'Aikido Security',
  sources: [{ url: 'https://apidocs.aikido.dev/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'aikido-client-secret',
      title: 'Aikido Security API client secret',
      severity: 'high',
      grants: 'With the client id, reads the findings of the organisation: where its code can be attacked.',
      revoke: 'Aikido: Settings, Integrations, REST API; delete the client.',
      keywords: ['aik_secret_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>AIK_SECRET_[A-Za-z0-9]{64})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['AIKIDO_CLIENT_SECRET=AIK_SECRET_<alnum:64>', '"client_secret": "AIK_SECRET_<alnum:64>"'],
      ignores: {
        'one character short': 'AIKIDO_CLIENT_SECRET=AIK_SECRET_<alnum:63>',
        'a placeholder': 'AIKIDO_CLIENT_SECRET=AIK_SECRET_<repeat:x:64>',
      },
    },
    {
      id: 'aikido-ci-token',
      title: 'Aikido Security CI token',
      severity: 'medium',
      grants: 'Starts scans and reads their results.',
      revoke: 'Aikido: Settings, Integrations, CI/CD; delete the token.',
      keywords: ['aik_ci_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>AIK_CI_[A-Za-z0-9]{20,64})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'AIKIDO_API_KEY=AIK_CI_<alnum:32>',
        'npx @aikidosec/ci-api-client scan-release app sha --apikey AIK_CI_<alnum:32>',
      ],
      ignores: {
        'one character short': 'AIKIDO_API_KEY=AIK_CI_<alnum:19>',
        'a placeholder': 'AIKIDO_API_KEY=AIK_CI_<repeat:x:32>',
      },
    },
  ],
}
