import type { Issuer } from '../src/rules/rule.ts'

export const terraformCloud: Issuer = {
  id: 'terraform-cloud',
  name: 'HCP Terraform',
  sources: [{ url: 'https://developer.hashicorp.com/terraform/cloud-docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'terraform-cloud-token',
      title: 'HCP Terraform token',
      severity: 'critical',
      grants: 'Runs plans and reads state and variables of its user, team or organisation; state holds credentials.',
      revoke: 'HCP Terraform: Account settings (or the organisation, Settings), Tokens; delete the token.',
      keywords: ['.atlasv1.'],
      pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70})(?![\w-])/,
      entropyMin: 4,
      matches: [
        'TF_TOKEN_app_terraform_io=<alnum:14>.atlasv1.<alnum:67>',
        'credentials "app.terraform.io" { token = "<alnum:14>.atlasv1.<alnum:67>" }',
      ],
      ignores: {
        'too short': 'TF_TOKEN_app_terraform_io=<alnum:14>.atlasv1.<alnum:40>',
        'one character of the first part missing': 'TF_TOKEN_app_terraform_io=<alnum:13>.atlasv1.<alnum:67>',
      },
    },
  ],
}
