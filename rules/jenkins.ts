import type { Issuer } from '../src/rules/rule.ts'

export const jenkins: Issuer = {
  id: 'jenkins',
  name: 'Jenkins',
  sources: [{ url: 'https://www.jenkins.io/doc/book/using/remote-access-api/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'jenkins-api-token',
      title: 'Jenkins API token',
      severity: 'high',
      grants: 'With its user name, starts and changes jobs, and often runs code on the server, as the user may.',
      revoke: 'Jenkins: the user, Security (or Configure), API Token; revoke the token.',
      keywords: ['jenkins'],
      shape: 'contextual',
      // Before version 2.129 without the 11.
      pattern: /(?<secret>(?:11)?[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'JENKINS_TOKEN=<hex:32>',
        'JENKINS_API_TOKEN=11<hex:32>',
        'curl -X POST https://jenkins.acme.example/job/app/build --user admin:11<hex:32>',
      ],
      ignores: {
        'one character short': 'JENKINS_API_TOKEN=<hex:31>',
        'a hash': 'jenkins.war md5 <hex:32>',
      },
    },
  ],
}
