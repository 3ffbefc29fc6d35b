import type { Issuer } from '../src/rules/rule.ts'

export const ibmCloud: Issuer = {
  id: 'ibm-cloud',
  name: 'IBM Cloud',
  sources: [{ url: 'https://cloud.ibm.com/docs/account', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ibm-cloud-api-key',
      title: 'IBM Cloud API key',
      severity: 'critical',
      grants: 'Acts as its user or service id in the account.',
      revoke: 'IBM Cloud: Manage, Access (IAM), API keys; delete the key.',
      keywords: [
        'ibmcloud',
        'ibm_cloud',
        'ibm-cloud',
        'ibm cloud',
        'bluemix',
        'ic_api_key',
        'ibm_api_key',
        'ibmapikey',
        'iam_apikey',
        'iam_api_key',
        'cloud.ibm.com',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,43}[A-Z])(?=[^a-z]{0,43}[a-z])(?=[^0-9]{0,43}[0-9])[\w-]{44})(?![=.(])/,
      entropyMin: 4,
      matches: ['IBMCLOUD_API_KEY=<base64url:44>', '"iam_apikey": "<alnum:44>"', 'ibmcloud login --apikey <alnum:44>'],
      ignores: {
        'one character short': 'IBMCLOUD_API_KEY=<alnum:43>',
        'an identifier': 'ibmcloud.readConfigurationOfTheAccountThatHoldsIt44',
      },
    },
  ],
}
