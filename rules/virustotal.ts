import type { Issuer } from '../src/rules/rule.ts'

export const virustotal: Issuer = {
  id: 'virustotal',
  name: 'VirusTotal',
  sources: [{ url: 'https://docs.virustotal.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'virustotal-api-key',
      title: 'VirusTotal API key',
      severity: 'medium',
      grants:
        'Looks up and uploads files at the expense of the account; with a paid one downloads what others uploaded.',
      revoke: 'VirusTotal: profile, API key; write to its support for a new one.',
      shape: 'contextual',
      keywords: ['virustotal', 'virus_total', 'virus-total', 'vt_api', 'vt_key', 'vtapi', 'x-apikey', 'vt_apikey'],
      // Digests of files look the same, and stand near the name of the vendor, too.
      pattern:
        /(?<![#/@]|sha-?256["']?\s{0,2}[:=(-]\s{0,2}["']?|(?:hash|file|resource|id)["']?\s{0,2}[:=]\s{0,2}["']?)(?<secret>[0-9a-f]{64})/,
      entropyMin: 3.2,
      matches: [
        'VIRUSTOTAL_API_KEY=<hex:64>',
        "curl https://www.virustotal.com/api/v3/users/me -H 'x-apikey: <hex:64>'",
        "virustotal = vt.Client('<hex:64>')",
      ],
      ignores: {
        'one character short': 'VIRUSTOTAL_API_KEY=<hex:63>',
        'the report of a file': 'https://www.virustotal.com/gui/file/<hex:64>',
        'a digest': 'virustotal says nothing of sha256: <hex:64>',
      },
    },
  ],
}
