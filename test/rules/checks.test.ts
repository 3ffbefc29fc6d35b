import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKS, type CheckName } from '../../src/rules/checks.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { withOtherCharacter } from '../support/with-other-character.ts'

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)
const NAMES = Object.keys(CHECKS) as CheckName[]

/** Fakes that carry a checksum: the check, the part that it covers, and whether a failure is certain. */
const CHECKSUMMED: readonly { check: CheckName; fake: string; from?: number; certain: boolean }[] = [
  { check: 'github-crc32', fake: '<github-token:ghp>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:gho>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:ghu>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:ghs>', from: 4, certain: true },
  { check: 'github-crc32', fake: '<github-token:ghr>', from: 4, certain: true },
  { check: 'npm-crc32', fake: '<npm-token>', from: 4, certain: true },
  { check: 'vercel-crc32', fake: '<vercel-token:vcp>', from: 4, certain: false },
  { check: 'vercel-crc32', fake: '<vercel-token:vck>', from: 4, certain: false },
  { check: 'cloudflare-crc32', fake: '<cloudflare-token:cfut>', from: 5, certain: false },
  { check: 'cloudflare-crc32', fake: '<cloudflare-token:cfk>', from: 4, certain: false },
  { check: 'atlassian-crc32', fake: '<atlassian-token:ATATT>', certain: false },
  { check: 'atlassian-crc32', fake: '<atlassian-token:ATCTT>', certain: false },
  { check: 'atlassian-crc32', fake: '<atlassian-token:ATBB>', certain: false },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable>', certain: true },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable:glrt-t1_>', certain: true },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable-versioned>', certain: true },
  { check: 'gitlab-routable-crc32', fake: '<gitlab-routable-versioned:acme-glpat->', certain: true },
  { check: 'grafana-crc32', fake: '<grafana-sa-token>', certain: true },
  { check: 'confluent-crc32', fake: '<confluent-token>', from: 4, certain: false },
  { check: 'zuplo-crc32', fake: '<zuplo-key>', from: 5, certain: false },
  { check: 'polar-crc32', fake: '<polar-token:oat>', from: 10, certain: false },
  { check: 'azure-marvin32', fake: '<azure-key:64:+ASt>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:64:ACDb:Encryp00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:64:APIM:GitKey00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:32:+ASb:Listen00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:32:AIoT>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:39:+ACR>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:39:AzSe:PAdmin00>', certain: true },
  { check: 'azure-marvin32', fake: '<azure-key:40:AzFu>', certain: true },
  { check: 'azure-cask', fake: '<azure-cask:AAABACOG>', certain: false },
  { check: 'azure-devops-crc32', fake: '<azure-devops-pat>', certain: true },
  { check: 'entra-marvin32', fake: '<entra-secret>', certain: false },
  { check: 'age-bech32', fake: '<age-key>', certain: true },
  { check: 'nats-crc16', fake: '<nats-seed>', certain: true },
  { check: 'nats-crc16', fake: '<nats-seed:A>', certain: true },
]

describe.each(CHECKSUMMED)('$check of $fake', ({ check, fake, from = 0, certain }) => {
  test('passes every fake', () => {
    for (const seed of SEEDS)
      expect(CHECKS[check](fillFakes(fake, seed))).toEqual({
        passes: true,
        certain: true,
        why: 'has a checksum that holds',
      })
  })

  test('fails when any one character is another', () => {
    for (const seed of SEEDS.slice(0, 5)) {
      const secret = fillFakes(fake, seed)
      for (let index = from; index < secret.length; index++) {
        const changed = withOtherCharacter(secret, index)
        if (changed === secret || sameMeaning(check, index, secret)) continue
        const result = CHECKS[check](changed)
        expect(result.passes, changed).toBe(false)
        if (result.why === 'has a checksum that does not hold') expect(result.certain).toBe(certain)
      }
    }
  })

  test('fails when a character is missing or there is one too many', () => {
    const secret = fillFakes(fake, 1)
    expect(CHECKS[check](secret.replace(/[^=](?==*$)/, '')).passes).toBe(false)
    expect(CHECKS[check](`${secret}a`).passes).toBe(false)
  })
})

/** The last character of an Azure DevOps token holds a single bit; Microsoft does not look at the four after it. */
function sameMeaning(check: CheckName, index: number, secret: string): boolean {
  return check === 'azure-devops-crc32' && index === secret.length - 1
}

describe('every check', () => {
  const fakes = [
    ...CHECKSUMMED.map(({ fake }) => fake),
    '<jwt>',
    '<pypi-token>',
    '<pem:OPENSSH PRIVATE KEY>',
    '<pem:PGP PRIVATE KEY BLOCK>',
    '<pem:PRIVATE KEY>',
  ]
  const cut = fc
    .tuple(fc.constantFrom(...fakes), fc.nat(100), fc.nat(2000), fc.string())
    .map(([fake, seed, at, text]) => {
      const secret = fillFakes(fake, seed)
      return secret.slice(0, at) + text + secret.slice(at + text.length)
    })
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString('base64'))
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 200 }),
    bytes,
    bytes.map((text) => `pypi-${text}`),
    cut,
  )

  test.each(NAMES)('%s never throws, and always says why', (name) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(CHECKS[name](text).why).toMatch(/^(?:is|has|does|belongs|begins|mixes|holds) [\x20-\x7e]{3,140}$/)
      }),
    )
  })

  test.each(NAMES)('%s looks at long text in linear time', (name) => {
    // A quadratic check would take minutes here, and the suite's time limit would end it.
    for (const unit of ['\\', '-', '=', 'A', 'eyJ.', ' \n', '-----BEGIN', '\\r\\', '/////9', '{"a":', '1']) {
      expect(CHECKS[name](unit.repeat(Math.ceil(65_536 / unit.length))).why).not.toBe('')
    }
  })
})
