/**
 * Credentials made at test time, from templates and a seed, so that none ever stands in the repository.
 *
 * A template is plain text in which `<kind:argument>` is replaced; `KINDS` below is the table of all kinds. `<<` is a
 * literal `<`. Arguments are templates themselves: `<b64:user:<password:12>>`; a literal `>` cannot stand in one.
 */
import { messageOf } from '../../base/message-of.ts'
import { azureCask, azureDevopsPat, azureKey, entraSecret } from './azure.ts'
import { privateKeyArmour } from './private-keys.ts'
import { createRandom, DIGITS, LOWER, type Random, UPPER } from './random.ts'
import {
  ALNUM,
  BASE32,
  BASE58,
  BASE64,
  BASE64_URL,
  digits,
  digitsWithLuhn,
  HEX,
  integer,
  password,
  repeat,
  run,
  uuid,
  words,
} from './runs.ts'
import {
  ageKey,
  atlassianToken,
  awsAccessKeyId,
  cloudflareToken,
  confluentToken,
  discordToken,
  githubPat,
  githubToken,
  gitlabRoutable,
  gitlabRoutableVersioned,
  googleApiKey,
  grafanaToken,
  jsonWebToken,
  natsKey,
  npmToken,
  polarToken,
  pypiToken,
  slackBotToken,
  stripeKey,
  telegramToken,
  vercelToken,
  zuploKey,
} from './tokens.ts'

interface Kind {
  /** How it is written; every argument that is not in brackets must be given. */
  readonly write: string
  readonly gives: string
  readonly make: (argument: string, random: Random) => string
}

/**
 * Every kind. A length `n` may be a range: `<alnum:20-30>`. Runs look random: from 8 characters on they have a digit
 * (two from 16 on), a letter and both cases where the alphabet has them, never four equal characters in a row, and no
 * word or sequence that people type (`test`, `1234`).
 */
export const KINDS: Readonly<Record<string, Kind>> = {
  alnum: { write: '<alnum:24>', gives: 'A-Z a-z 0-9', make: run(ALNUM) },
  base62: { write: '<base62:24>', gives: 'A-Z a-z 0-9, another word for alnum', make: run(ALNUM) },
  upper: { write: '<upper:24>', gives: 'A-Z', make: run(UPPER) },
  lower: { write: '<lower:24>', gives: 'a-z', make: run(LOWER) },
  alpha: { write: '<alpha:24>', gives: 'A-Z a-z', make: run(UPPER + LOWER) },
  digits: { write: '<digits:12>', gives: '0-9, no leading zero', make: digits },
  hex: { write: '<hex:32>', gives: '0-9 a-f', make: run(HEX) },
  HEX: { write: '<HEX:32>', gives: '0-9 A-F', make: run(HEX.toUpperCase()) },
  upnum: { write: '<upnum:24>', gives: 'A-Z 0-9', make: run(UPPER + DIGITS) },
  lownum: { write: '<lownum:24>', gives: 'a-z 0-9', make: run(LOWER + DIGITS) },
  word: { write: '<word:24>', gives: 'A-Z a-z 0-9 _', make: run(`${ALNUM}_`) },
  base32: { write: '<base32:32>', gives: 'A-Z 2-7', make: run(BASE32) },
  base58: { write: '<base58:44>', gives: 'A-Z a-z 0-9 without 0 O I l', make: run(BASE58) },
  base64: { write: '<base64:40>', gives: 'A-Z a-z 0-9 + /, no padding', make: run(BASE64) },
  base64url: { write: '<base64url:43>', gives: 'A-Z a-z 0-9 - _', make: run(BASE64_URL) },
  uuid: { write: '<uuid>', gives: 'a random UUID (version 4), lower case', make: uuid },
  int: { write: '<int:5-80>', gives: 'a whole number, both ends included', make: integer },
  password: {
    write: '<password:14>',
    gives: 'what people think up: two invented words, a sign, two digits',
    make: password,
  },
  words: { write: '<words[:5]>', gives: 'plain English words with spaces between', make: words },
  repeat: { write: '<repeat:x:40>', gives: 'one character so many times', make: repeat },
  b64: {
    write: '<b64:user:<password:12>>',
    gives: 'base64 of the filled argument, padded',
    make: (text) => base64(text, 'base64'),
  },
  b64url: {
    write: '<b64url:user:<password:12>>',
    gives: 'base64url of it, not padded',
    make: (text) => base64(text, 'base64url'),
  },
  'digits-luhn': {
    write: '<digits-luhn:16[:4]>',
    gives: 'a card number, with the digits it begins with',
    make: digitsWithLuhn,
  },
  'github-token': {
    write: '<github-token:ghp>',
    gives: 'ghp gho ghu ghs (40), ghr (80), with checksum',
    make: githubToken,
  },
  'github-pat': { write: '<github-pat>', gives: 'github_pat_, 22 and 59 characters', make: githubPat },
  'npm-token': { write: '<npm-token>', gives: 'npm_ with checksum', make: npmToken },
  'vercel-token': { write: '<vercel-token:vcp>', gives: 'vcp vci vca vcr vck, with checksum', make: vercelToken },
  'cloudflare-token': {
    write: '<cloudflare-token:cfut>',
    gives: 'cfut cfat cfk, with checksum',
    make: cloudflareToken,
  },
  'atlassian-token': {
    write: '<atlassian-token:ATATT>',
    gives: 'ATATT ATCTT ATBB, with checksum',
    make: atlassianToken,
  },
  'gitlab-routable': {
    write: '<gitlab-routable[:glrt-t1_]>',
    gives: 'glpat- or that prefix, routable, with checksum',
    make: gitlabRoutable,
  },
  'gitlab-routable-versioned': {
    write: '<gitlab-routable-versioned[:glrt-t1_]>',
    gives: 'the same with a version before the checksum',
    make: gitlabRoutableVersioned,
  },
  'grafana-sa-token': { write: '<grafana-sa-token>', gives: 'glsa_ with checksum', make: grafanaToken },
  'confluent-token': { write: '<confluent-token>', gives: 'cflt with checksum', make: confluentToken },
  'polar-token': {
    write: '<polar-token:oat>',
    gives: 'oat pat at_u rt_u cs whs and others, with checksum',
    make: polarToken,
  },
  'zuplo-key': { write: '<zuplo-key>', gives: 'zpka_ with checksum', make: zuploKey },
  'azure-key': {
    write: '<azure-key:64:+ASt[:Default0]>',
    gives: 'so many bytes (64, 32, 39 for +ACR and AzSe, 40 for AzFu) with signature, Marvin32 and that seed',
    make: azureKey,
  },
  'azure-cask': {
    write: '<azure-cask:AAABACOG>',
    gives: '84 characters: [reserved and] signature, with checksum',
    make: azureCask,
  },
  'azure-devops-pat': {
    write: '<azure-devops-pat>',
    gives: '52 characters of base32 with checksum',
    make: azureDevopsPat,
  },
  'entra-secret': { write: '<entra-secret>', gives: '8Q~ client secret with checksum', make: entraSecret },
  'age-key': { write: '<age-key>', gives: 'AGE-SECRET-KEY-1 with bech32 checksum', make: ageKey },
  'nats-seed': { write: '<nats-seed[:U]>', gives: 'S and the letter of its kind, with CRC16', make: natsKey },
  'aws-access-key-id': {
    write: '<aws-access-key-id:AKIA>',
    gives: 'that prefix and 16 characters that hold an account',
    make: awsAccessKeyId,
  },
  'pypi-token': {
    write: '<pypi-token[:test.pypi.org]>',
    gives: 'pypi- and a macaroon of that server',
    make: pypiToken,
  },
  'google-api-key': { write: '<google-api-key>', gives: 'AIzaSy and 33 characters', make: googleApiKey },
  'slack-bot-token': { write: '<slack-bot-token>', gives: 'xoxb- in the current form', make: slackBotToken },
  'stripe-key': { write: '<stripe-key:sk_live_>', gives: 'that prefix and 99 characters', make: stripeKey },
  'telegram-token': { write: '<telegram-token>', gives: 'ten digits, :AA and 33 characters', make: telegramToken },
  'discord-token': { write: '<discord-token>', gives: 'a bot token whose first part holds an id', make: discordToken },
  'totp-seed': { write: '<totp-seed>', gives: '32 characters of base32', make: (_, random) => random.text(BASE32, 32) },
  jwt: {
    write: '<jwt[:iss=https://a.example,exp=1893456000,alg=RS256]>',
    gives: 'a JSON Web Token with these claims (alg, typ and kid go into the header), sub and iat; HS256 by default',
    make: jsonWebToken,
  },
  pem: {
    write: '<pem:RSA PRIVATE KEY[:escaped]>',
    gives:
      'a key in armour; also EC PRIVATE KEY, DSA PRIVATE KEY, PRIVATE KEY, ENCRYPTED PRIVATE KEY, OPENSSH PRIVATE KEY, PGP PRIVATE KEY BLOCK; escaped: \\n as two characters',
    make: privateKeyArmour,
  },
}

/**
 * The template with every placeholder replaced. The same template and seed give the same text; a placeholder alone and
 * the first placeholder of a longer template give the same text too, so a test can know the secret that it hides.
 * @throws {Error} where a placeholder is not closed, or its kind or argument is not known.
 */
export function fillFakes(template: string, seed: number): string {
  const random = createRandom(seed)
  let at = 0
  const fail = (why: string): never => {
    throw new Error(`${why}, in the template "${template}"`)
  }
  const fillUntil = (end: '>' | ''): string => {
    let text = ''
    while (at < template.length) {
      const character = template.charAt(at++)
      if (character === end) return text
      if (character !== '<') text += character
      else if (template.charAt(at) === '<') text += template.charAt(at++)
      else text += placeholder()
    }
    return end === '' ? text : fail('a placeholder is not closed')
  }
  const placeholder = (): string => {
    const name = /^[^<>:\s]*/.exec(template.slice(at, at + 64))?.[0] ?? ''
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
    if (kind === undefined)
      return fail(`there is no kind "${name}" (the nearest is "${nearestKind(name)}"; a literal < is written <<)`)
    at += name.length
    if (template.charAt(at) === ':') at++
    else if (template.charAt(at) !== '>') return fail(`after "<${name}" stands neither : nor >`)
    const argument = fillUntil('>')
    try {
      return kind.make(argument, random)
    } catch (error) {
      return fail(`<${name}:${argument}>: ${messageOf(error)}`)
    }
  }
  return fillUntil('')
}

function base64(text: string, encoding: 'base64' | 'base64url'): string {
  return Buffer.from(text).toString(encoding)
}

function nearestKind(name: string): string {
  const byDistance = Object.keys(KINDS).map((kind) => ({ kind, distance: editDistance(name, kind) }))
  return byDistance.reduce((best, one) => (one.distance < best.distance ? one : best)).kind
}

/** How many characters must be put in, taken out or replaced. Source: Wagner and Fischer, JACM 1974. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
