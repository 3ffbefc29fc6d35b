import type { Issuer } from '../src/rules/rule.ts'

export const convex: Issuer = {
  id: 'convex',
  name: 'Convex',
  sources: [{ url: 'https://docs.convex.dev/cli/deploy-key-types', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'convex-deploy-key',
      title: 'Convex deploy key',
      severity: 'critical',
      grants: 'Deploys code to the project, and reads and writes all of its data.',
      revoke: 'Convex dashboard: the deployment (or project), Settings, Deploy keys; delete the key.',
      keywords: ['|eyj'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>(?:prod|dev|preview|project):[a-z0-9:-]{3,80}\|eyJ[A-Za-z0-9+/]{40,400}={0,2})(?![A-Za-z0-9+/=_-])/,
      entropyMin: 3.5,
      matches: [
        'CONVEX_DEPLOY_KEY="prod:happy-animal-123|eyJ2<alnum:80>="',
        "npx convex deploy --admin-key 'preview:acme:shop|eyJ2<alnum:90>'",
      ],
      ignores: {
        'one character short': 'CONVEX_DEPLOY_KEY="prod:happy-animal-123|eyJ<alnum:39>"',
        'a placeholder': 'CONVEX_DEPLOY_KEY="prod:happy-animal-123|eyJ2<repeat:x:80>="',
      },
    },
    {
      id: 'convex-admin-key',
      title: 'Convex deploy key or admin key (other forms)',
      severity: 'critical',
      grants: 'Deploys code to the project, and reads and writes all of its data.',
      revoke: 'Convex dashboard: the deployment (or project), Settings, Deploy keys; delete the key.',
      shape: 'contextual',
      keywords: ['convex'],
      pattern: /(?<secret>(?:(?:prod|dev|preview|project):)?[a-z0-9:-]{3,80}\|[A-Za-z0-9+/]{40,400}={0,2})/,
      entropyMin: 3,
      matches: [
        'CONVEX_DEPLOY_KEY="prod:happy-animal-123|<hex:80>"',
        "CONVEX_SELF_HOSTED_ADMIN_KEY='convex-self-hosted|<hex:100>'",
      ],
      ignores: {
        'one character short': 'CONVEX_DEPLOY_KEY="prod:happy-animal-123|<hex:39>"',
        'a placeholder': 'CONVEX_DEPLOY_KEY="prod:happy-animal-123|<repeat:0:80>"',
        'nothing names the vendor': 'value = "prod:happy-animal-123|<hex:80>"',
      },
    },
  ],
}
