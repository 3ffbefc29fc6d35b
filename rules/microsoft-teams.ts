import type { Issuer } from '../src/rules/rule.ts'

export const microsoftTeams: Issuer = {
  id: 'microsoft-teams',
  name: 'Microsoft Teams',
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'microsoft-teams-webhook-url',
      title: 'Microsoft Teams incoming webhook',
      severity: 'medium',
      grants: 'Posts to a channel in the name of the connector.',
      revoke: 'Teams: the channel, Manage channel, Connectors, Incoming Webhook; remove it.',
      keywords: ['/incomingwebhook/'],
      pattern:
        /(?<secret>https:\/\/(?:[A-Za-z0-9-]{1,63}\.webhook\.office\.com\/webhookb2|outlook\.office(?:365)?\.com\/webhook)\/[0-9a-fA-F-]{36}@[0-9a-fA-F-]{36}\/IncomingWebhook\/[A-Za-z0-9-]{32}\/[0-9a-fA-F-]{36}(?:\/V2[A-Za-z0-9_-]{40,50})?)(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'TEAMS_WEBHOOK=https://acme.webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex:32>/<uuid>',
        '"uri": "https://acme.webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex:32>/<uuid>/V2<base64url:43>"',
        'curl https://outlook.office.com/webhook/<uuid>@<uuid>/IncomingWebhook/<hex:32>/<uuid>',
      ],
      ignores: {
        'the last part is missing': 'https://acme.webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex:32>',
        'a placeholder': 'https://acme.webhook.office.com/webhookb2/GUID@GUID/IncomingWebhook/ID/GUID',
      },
    },
    {
      id: 'microsoft-teams-workflow-url',
      title: 'Microsoft Power Automate trigger URL',
      severity: 'high',
      grants: 'Starts a flow with whatever input the caller chooses.',
      revoke: 'Power Automate: the flow, its HTTP trigger; delete the flow or save it anew under another trigger.',
      keywords: ['.environment.api.powerplatform.com'],
      pattern:
        /(?<secret>https:\/\/[a-z0-9]{1,64}\.[0-9a-f]{1,3}\.environment\.api\.powerplatform\.com(?::[0-9]{1,5})?\/powerautomate\/automations\/direct\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"'`<>]{4,200}?sig=[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'FLOW_URL=https://default<hex:30>.0a.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/<hex:32>/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=<base64url:43>',
        '"uri": "https://<hex:32>.12.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/<hex:32>/triggers/manual/paths/invoke?sv=1.0&sig=<base64url:43>"',
      ],
      ignores: {
        'without a signature':
          'https://<hex:32>.12.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/<hex:32>/triggers/manual/paths/invoke',
      },
    },
  ],
}
