import type { Issuer } from '../src/rules/rule.ts'

const KEYS = 'Azure portal: the resource, Keys (or Access keys); regenerate the key, the other one serves meanwhile.'
const POLICIES = 'Azure portal: the namespace or hub, Shared access policies; regenerate the key.'

export const azure: Issuer = {
  id: 'azure',
  name: 'Microsoft Azure',
  sources: [{ url: 'https://github.com/microsoft/security-utilities', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'azure-shared-access-signature',
      title: 'Azure shared access signature',
      severity: 'high',
      grants: 'Reaches what its other parameters name (a file, a container, an account) until the time that they name.',
      revoke: 'Rotate the key that signed it, or remove the stored access policy that it names.',
      sources: [
        {
          url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
          readOn: '2026-11-22',
        },
      ],
      keywords: ['sig='],
      pattern:
        /(?:sv=20\d{2}-\d{2}-\d{2}&|SharedAccessSignature sr=)[^\s"'<>]{1,500}?sig=(?<secret>[A-Za-z0-9%+/]{43,70}(?:=|%3[Dd]))(?![A-Za-z0-9%+/=])/,
      entropyMin: 4,
      matches: [
        'https://acme.blob.core.windows.net/backup?sp=r&sv=2022-11-02&sr=c&sig=<alnum:43>%3D',
        'SAS_TOKEN="?sv=2021-06-08&ss=bfqt&srt=sco&sp=rwdlacup&se=2030-01-01T00:00:00Z&spr=https&sig=<alnum:43>="',
        'Authorization: SharedAccessSignature sr=acme.servicebus.windows.net&sig=<alnum:43>%3D&se=1900000000&skn=send',
      ],
      ignores: {
        'one character short': 'https://acme.blob.core.windows.net/backup?sp=r&sv=2022-11-02&sr=c&sig=<alnum:42>%3D',
        'a link of another service': 'https://example.com/?v=2&sig=<alnum:43>%3D',
      },
    },
    {
      id: 'azure-container-registry-password',
      title: 'Azure Container Registry password',
      severity: 'critical',
      grants: 'Pulls and pushes the images of the registry.',
      revoke: 'Azure portal: Container registry, Access keys (or Tokens); regenerate the password.',
      keywords: ['+acr'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5})(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: ['docker login acme.azurecr.io -u acme -p <azure-key:39:+ACR>', 'REGISTRY_PASSWORD=<azure-key:39:+ACR>'],
      ignores: {
        'one character short': 'REGISTRY_PASSWORD=<base64:41>+ACRA<base64:5>',
        'a checksum that does not hold': 'REGISTRY_PASSWORD=<base64:42>+ACRA<base64:5>',
      },
    },
    {
      id: 'azure-functions-key',
      title: 'Azure Functions key',
      severity: 'high',
      grants: 'Calls the function, every function of the app, or its administration, by the kind of the key.',
      revoke: 'Azure portal: Function app, App keys (or the function, Function keys); renew the key.',
      keywords: ['azfu'],
      pattern: /(?<![\w-])(?<secret>[\w-]{44}AzFu[\w-]{5}[AQgw]==)(?!=)/,
      checks: ['azure-marvin32'],
      matches: [
        'https://acme.azurewebsites.net/api/run?code=<azure-key:40:AzFu>',
        'x-functions-key: <azure-key:40:AzFu:Master00>',
      ],
      ignores: {
        'one character short': 'x-functions-key: <base64url:43>AzFu<base64url:5>A==',
        'a checksum that does not hold': 'x-functions-key: <base64url:44>AzFu<base64url:5>A==',
      },
    },
    {
      id: 'azure-search-key',
      title: 'Azure AI Search key',
      severity: 'high',
      grants: 'Queries the indexes; with an admin key, changes and deletes them.',
      revoke: KEYS,
      keywords: ['azse'],
      pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5})(?![A-Za-z0-9])/,
      checks: ['azure-marvin32'],
      matches: ['AZURE_SEARCH_KEY=<azure-key:39:AzSe>', '"api-key": "<azure-key:39:AzSe:PAdmin00>"'],
      ignores: {
        'one character short': 'AZURE_SEARCH_KEY=<alnum:41>AzSeA<alnum:5>',
        'a checksum that does not hold': 'AZURE_SEARCH_KEY=<alnum:42>AzSeA<alnum:5>',
      },
    },
    {
      id: 'azure-iot-key',
      title: 'Azure IoT key',
      severity: 'high',
      grants: 'Poses as the device, or manages the hub or the provisioning service, by the kind of the key.',
      revoke: POLICIES,
      keywords: ['aiot'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{33}AIoT[A-P][A-Za-z0-9+/]{5}=)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: [
        'HostName=acme.azure-devices.net;SharedAccessKeyName=owner;SharedAccessKey=<azure-key:32:AIoT>',
        'IOT_DEVICE_KEY=<azure-key:32:AIoT:Device00>',
      ],
      ignores: {
        'one character short': 'IOT_DEVICE_KEY=<base64:32>AIoTA<base64:5>=',
        'a checksum that does not hold': 'IOT_DEVICE_KEY=<base64:33>AIoTA<base64:5>=',
      },
    },
    {
      id: 'azure-redis-key',
      title: 'Azure Cache for Redis access key',
      severity: 'high',
      grants: 'Reads and writes everything in the cache.',
      revoke: KEYS,
      keywords: ['azca'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{33}AzCa[A-P][A-Za-z0-9+/]{5}=)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: [
        'acme.redis.cache.windows.net:6380,password=<azure-key:32:AzCa>,ssl=True,abortConnect=False',
        'REDIS_KEY=<azure-key:32:AzCa>',
      ],
      ignores: {
        'one character short': 'REDIS_KEY=<base64:32>AzCaA<base64:5>=',
        'another signature': 'REDIS_KEY=<base64:33>AzCbA<base64:5>=',
      },
    },
    {
      id: 'azure-batch-key',
      title: 'Azure Batch account key',
      severity: 'high',
      grants: 'Runs jobs on the pools of the account.',
      revoke: KEYS,
      keywords: ['+aba'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{5}[AQgw]==)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: ['AZURE_BATCH_KEY=<azure-key:64:+ABa>', '"batchAccountKey": "<azure-key:64:+ABa>"'],
      ignores: {
        'one character short': 'AZURE_BATCH_KEY=<base64:75>+ABa<base64:5>A==',
        'a checksum that does not hold': 'AZURE_BATCH_KEY=<base64:76>+ABa<base64:5>A==',
      },
    },
    {
      id: 'azure-api-management-key',
      title: 'Azure API Management key',
      severity: 'high',
      grants: 'Calls, or manages, the gateway, by the kind of the key.',
      revoke: 'Azure portal: API Management service, Subscriptions (or Management API, Gateways); regenerate the key.',
      keywords: ['apim'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{76}APIM[A-Za-z0-9+/]{5}[AQgw]==)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: ['APIM_KEY=<azure-key:64:APIM>', '"managementKey": "<azure-key:64:APIM:Gatewy00>"'],
      ignores: {
        'one character short': 'APIM_KEY=<base64:75>APIM<base64:5>A==',
        'a checksum that does not hold': 'APIM_KEY=<base64:76>APIM<base64:5>A==',
      },
    },
    {
      id: 'azure-subscription-key',
      title: 'Azure subscription key of an API or AI service',
      severity: 'medium',
      grants: 'Calls the API, or the AI service, at the expense of its owner.',
      revoke: KEYS,
      keywords: [
        'ocp-apim-subscription-key',
        'cognitiveservices.azure.com',
        'azure-api.net',
        'openai.azure.com',
        'azure',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: [
        'Ocp-Apim-Subscription-Key: <hex:32>',
        '{"endpoint": "https://acme.cognitiveservices.azure.com", "key": "<hex:32>"}',
      ],
      ignores: {
        'one character short': 'Ocp-Apim-Subscription-Key: <hex:31>',
        'a placeholder': 'Ocp-Apim-Subscription-Key: <repeat:0:32>',
      },
    },
    {
      id: 'azure-ai-services-key',
      title: 'Azure OpenAI or AI services key',
      severity: 'high',
      grants: 'Calls the models of the resource at the expense of its owner.',
      revoke: KEYS,
      keywords: ['jqqj9'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9][A-L][A-Za-z0-9]{12}AAA[A-Za-z0-9]ACOG[A-Za-z0-9]{4})(?![A-Za-z0-9])/,
      entropyMin: 4,
      checks: ['azure-cask'],
      matches: ['AZURE_OPENAI_API_KEY=<azure-cask:AAABACOG>', 'api-key: <azure-cask:AAAEACOG>'],
      ignores: {
        'one character short': 'AZURE_OPENAI_API_KEY=<alnum:52>JQQJ99BAAC<alnum:10>AAABACOG<alnum:3>',
        'another signature': 'AZURE_OPENAI_API_KEY=<azure-cask:AAABACOH>',
      },
    },
    {
      id: 'azure-annotated-key',
      title: 'Azure key in the common annotated form',
      severity: 'high',
      grants: 'Opens the Azure resource that issued it; four characters before the last four name its service.',
      revoke: KEYS,
      keywords: ['jqqj9'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L](?![A-Za-z0-9]{16}(?:AZDO|ACOG))[A-Za-z0-9]{24}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/,
      entropyMin: 4,
      checks: ['azure-cask'],
      matches: [
        'AZURE_MAPS_KEY=<azure-cask:AAAAAZMP>',
        'endpoint=https://acme.communication.azure.com/;accesskey=<azure-cask:AAAAAZCS>',
      ],
      ignores: {
        'one character short': 'AZURE_MAPS_KEY=<alnum:52>JQQJ99BAAC<alnum:10>AAAAAZMP<alnum:3>',
        'another mark': 'AZURE_MAPS_KEY=<alnum:52>JQQJ89BAAC<alnum:10>AAAAAZMP<alnum:4>',
      },
    },
    {
      id: 'azure-app-configuration-secret',
      title: 'Azure App Configuration secret',
      severity: 'high',
      grants: 'Reads (and with a read-write key changes) all settings in the store.',
      revoke: KEYS,
      keywords: ['.azconfig.io;id='],
      pattern:
        /\.azconfig\.io;Id=[^;\s"']{4,60};Secret=(?<secret>(?![A-Za-z0-9]{52}JQQJ9)[A-Za-z0-9+/]{36,100}={0,2})(?![A-Za-z0-9+/=])/,
      entropyMin: 4,
      matches: [
        'Endpoint=https://acme.azconfig.io;Id=ab1C-l9-s0:<alnum:20>;Secret=<base64:43>=',
        'APPCONFIG="Endpoint=https://acme.azconfig.io;Id=<alnum:4>;Secret=<base64:43>="',
      ],
      ignores: {
        'too short': 'Endpoint=https://acme.azconfig.io;Id=<alnum:4>;Secret=<base64:30>',
        'a placeholder': 'Endpoint=https://acme.azconfig.io;Id=<alnum:4>;Secret=<repeat:x:44>',
      },
    },
    {
      id: 'azure-logic-app-trigger-signature',
      title: 'Azure Logic Apps trigger signature',
      severity: 'high',
      grants: 'Starts the workflow, with any input.',
      revoke: 'Azure portal: Logic app, Access keys; regenerate the access key.',
      keywords: ['logic.azure.com'],
      pattern:
        /\.logic\.azure\.com(?::443)?\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"'<>]{4,300}?sig=(?<secret>[\w-]{43})(?![\w-])/,
      entropyMin: 4,
      matches: [
        'https://prod-07.westeurope.logic.azure.com:443/workflows/<hex:32>/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=<base64url:43>',
        'HOOK="https://prod-12.eastus.logic.azure.com/workflows/<hex:32>/triggers/request/paths/invoke?sv=1.0&sig=<base64url:43>"',
      ],
      ignores: {
        'one character short':
          'https://prod-07.westeurope.logic.azure.com:443/workflows/<hex:32>/triggers/manual/paths/invoke?sv=1.0&sig=<base64url:42>',
        'no signature':
          'https://prod-07.westeurope.logic.azure.com:443/workflows/<hex:32>/triggers/manual/paths/invoke',
      },
    },
    {
      id: 'azure-publish-profile-password',
      title: 'Azure App Service publish-profile password',
      severity: 'critical',
      grants: 'Deploys code to the web app and reads its files and settings.',
      revoke: 'Azure portal: App Service, Overview, Reset publish profile.',
      keywords: ['userpwd='],
      pattern: /userPWD="(?<secret>[A-Za-z0-9]{60})"/,
      entropyMin: 4,
      matches: [
        '<<publishProfile publishMethod="MSDeploy" userName="$acme" userPWD="<alnum:60>" />',
        'userName="$acme" userPWD="<alnum:60>" destinationAppUrl="https://acme.azurewebsites.net"',
      ],
      ignores: {
        'one character short': 'userPWD="<alnum:59>"',
        'a placeholder': 'userPWD="<repeat:x:60>"',
      },
    },
  ],
}
