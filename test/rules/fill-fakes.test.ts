import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillFakes, KINDS } from '../../src/rules/fakes/fill-fakes.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)

/** What each kind gives, for the examples of the table with and without the parts in brackets. */
const FORMS: Readonly<Record<string, RegExp>> = {
  alnum: /^[A-Za-z0-9]{24}$/,
  base62: /^[A-Za-z0-9]{24}$/,
  upper: /^[A-Z]{24}$/,
  lower: /^[a-z]{24}$/,
  alpha: /^[A-Za-z]{24}$/,
  digits: /^[1-9][0-9]{11}$/,
  hex: /^[0-9a-f]{32}$/,
  HEX: /^[0-9A-F]{32}$/,
  upnum: /^[A-Z0-9]{24}$/,
  lownum: /^[a-z0-9]{24}$/,
  word: /^\w{24}$/,
  base32: /^[A-Z2-7]{32}$/,
  base58: /^[1-9A-HJ-NP-Za-km-z]{44}$/,
  base64: /^[A-Za-z0-9+/]{40}$/,
  base64url: /^[A-Za-z0-9_-]{43}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  int: /^(?:[5-9]|[1-7]\d|80)$/,
  password: /^(?=.{14}$)[A-Z][a-z]+[!_*+-][A-Z][a-z]+\d\d$/,
  words: /^(?:[a-z]+ ){4}[a-z]+$/,
  repeat: /^x{40}$/,
  b64: /^dXNlcj[A-Za-z0-9+/]+={0,2}$/,
  b64url: /^dXNlcj[A-Za-z0-9_-]+$/,
  'digits-luhn': /^\d{16}$/,
  'github-token': /^ghp_[A-Za-z0-9]{36}$/,
  'github-pat': /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/,
  'npm-token': /^npm_[A-Za-z0-9]{36}$/,
  'vercel-token': /^vcp_[A-Za-z0-9]{56}$/,
  'cloudflare-token': /^cfut_[A-Za-z0-9]{40}[0-9a-f]{8}$/,
  'atlassian-token': /^ATATT3xFfGF0[\w-]{170}=[0-9A-F]{8}$/,
  'gitlab-routable': /^(?:glpat-|glrt-t1_)[\w-]{27,300}\.[0-9a-z]{9}$/,
  'gitlab-routable-versioned': /^(?:glpat-|glrt-t1_)[\w-]{27,300}\.01\.[0-9a-z]{9}$/,
  'grafana-sa-token': /^glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}$/,
  'confluent-token': /^cflt[A-Za-z0-9+/]{60}$/,
  'zuplo-key': /^zpka_[a-z0-9]{32}_[0-9a-f]{8}$/,
  'polar-token': /^polar_oat_[A-Za-z0-9]{43}$/,
  'azure-key': /^[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]==$/,
  'azure-cask': /^[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9][A-L][A-Za-z0-9]{12}AAABACOG[A-Za-z0-9]{4}$/,
  'azure-devops-pat': /^[a-z2-7]{52}$/,
  'entra-secret': /^[\w.~-]{3}8Q~[\w.~-]{34}$/,
  'age-key': /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/,
  'nats-seed': /^SU[A-Z2-7]{56}$/,
  'aws-access-key-id': /^AKIA[A-Z2-7]{16}$/,
  'pypi-token': /^pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,1000}$/,
  'google-api-key': /^AIzaSy[A-D][\w-]{32}$/,
  'slack-bot-token': /^xoxb-\d{12}-\d{13}-[A-Za-z0-9]{24}$/,
  'stripe-key': /^sk_live_[A-Za-z0-9]{99}$/,
  'telegram-token': /^\d{10}:AA[\w-]{33}$/,
  'discord-token': /^[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}$/,
  'totp-seed': /^[A-Z2-7]{32}$/,
  jwt: /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{43,}$/,
  pem: /^-----BEGIN RSA PRIVATE KEY-----\\?n?\s?[\s\S]{1600,}-----END RSA PRIVATE KEY-----$/,
}

/** The example of a kind: with what stands in brackets, and without. */
const EXAMPLES = Object.entries(KINDS).flatMap(([name, { write }]) =>
  [...new Set([write.replace(/\[(.*?)\]/g, '$1'), write.replace(/\[.*?\]/g, '')])].map((example) => ({
    name,
    example,
  })),
)

describe('the table of kinds', () => {
  test.each(EXAMPLES)('$example gives what it says', ({ name, example }) => {
    const form = FORMS[name]
    expect(form, `this test knows no form of "${name}"`).toBeDefined()
    for (const seed of SEEDS) expect(fillFakes(example, seed)).toMatch(form ?? '')
  })
})

describe('a seed', () => {
  test('gives the same text again', () => {
    for (const { example } of EXAMPLES) expect(fillFakes(example, 7)).toBe(fillFakes(example, 7))
  })

  test('gives another text than its neighbour', () => {
    const texts = SEEDS.map((seed) => fillFakes('<alnum:24>', seed))
    expect(new Set(texts).size).toBe(SEEDS.length)
  })

  test('gives different texts to the placeholders of one template', () => {
    const [first, second] = fillFakes('<alnum:24> <alnum:24>', 3).split(' ')
    expect(first).not.toBe(second)
  })

  test('gives the first placeholder the text that it has alone', () => {
    expect(fillFakes('TOKEN="<npm-token>" # <words>', 5)).toContain(fillFakes('<npm-token>', 5))
  })
})

describe('random runs', () => {
  const everyRun = ['alnum', 'hex', 'HEX', 'base32', 'base58', 'base64', 'base64url', 'upnum', 'lownum', 'word']

  test.each(everyRun)('<%s:n> has digits and letters, and nothing that people type', (kind) => {
    for (let seed = 0; seed < 300; seed++) {
      const text = fillFakes(`<${kind}:8-40>`, seed)
      expect(text).toMatch(/\d/)
      expect(text).toMatch(/[A-Za-z]/)
      expect(text).not.toMatch(/(.)\1{3}|test|1234|abcd|xxx/i)
      if (text.length >= 16) expect(text).toMatch(/\d.*\d/)
    }
  })

  test('have both cases where the alphabet has them', () => {
    for (const seed of SEEDS) expect(fillFakes('<alnum:8>', seed)).toMatch(/^(?=.*[a-z])(?=.*[A-Z])/)
  })

  test('draw every length of a range', () => {
    const lengths = new Set(Array.from({ length: 200 }, (_, seed) => fillFakes('<alnum:20-23>', seed).length))
    expect([...lengths].sort()).toEqual([20, 21, 22, 23])
  })
})

describe('templates', () => {
  test('keep all other text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, seed) => {
        expect(fillFakes(text.replaceAll('<', '<<'), seed)).toBe(text)
      }),
    )
  })

  test('write a literal < as <<, also before a placeholder', () => {
    expect(fillFakes('<<key><repeat:k:3><</key> <<<repeat:k:2>', 1)).toBe('<key>kkk</key> <kk')
  })

  test('fill placeholders inside an argument before they encode it', () => {
    const text = Buffer.from(fillFakes('<b64:user:<password:12>>', 4), 'base64').toString()
    expect(text).toMatch(/^user:\S{12}$/)
    expect(fillFakes('<b64:<b64url:<repeat:a:3>>>', 1)).toBe(btoa(btoa('aaa')))
  })

  test.each([
    [
      '<alnumm:4>',
      'there is no kind "alnumm" (the nearest is "alnum"; a literal < is written <<), in the template "<alnumm:4>"',
    ],
    ['<githubtoken>', 'the nearest is "github-token"'],
    ['a < b', 'there is no kind ""'],
    ['<toString:1>', 'there is no kind "toString"'],
    ['<alnum:4', 'a placeholder is not closed'],
    ['<alnum:four>', '<alnum:four>: "four" is no length: write 24 or 20-30, in the template'],
    ['<alnum>', '"" is no length'],
    ['<uuid ', 'after "<uuid" stands neither : nor >'],
    ['<pem:RSA>', 'there is no key "RSA": write one of RSA PRIVATE KEY,'],
    ['<azure-key:64:xxxx>', '"xxxx" is no Azure signature: write one of +ASt '],
    ['<atlassian-token:AT>', 'there is no Atlassian token "AT"'],
  ])('that are wrong are refused with the reason: %s', (template, reason) => {
    expect(() => fillFakes(template, 1)).toThrow(reason)
  })
})

describe('composite kinds', () => {
  test('<jwt:...> carries its claims, numbers as numbers, and the length of its algorithm', () => {
    const [header = '', payload = '', signature = ''] = fillFakes(
      '<jwt:iss=https://a.example/x?y=z,exp=1893456000,alg=RS256,sub=<uuid>>',
      2,
    ).split('.')
    expect(JSON.parse(atob(header))).toEqual({ alg: 'RS256', typ: 'JWT' })
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    expect(claims).toMatchObject({
      iss: 'https://a.example/x?y=z',
      exp: 1_893_456_000,
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(signature).toHaveLength(342)
  })

  test('<pem:...:escaped> is the same key with its line breaks as two characters', () => {
    expect(fillFakes('<pem:EC PRIVATE KEY:escaped>', 1).replaceAll('\\n', '\n')).toBe(
      fillFakes('<pem:EC PRIVATE KEY>', 1),
    )
  })

  test('<azure-key:...> puts the signature where Microsoft puts it', () => {
    for (const seed of SEEDS) {
      expect(fillFakes('<azure-key:32:AzCa>', seed)).toMatch(/^[A-Za-z0-9+/]{33}AzCa[A-P][A-Za-z0-9+/]{5}=$/)
      expect(fillFakes('<azure-key:39:+ACR>', seed)).toMatch(/^[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}$/)
      expect(fillFakes('<azure-key:39:AzSe>', seed)).toMatch(/^[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}$/)
      expect(fillFakes('<azure-key:40:AzFu>', seed)).toMatch(/^[\w-]{44}AzFu[\w-]{5}[AQgw]==$/)
    }
  })
})
