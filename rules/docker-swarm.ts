import type { Issuer } from '../src/rules/rule.ts'

export const dockerSwarm: Issuer = {
  id: 'docker-swarm',
  name: 'Docker Swarm',
  sources: [{ url: 'https://docs.docker.com/engine/swarm/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'docker-swarm-join-token',
      title: 'Docker Swarm join token',
      severity: 'high',
      grants: 'Adds a machine to the swarm, as a worker or as a manager.',
      revoke: 'Run `docker swarm join-token --rotate worker` (or manager).',
      keywords: ['swmtkn-1-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>SWMTKN-1-[a-z0-9]{50}-[a-z0-9]{25})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'docker swarm join --token SWMTKN-1-<lownum:50>-<lownum:25> 192.0.2.10:2377',
        'SWARM_TOKEN=SWMTKN-1-<lownum:50>-<lownum:25>',
      ],
      ignores: {
        'one character short': 'SWARM_TOKEN=SWMTKN-1-<lownum:50>-<lownum:24>',
        'a placeholder': 'SWARM_TOKEN=SWMTKN-1-<repeat:x:50>-<repeat:x:25>',
      },
    },
    {
      id: 'docker-swarm-unlock-key',
      title: 'Docker Swarm unlock key',
      severity: 'high',
      grants: 'Decrypts the keys and the log of a locked manager.',
      revoke: 'Run `docker swarm unlock-key --rotate`.',
      keywords: ['swmkey-1-'],
      pattern: /(?<![A-Za-z0-9])(?<secret>SWMKEY-1-[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/=])/,
      entropyMin: 3.5,
      matches: ['Please enter unlock key: SWMKEY-1-<base64:43>', 'SWARM_UNLOCK_KEY=SWMKEY-1-<base64:43>'],
      ignores: {
        'one character short': 'SWARM_UNLOCK_KEY=SWMKEY-1-<base64:42>',
        'a placeholder': 'SWARM_UNLOCK_KEY=SWMKEY-1-<repeat:x:43>',
      },
    },
  ],
}
