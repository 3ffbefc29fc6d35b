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
    {
      id: 'ibm-cloud-storage-hmac-secret',
      title: 'IBM Cloud Object Storage HMAC secret key',
      severity: 'high',
      grants: 'With its access key id, reads and writes the buckets that the service credential reaches.',
      revoke: 'IBM Cloud: the storage instance, Service credentials; delete the credential.',
      sources: [
        {
          url: 'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main',
          readOn: '2026-11-22',
        },
      ],
      shape: 'contextual',
      keywords: [
        'secret_access_key',
        'secretaccesskey',
        'cos_hmac',
        'cos-hmac',
        'ibm_cos',
        'ibm-cos',
        'cos_secret',
        'cos-secret',
      ],
      pattern: /(?<secret>[0-9a-f]{48})/,
      entropyMin: 3,
      matches: [
        '"cos_hmac_keys": { "access_key_id": "<hex:32>", "secret_access_key": "<hex:48>" }',
        'COS_SECRET_ACCESS_KEY=<hex:48>',
      ],
      ignores: {
        'one character short': 'COS_SECRET_ACCESS_KEY=<hex:47>',
        'a placeholder': 'COS_SECRET_ACCESS_KEY=<repeat:0:48>',
        'nothing names it': 'value = "<hex:48>"',
      },
    },
  ],
}
