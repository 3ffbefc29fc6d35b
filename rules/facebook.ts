import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Meta: developers.facebook.com/apps, the app, Settings, Basic; reset the app secret, which ends all its tokens.'

export const facebook: Issuer = {
  id: 'facebook',
  name: 'Meta (Facebook)',
  sources: [{ url: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'facebook-access-token',
      title: 'Meta (Facebook) access token',
      severity: 'high',
      grants: 'Acts for a user, a page or an advertiser, as its permissions allow, for hours or for good.',
      revoke: 'Meta: the person removes the app under Settings, Apps and websites; or DELETE /me/permissions.',
      keywords: ['eaa'],
      pattern: /(?<![A-Za-z0-9+/_-])(?<secret>EAA[A-Za-z0-9]{100,800})(?![A-Za-z0-9+/_=-])/,
      entropyMin: 4.5,
      checks: ['mixed-classes'],
      matches: [
        'FB_ACCESS_TOKEN=EAAG<alnum:180>ZD',
        'https://graph.facebook.com/me?access_token=EAACEdEose0cBA<alnum:160>',
        '"access_token": "EAAB<alnum:200>"',
      ],
      ignores: {
        'too short': 'EAA<alnum:80>',
        'part of encoded data': 'AAAB/EAA<alnum:120>',
        zeros: 'EAA<repeat:A:120>',
      },
    },
    {
      id: 'facebook-app-access-token',
      title: 'Meta (Facebook) app access token',
      severity: 'high',
      grants: 'Acts for the app itself: reads its settings and users, and publishes for it.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['facebook', 'access_token', 'accesstoken', 'fb_'],
      pattern: /(?<secret>[0-9]{14,17}(?:\||%7C)[A-Za-z0-9_-]{27,40})/,
      entropyMin: 3.5,
      matches: [
        'https://graph.facebook.com/app?access_token=<digits:15>%7C<base64url:27>',
        'FB_APP_TOKEN=<digits:16>|<alnum:27>',
      ],
      ignores: {
        'the id is too short': 'facebook: <digits:13>|<alnum:27>',
        'nothing names the vendor': '<digits:16>|<alnum:27>',
      },
    },
    {
      id: 'facebook-app-secret',
      title: 'Meta (Facebook) app secret',
      severity: 'high',
      grants: 'With the app id, makes app tokens and exchanges the tokens of its users.',
      revoke: REVOKE,
      shape: 'named',
      keywords: [
        'facebook_app_secret',
        'facebook_secret',
        'facebookappsecret',
        'facebooksecret',
        'facebook_client_secret',
        'facebookclientsecret',
        'fb_app_secret',
        'fb_secret',
        'fbappsecret',
        'fbsecret',
        'fb_client_secret',
        'instagram_app_secret',
        'instagram_client_secret',
        'meta_app_secret',
        'metaappsecret',
        'whatsapp_app_secret',
        'facebook-app-secret',
        'facebook.app.secret',
        'facebook.secret',
      ],
      pattern: /^(?<secret>[0-9a-f]{32})$/,
      entropyMin: 3,
      matches: ['FACEBOOK_APP_SECRET=<hex:32>', "fbAppSecret: '<hex:32>'", 'spring.facebook.app.secret=<hex:32>'],
      ignores: {
        'one character short': 'fb_app_secret_part = "<hex:31>"',
        'read from elsewhere': 'FACEBOOK_APP_SECRET=$FB_SECRET',
      },
    },
  ],
}
