import type { Issuer } from '../src/rules/rule.ts'

export const grafana: Issuer = {
  id: 'grafana',
  name: 'Grafana',
  sources: [{ url: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'grafana-service-account-token',
      title: 'Grafana service-account token',
      severity: 'high',
      grants: 'Reads and changes dashboards, data sources or users, as the role of the service account allows.',
      revoke: 'Grafana: Administration, Users and access, Service accounts, the account; delete the token.',
      keywords: ['glsa_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>glsa_[A-Za-z0-9]{32}_[0-9a-f]{8})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['grafana-crc32'],
      matches: ['GRAFANA_TOKEN=<grafana-sa-token>', '"headers": { "Authorization": "Bearer <grafana-sa-token>" }'],
      ignores: {
        'one character short': 'GRAFANA_TOKEN=glsa_<alnum:32>_<hex:7>',
        'a checksum that does not hold': 'GRAFANA_TOKEN=glsa_<alnum:32>_<hex:8>',
      },
    },
    {
      id: 'grafana-cloud-access-policy-token',
      title: 'Grafana Cloud access-policy token',
      severity: 'critical',
      grants: 'Writes or reads metrics, logs and traces, or manages stacks, as its policy allows.',
      revoke: 'Grafana Cloud: Security, Access Policies, the policy; delete the token.',
      keywords: ['glc_eyj'],
      pattern: /(?<![A-Za-z0-9])(?<secret>glc_eyJ[A-Za-z0-9+/]{50,400}={0,3})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'GRAFANA_CLOUD_TOKEN=glc_<b64:{"o":"<digits:6>","n":"stack-<digits:6>-hm-write","k":"<alnum:24>","m":{"r":"eu"}}>',
        'password: glc_<b64:{"o":"<digits:6>","n":"alloy-<digits:4>","k":"<alnum:24>","m":{"r":"us"}}>',
      ],
      ignores: {
        'too short': 'GRAFANA_CLOUD_TOKEN=glc_eyJ<alnum:30>',
        'a placeholder': 'GRAFANA_CLOUD_TOKEN=glc_eyJ<repeat:x:80>',
      },
    },
    {
      id: 'grafana-api-key-legacy',
      title: 'Grafana API key (older form)',
      severity: 'high',
      grants: 'Reads and changes dashboards, data sources or users, as its role allows.',
      revoke: 'Grafana: Administration, API keys (or Service accounts, where it was migrated to); delete the key.',
      keywords: ['eyjrijoi'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3})(?![A-Za-z0-9+/=.])/,
      entropyMin: 4,
      matches: [
        'GRAFANA_API_KEY=<b64:{"k":"<alnum:32>","n":"provisioning","id":1}>',
        'auth = "<b64:{"k":"<alnum:32>","n":"terraform","id":12}>"',
      ],
      ignores: {
        'too short': 'GRAFANA_API_KEY=eyJrIjoi<alnum:30>',
        'another beginning': 'GRAFANA_API_KEY=eyJsIjoi<alnum:80>',
      },
    },
  ],
}
