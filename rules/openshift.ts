import type { Issuer } from '../src/rules/rule.ts'

export const openshift: Issuer = {
  id: 'openshift',
  name: 'Red Hat OpenShift',
  sources: [{ url: 'https://docs.redhat.com/en/documentation/openshift_container_platform/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'openshift-user-token',
      title: 'OpenShift user token',
      severity: 'critical',
      grants: 'Does in the cluster what its user may, for a day by default.',
      revoke: 'Run `oc logout` with it, or `oc delete oauthaccesstokens` as an administrator.',
      keywords: ['sha256~'],
      pattern: /(?<![\w-])(?<secret>sha256~[\w-]{43})(?![\w-])/,
      entropyMin: 3.5,
      matches: [
        'oc login --token=sha256~<base64url:43> --server=https://api.acme.example:6443',
        'OPENSHIFT_TOKEN=sha256~<alnum:43>',
      ],
      ignores: {
        'one character short': 'OPENSHIFT_TOKEN=sha256~<alnum:42>',
        'a digest': 'image: acme/app@sha256:<hex:64>',
      },
    },
  ],
}
