import type { Issuer } from '../src/rules/rule.ts'

export const adafruit: Issuer = {
  id: 'adafruit',
  name: 'Adafruit IO',
  sources: [{ url: 'https://io.adafruit.com/api/docs/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'adafruit-io-key',
      title: 'Adafruit IO key',
      severity: 'medium',
      grants: 'Reads and writes the feeds and dashboards of the account: what devices measure, and what they are told.',
      revoke: 'Adafruit IO: the key icon (My Key); regenerate the key.',
      keywords: ['aio_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>aio_[A-Za-z0-9]{28})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['ADAFRUIT_IO_KEY=aio_<alnum:28>', '#define IO_KEY "aio_<alnum:28>"'],
      ignores: {
        'one character short': 'ADAFRUIT_IO_KEY=aio_<alnum:27>',
        'a placeholder': 'ADAFRUIT_IO_KEY=aio_<repeat:x:28>',
      },
    },
    {
      id: 'adafruit-io-key-legacy',
      title: 'Adafruit IO key (before 2019)',
      severity: 'medium',
      grants: 'Reads and writes the feeds and dashboards of the account.',
      revoke: 'Adafruit IO: the key icon (My Key); regenerate the key.',
      shape: 'contextual',
      keywords: ['adafruit'],
      pattern: /(?<secret>[a-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['ADAFRUIT_IO_KEY = "<lownum:32>"', 'adafruit: { key: "<lownum:32>" }'],
      ignores: {
        'one character short': 'ADAFRUIT_IO_KEY = "<lownum:31>"',
        'a placeholder': 'ADAFRUIT_IO_KEY = "<repeat:x:32>"',
        'nothing names the vendor': 'value = "<lownum:32>"',
      },
    },
  ],
}
