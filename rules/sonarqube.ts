import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'SonarQube: My Account, Security (or the organisation, Scoped tokens); revoke the token.'

export const sonarqube: Issuer = {
  id: 'sonarqube',
  name: 'SonarQube',
  sources: [{ url: 'https://docs.sonarsource.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sonarqube-token',
      title: 'SonarQube user, project or global analysis token',
      severity: 'high',
      grants: 'Reads source code and issues, or uploads analyses, as its user or for its project.',
      revoke: TOKENS,
      keywords: ['squ_', 'sqp_', 'sqa_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sq[upa]_[0-9a-z]{40})(?![A-Za-z0-9])/,
      entropyMin: 3,
      checks: ['hexadecimal'],
      matches: ['SONAR_TOKEN=sqp_<hex:40>', 'sonar-scanner -Dsonar.token=squ_<hex:40>', '"token": "sqa_<hex:40>"'],
      ignores: {
        'one character short': 'SONAR_TOKEN=sqp_<hex:39>',
        'a placeholder': 'SONAR_TOKEN=sqp_<repeat:0:40>',
      },
    },
    {
      id: 'sonarqube-organisation-token',
      title: 'SonarQube Cloud scoped organisation token',
      severity: 'high',
      grants: 'Uploads analyses for the projects of the organisation.',
      revoke: TOKENS,
      keywords: ['sqco_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>sqco_[A-Za-z0-9]{59})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: ['SONAR_TOKEN=sqco_<alnum:59>', 'sonar.token=sqco_<alnum:59>'],
      ignores: {
        'one character short': 'SONAR_TOKEN=sqco_<alnum:58>',
        'a placeholder': 'SONAR_TOKEN=sqco_<repeat:x:59>',
      },
    },
    {
      id: 'sonarqube-token-legacy',
      title: 'SonarQube token (40 digits)',
      severity: 'medium',
      grants: 'Reads source code and issues, or uploads analyses, as its user.',
      revoke: TOKENS,
      keywords: [
        'sonar_token',
        'sonar-token',
        'sonartoken',
        'sonar.login',
        'sonar.token',
        'sonar_login',
        'sonarqube_token',
        'sonarcloud_token',
        'sonar_auth_token',
        'sonar',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['SONAR_TOKEN=<hex:40>', 'mvn sonar:sonar -Dsonar.login=<hex:40>'],
      ignores: {
        'one character short': 'SONAR_TOKEN=<hex:39>',
        'a commit': 'sonar.scm.revision=<hex:40>',
      },
    },
  ],
}
