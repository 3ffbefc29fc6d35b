import type { Issuer } from '../src/rules/rule.ts'

export const drone: Issuer = {
  id: 'drone',
  name: 'Drone CI',
  sources: [{ url: 'https://docs.drone.io/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'drone-user-token',
      title: 'Drone user token',
      severity: 'high',
      grants: 'Starts builds and reads and changes secrets and settings of the repositories of its user.',
      revoke: 'Drone: User settings; rotate the token (`drone user update`), or let an administrator do it.',
      keywords: ['drone_token', 'drone-token', 'dronetoken', 'drone_user_token', 'drone_api_token', 'droneci', 'drone'],
      shape: 'contextual',
      needsLeadIn: true,
      pattern: /(?<secret>(?=[^0-9]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3,
      matches: ['DRONE_TOKEN=<alnum:32>', 'export drone_token="<hex:32>"'],
      ignores: {
        'one character short': 'DRONE_TOKEN=<alnum:31>',
        'a placeholder': 'DRONE_TOKEN=<repeat:x:32>',
      },
    },
  ],
}
