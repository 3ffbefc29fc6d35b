import type { Issuer } from '../src/rules/rule.ts'

export const twitch: Issuer = {
  id: 'twitch',
  name: 'Twitch',
  sources: [{ url: 'https://dev.twitch.tv/docs/authentication/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'twitch-access-token',
      title: 'Twitch access token or client secret',
      severity: 'medium',
      grants: 'Chats and acts as a user, as its scopes allow, or makes tokens for the app.',
      revoke:
        'Twitch: developer console (dev.twitch.tv/console), the app; new secret. Tokens: POST id.twitch.tv/oauth2/revoke.',
      shape: 'contextual',
      keywords: [
        'twitch_client_secret',
        'twitch_secret',
        'twitchclientsecret',
        'twitchsecret',
        'twitch_token',
        'twitchtoken',
        'twitch_access_token',
        'twitch_oauth',
        'twitchoauth',
        'oauth:',
        'tmi_',
      ],
      pattern: /(?<secret>[a-z0-9]{30})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['TWITCH_CLIENT_SECRET=<lownum:30>', "password: 'oauth:<lownum:30>'", 'twitch_token = "<lownum:30>"'],
      ignores: { 'one character short': 'twitch_token: <lownum:29>', 'a client id': 'TWITCH_CLIENT_ID=<lownum:30>' },
    },
    {
      id: 'twitch-stream-key',
      title: 'Twitch stream key',
      severity: 'medium',
      grants: 'Broadcasts on the channel.',
      revoke: 'Twitch: Creator Dashboard, Settings, Stream; reset the key.',
      keywords: ['live_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>live_[0-9]{8,12}_[A-Za-z0-9]{30,36})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['STREAM_KEY=live_<digits:9>_<alnum:30>', 'rtmp://live.twitch.tv/app/live_<digits:9>_<alnum:30>'],
      ignores: { 'too short': 'live_<digits:9>_<alnum:29>', 'a name': 'live_20240101_snapshotOfTheDatabaseBackup' },
    },
  ],
}
