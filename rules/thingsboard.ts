import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'ThingsBoard: Devices, the device, Manage credentials; change the token.'

export const thingsboard: Issuer = {
  id: 'thingsboard',
  name: 'ThingsBoard',
  sources: [{ url: 'https://thingsboard.io/docs/user-guide/device-credentials/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'thingsboard-device-token',
      title: 'ThingsBoard access token of a device',
      severity: 'low',
      grants: 'Sends measurements in the name of the device, and reads its commands.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['thingsboard'],
      pattern: /(?<secret>(?=[A-Za-z]{0,18}[0-9])[A-Za-z0-9]{20})/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'THINGSBOARD_ACCESS_TOKEN=<alnum:20>',
        "client = TBDeviceMqttClient('thingsboard.cloud', username='<alnum:20>')",
      ],
      ignores: {
        'one character short': 'THINGSBOARD_ACCESS_TOKEN=<alnum:19>',
        'a placeholder': 'thingsboard: <repeat:x:20>',
      },
    },
    {
      id: 'thingsboard-device-address',
      title: 'Address with the token of a ThingsBoard device',
      severity: 'low',
      grants: 'Sends measurements in the name of the device, and reads its commands.',
      revoke: REVOKE,
      keywords: ['/telemetry', '/attributes'],
      pattern: /\/api\/v1\/(?<secret>(?=[A-Za-z]{0,18}[0-9])[A-Za-z0-9]{20})\/(?:telemetry|attributes)(?![A-Za-z])/,
      entropyMin: 3.2,
      checks: ['random-text'],
      matches: [
        'curl -X POST -d \'{"t":21}\' https://iot.acme.test/api/v1/<alnum:20>/telemetry',
        'http://10.0.3.7:8080/api/v1/<alnum:20>/attributes?sharedKeys=mode',
      ],
      ignores: {
        'one character short': 'https://iot.acme.test/api/v1/<alnum:19>/telemetry',
        'a name': 'https://acme.test/api/v1/organisationsettings/attributes',
      },
    },
  ],
}
