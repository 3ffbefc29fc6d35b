import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'Azure portal: the resource, Keys (or Access keys); regenerate the key, the other one serves meanwhile.'
const POLICIES = 'Azure portal: the namespace or hub, Shared access policies; regenerate the key.'

export const azureMessaging: Issuer = {
  id: 'azure-messaging',
  name: 'Azure messaging services',
  sources: [
    { url: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas', readOn: '2026-11-22' },
    { url: 'https://github.com/microsoft/security-utilities', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'azure-messaging-key',
      title: 'Azure Service Bus, Event Hubs or Relay key',
      severity: 'high',
      grants: 'Sends to, listens to or manages the namespace, by the policy that it belongs to.',
      revoke: POLICIES,
      keywords: ['+asb', '+aeh', '+arm'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{33}\+A(?:Sb|Eh|Rm)[A-P][A-Za-z0-9+/]{5}=)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: [
        'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=<azure-key:32:+ASb>',
        'EVENT_HUB_KEY=<azure-key:32:+AEh:Manage00>',
        'relay.key: <azure-key:32:+ARm:Listen00>',
      ],
      ignores: {
        'one character short': 'EVENT_HUB_KEY=<base64:32>+AEhA<base64:5>=',
        'a checksum that does not hold': 'EVENT_HUB_KEY=<base64:33>+AEhA<base64:5>=',
      },
    },
    {
      id: 'azure-messaging-shared-access-key',
      title: 'Azure shared access key in a connection string',
      severity: 'high',
      grants: 'Sends to, listens to or manages the namespace, hub or device, by the policy that it belongs to.',
      revoke: POLICIES,
      keywords: ['sharedaccesskey='],
      pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=<base64:43>=',
        'HostName=acme.azure-devices.net;DeviceId=pump;SharedAccessKey=<base64:43>=',
      ],
      ignores: {
        'one character short': 'HostName=acme.azure-devices.net;DeviceId=pump;SharedAccessKey=<base64:42>=',
        'a placeholder': 'HostName=acme.azure-devices.net;DeviceId=pump;SharedAccessKey=<repeat:x:43>=',
      },
    },
    {
      id: 'azure-messaging-event-grid-key',
      title: 'Azure Event Grid topic key',
      severity: 'medium',
      grants: 'Publishes events to the topic.',
      revoke: KEYS,
      keywords: ['azeg'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{33}AZEG[A-P][A-Za-z0-9+/]{5}=)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: ['aeg-sas-key: <azure-key:32:AZEG>', 'EVENTGRID_KEY=<azure-key:32:AZEG>'],
      ignores: {
        'one character short': 'aeg-sas-key: <base64:32>AZEGA<base64:5>=',
        'a checksum that does not hold': 'aeg-sas-key: <base64:33>AZEGA<base64:5>=',
      },
    },
    {
      id: 'azure-messaging-endpoint-key',
      title: 'Azure SignalR, Web PubSub or Communication Services key',
      severity: 'high',
      grants: 'Connects clients and sends messages in the name of the service.',
      revoke: KEYS,
      keywords: ['accesskey='],
      pattern:
        /(?:\.service\.signalr\.net|\.webpubsub\.azure\.com|\.communication\.azure\.com)\/?;[Aa]ccess[Kk]ey=(?<secret>(?![A-Za-z0-9]{52}JQQJ9)[A-Za-z0-9+/]{40,100}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'Endpoint=https://acme.service.signalr.net;AccessKey=<base64:43>=;Version=1.0;',
        'endpoint=https://acme.communication.azure.com/;accesskey=<base64:86>==',
      ],
      ignores: {
        'too short': 'Endpoint=https://acme.service.signalr.net;AccessKey=<base64:30>;Version=1.0;',
        'another host': 'Endpoint=https://acme.example.com;AccessKey=<base64:43>=;Version=1.0;',
      },
    },
  ],
}
