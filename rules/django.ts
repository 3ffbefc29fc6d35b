import type { Issuer } from '../src/rules/rule.ts'

const REVOKE =
  'Your deployment: set a new SECRET_KEY, the old one as a fallback at most for a day; sessions and reset links end.'

export const django: Issuer = {
  id: 'django',
  name: 'Django',
  sources: [{ url: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'django-secret-key',
      title: 'Django secret key',
      severity: 'high',
      grants: 'Forges sessions, password-reset links and everything else that the site signs.',
      revoke: REVOKE,
      shape: 'named',
      keywords: ['secret_key'],
      pattern: /^(?<secret>(?=[^!@#$%^&*(=+)]{0,49}[!@#$%^&*(=+)])[a-z0-9!@#$%^&*(\-_=+)]{50})$/,
      entropyMin: 3.8,
      matches: ["SECRET_KEY = '<lownum:20>!<lownum:14>&<lownum:13>='", "DJANGO_SECRET_KEY='<lownum:30>(<lownum:18>$'"],
      ignores: {
        'one character short': "THE_SECRET_KEY_PART = '<lownum:30>!<lownum:18>'",
        'read from the environment': "SECRET_KEY = os.environ['DJANGO_SECRET_KEY_OF_THE_PRODUCTION_SITE']",
      },
    },
    {
      id: 'django-insecure-secret-key',
      title: 'Django secret key for development',
      severity: 'low',
      grants: 'Forges sessions, should the site run with it: Django made it for development.',
      revoke: REVOKE,
      keywords: ['django-insecure-'],
      pattern: /(?<secret>django-insecure-[a-z0-9!@#$%^&*(\-_=+)]{50})(?![A-Za-z0-9!@#$%^&*(_=+-])/,
      entropyMin: 3.8,
      matches: [
        "SECRET_KEY = 'django-insecure-<lownum:20>!<lownum:29>'",
        'SECRET_KEY=django-insecure-<lownum:30>&<lownum:19>',
      ],
      ignores: { 'one character short': 'django-insecure-<lownum:49>', 'a placeholder': 'django-insecure-change-me' },
    },
  ],
}
