import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Slack: api.slack.com/apps, the app, OAuth & Permissions, Revoke Tokens; or the method auth.revoke.'
const SESSION = 'Slack: your profile, Account settings, Sign out of all other sessions.'

export const slack: Issuer = {
  id: 'slack',
  name: 'Slack',
  sources: [{ url: 'https://docs.slack.dev/authentication/tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'slack-bot-token',
      title: 'Slack bot token',
      severity: 'critical',
      grants: 'Reads and writes messages and files of a workspace, as the scopes of its app allow.',
      revoke: REVOKE,
      keywords: ['xoxb-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,40})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'SLACK_BOT_TOKEN=<slack-bot-token>',
        'const app = new App({ token: "<slack-bot-token>" })',
        'slack_token: xoxb-<digits:12>-<alnum:24>',
      ],
      ignores: {
        'the secret part is missing': 'xoxb-<digits:12>-<digits:12>',
        'a placeholder': 'SLACK_BOT_TOKEN=xoxb-your-token',
      },
    },
    {
      id: 'slack-user-token',
      title: 'Slack user token',
      severity: 'critical',
      grants: 'Reads and writes whatever the person who installed the app can, as its scopes allow.',
      revoke: REVOKE,
      keywords: ['xoxp-', 'xoxe-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>xox[pe]-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-(?:[0-9a-f]{32}|[A-Za-z0-9-]{28,34}))(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'SLACK_TOKEN=xoxp-<digits:12>-<digits:12>-<digits:13>-<hex:32>',
        'client = WebClient(token="xoxe-<digits:12>-<digits:12>-<digits:13>-<alnum:32>")',
      ],
      ignores: {
        'the secret part is missing': 'xoxp-<digits:12>-<digits:12>-<digits:13>',
        'a placeholder': 'xoxp-xxxxxxxxxxxx-xxxxxxxxxxxx',
      },
    },
    {
      id: 'slack-app-token',
      title: 'Slack app-level token',
      severity: 'high',
      grants: 'Opens the socket over which an app receives all its events.',
      revoke: 'Slack: api.slack.com/apps, the app, Basic Information, App-Level Tokens; revoke the token.',
      keywords: ['xapp-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xapp-[0-9]{1,2}-[A-Z0-9]{8,14}-[0-9]{10,14}-[0-9a-z]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'SLACK_APP_TOKEN=xapp-1-A<upnum:10>-<digits:13>-<hex:64>',
        'appToken: "xapp-1-A<upnum:9>-<digits:12>-<hex:64>"',
      ],
      ignores: {
        'one character short': 'xapp-1-A<upnum:10>-<digits:13>-<hex:63>',
        'a placeholder': 'SLACK_APP_TOKEN=xapp-1-...',
      },
    },
    {
      id: 'slack-configuration-token',
      title: 'Slack app-configuration token',
      severity: 'high',
      grants: 'Creates, changes and deletes the apps of a workspace; a refresh token gives new ones.',
      revoke: 'Slack: api.slack.com/apps, Your App Configuration Tokens; revoke the token.',
      keywords: ['xoxe.xox', 'xoxe-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>xoxe(?:\.xox[bp]-[0-9]-[A-Za-z0-9]{163,166}|-[0-9]-[A-Za-z0-9]{146,147}))(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['SLACK_CONFIG_TOKEN=xoxe.xoxp-1-<alnum:166>', '"refresh_token": "xoxe-1-<alnum:147>"'],
      ignores: { 'too short': 'xoxe.xoxp-1-<alnum:160>', 'a placeholder': 'xoxe.xoxp-1-...' },
    },
    {
      id: 'slack-session-token',
      title: 'Slack browser session token',
      severity: 'critical',
      grants: 'With the cookie of the same session, acts as the person who is signed in.',
      revoke: SESSION,
      keywords: ['xoxc-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xoxc-[0-9]{9,15}-[0-9]{9,15}-[0-9]{9,15}-[0-9a-z]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'SLACK_MCP_XOXC_TOKEN=xoxc-<digits:12>-<digits:12>-<digits:13>-<hex:64>',
        'token=xoxc-<digits:10>-<digits:12>-<digits:12>-<hex:64>&channel=C1',
      ],
      ignores: {
        'one character short': 'xoxc-<digits:12>-<digits:12>-<digits:13>-<hex:63>',
        'a placeholder': 'xoxc-...',
      },
    },
    {
      id: 'slack-session-cookie',
      title: 'Slack browser session cookie',
      severity: 'critical',
      grants: 'With a token of the same session, acts as the person who is signed in.',
      revoke: SESSION,
      keywords: ['xoxd-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>xoxd-[A-Za-z0-9+/%_=-]{100,400})(?![A-Za-z0-9+/%_=-])/,
      entropyMin: 3.5,
      matches: ['Cookie: d=xoxd-<base64url:140>%3D%3D', 'SLACK_MCP_XOXD_TOKEN=xoxd-<base64:160>'],
      ignores: { 'too short': 'xoxd-<base64:80>', 'a placeholder': 'd=xoxd-<repeat:x:120>' },
    },
    {
      id: 'slack-legacy-token',
      title: 'Slack legacy token',
      severity: 'medium',
      grants: 'Acted for the person or the integration that it was made for; Slack has retired these kinds.',
      revoke: 'Slack: the method auth.revoke.',
      keywords: ['xoxo-', 'xoxs-', 'xoxa-', 'xoxr-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>xox(?:[os]-[0-9]{5,13}-[0-9]{5,13}-[0-9]{5,13}-[0-9a-fA-F]{10,64}|[ar]-(?:[0-9]-)?(?:[0-9]{8,13}-){0,3}[A-Za-z0-9]{20,80}))(?![A-Za-z0-9_-])/,
      entropyMin: 3,
      matches: [
        'SLACK_TOKEN=xoxs-<digits:11>-<digits:11>-<digits:11>-<hex:10>',
        '"token": "xoxa-2-<digits:12>-<digits:12>-<digits:12>-<hex:32>"',
      ],
      ignores: {
        'the secret part is missing': 'xoxs-<digits:11>-<digits:11>-<digits:11>',
        'a placeholder': 'xoxa-2-...',
      },
    },
    {
      id: 'slack-webhook-url',
      title: 'Slack incoming webhook',
      severity: 'medium',
      grants: 'Posts to a channel in the name of the app.',
      revoke: 'Slack: api.slack.com/apps, the app, Incoming Webhooks; remove the URL.',
      keywords: ['hooks.slack.com/services/'],
      pattern:
        /(?<secret>https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{23,25})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/T<upnum:8>/B<upnum:10>/<alnum:24>',
        "curl -X POST -d '{}' https://hooks.slack.com/services/T<upnum:10>/B<upnum:10>/<alnum:24>",
      ],
      ignores: {
        'too short': 'https://hooks.slack.com/services/T<upnum:8>/B<upnum:8>/<alnum:20>',
        'a placeholder': 'https://hooks.slack.com/services/T00000000/B00000000/<repeat:X:24>',
      },
    },
    {
      id: 'slack-workflow-webhook-url',
      title: 'Slack workflow webhook',
      severity: 'medium',
      grants: 'Starts a workflow with whatever input the caller chooses.',
      revoke: 'Slack: Workflow Builder, the workflow; delete its webhook trigger.',
      keywords: ['hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'],
      pattern:
        /(?<secret>https:\/\/hooks\.slack\.com\/(?:workflows\/[TE][A-Z0-9]{8,12}\/A[A-Z0-9]{8,12}\/[0-9]{15,20}\/[A-Za-z0-9]{22,26}|triggers\/[TE][A-Z0-9]{8,12}\/[0-9]{10,16}\/[0-9a-f]{32}))(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'WORKFLOW=https://hooks.slack.com/workflows/T<upnum:8>/A<upnum:10>/<digits:18>/<alnum:24>',
        '"url": "https://hooks.slack.com/triggers/T<upnum:8>/<digits:13>/<hex:32>"',
      ],
      ignores: {
        'one character short': 'https://hooks.slack.com/triggers/T<upnum:8>/<digits:13>/<hex:31>',
        'a placeholder': 'https://hooks.slack.com/workflows/T.../A.../',
      },
    },
    {
      id: 'slack-signing-secret',
      title: 'Slack signing secret',
      severity: 'medium',
      grants: 'Signs requests that the app takes for those of Slack.',
      revoke: 'Slack: api.slack.com/apps, the app, Basic Information, App Credentials; regenerate the secret.',
      shape: 'named',
      keywords: [
        'slack_signing',
        'slacksigning',
        'slack-signing',
        'slack.signing',
        'slack_client_secret',
        'slackclientsecret',
        'slack_secret',
      ],
      pattern: /^(?<secret>[0-9a-f]{32})$/,
      entropyMin: 3,
      matches: ['SLACK_SIGNING_SECRET=<hex:32>', 'slackClientSecret: "<hex:32>"'],
      ignores: {
        'one character short': 'slack_signing = "<hex:31>"',
        'a placeholder': 'SLACK_SIGNING_SECRET=your-signing-secret',
      },
    },
  ],
}
