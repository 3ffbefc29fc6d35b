import type { Issuer } from '../src/rules/rule.ts'

export const sonarcloud: Issuer = {
  id: 'sonarcloud',
  name: 'SonarQube Cloud',
  sources: [
    {
      url: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'sonarcloud-organization-token',
      title: 'SonarQube Cloud scoped organisation token',
      severity: 'high',
      grants: 'Analyses the projects of the organisation, and reads their code where its scope allows.',
      revoke: 'SonarQube Cloud: the organisation, Administration, Scoped organization tokens; revoke the token.',
      keywords: ['sqco_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>sqco_[A-Za-z0-9]{59})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['SONAR_TOKEN=sqco_<alnum:59>', 'sonar-scanner -Dsonar.token=sqco_<alnum:59>'],
      ignores: {
        'one character short': 'SONAR_TOKEN=sqco_<alnum:58>',
        'a placeholder': 'SONAR_TOKEN=sqco_<repeat:x:59>',
      },
    },
  ],
}
