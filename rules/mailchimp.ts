import type { Issuer } from '../src/rules/rule.ts'

export const mailchimp: Issuer = {
  id: 'mailchimp',
  name: 'Mailchimp',
  sources: [{ url: 'https://mailchimp.com/developer/marketing/guides/quick-start/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'mailchimp-api-key',
      title: 'Mailchimp API key',
      severity: 'high',
      grants: 'Reads and changes the audience and the campaigns of the account, and sends them.',
      revoke: 'Mailchimp: Account, Extras, API keys; revoke the key.',
      keywords: ['-us'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>[0-9a-f]{32}-us[0-9]{1,2})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: ['MAILCHIMP_API_KEY=<hex:32>-us14', 'mailchimp.setConfig({ apiKey: "<hex:32>-us6", server: "us6" })'],
      ignores: { 'one character short': '<hex:31>-us14', 'another region': '<hex:32>-eu1' },
    },
    {
      id: 'mailchimp-transactional-api-key',
      title: 'Mailchimp Transactional (Mandrill) API key',
      severity: 'high',
      grants: 'Sends mail in the name of the domains of the account.',
      revoke: 'Mandrill: Settings, SMTP & API Info (mandrillapp.com/settings); delete the key.',
      shape: 'contextual',
      keywords: ['mandrill', 'mailchimp_transactional', 'mailchimp-transactional', 'mailchimp/mailchimp_transactional'],
      pattern: /(?<secret>(?:md-)?[A-Za-z0-9_-]{22})/,
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['MANDRILL_API_KEY=md-<alnum:22>', 'mandrill.Mandrill("<alnum:22>")'],
      ignores: { 'one character short': 'mandrill: md-<alnum:21>', 'nothing names the vendor': 'md-<alnum:22>' },
    },
  ],
}
