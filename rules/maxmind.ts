import type { Issuer } from '../src/rules/rule.ts'

export const maxmind: Issuer = {
  id: 'maxmind',
  name: 'MaxMind',
  sources: [{ url: 'https://dev.maxmind.com/geoip/updating-databases', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'maxmind-license-key',
      title: 'MaxMind licence key',
      severity: 'low',
      grants: 'With the account id, downloads the databases and asks the web services at the expense of its owner.',
      revoke: 'MaxMind: Account, Manage licence keys; delete the key.',
      keywords: ['_mmk'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['MAXMIND_LICENSE_KEY=<alnum:6>_<alnum:29>_mmk', 'LicenseKey <alnum:6>_<alnum:29>_mmk'],
      ignores: {
        'one character short': 'MAXMIND_LICENSE_KEY=<alnum:6>_<alnum:28>_mmk',
        'a placeholder': 'MAXMIND_LICENSE_KEY=<repeat:x:6>_<repeat:x:29>_mmk',
      },
    },
    {
      id: 'maxmind-license-key-legacy',
      title: 'MaxMind licence key (16 characters)',
      severity: 'low',
      grants: 'Downloads the databases, and asks the web services with the account id.',
      revoke: 'MaxMind: Account, Manage licence keys; delete the key.',
      shape: 'contextual',
      keywords: ['maxmind', 'geoipupdate_license', 'geoip_license', 'geolite2_license'],
      pattern: /(?<secret>[A-Za-z0-9]{16})/,
      entropyMin: 3.2,
      checks: ['mixed-classes', 'random-text'],
      matches: [
        'MAXMIND_LICENSE_KEY=<alnum:16>',
        'https://download.maxmind.com/app/geoip_download?edition_id=GeoLite2-City&license_key=<alnum:16>&suffix=tar.gz',
      ],
      ignores: {
        'one character short': 'MAXMIND_LICENSE_KEY=<alnum:15>',
        'a placeholder': 'MAXMIND_LICENSE_KEY=<repeat:x:16>',
        'nothing names the vendor': 'value = "<alnum:16>"',
      },
    },
  ],
}
