/** Named tests that a rule can demand of its secret: checksums and structure that only an issued credential has. */
import { azureCask, azureDevopsCrc32, azureMarvin32, entraMarvin32 } from './checks/azure-keys.ts'
import { basicAuth } from './checks/basic-auth.ts'
import type { Check } from './checks/check-result.ts'
import { ageBech32, awsAccessKeyId, luhn, mod97, natsCrc16 } from './checks/checksummed-keys.ts'
import {
  atlassianCrc32,
  cloudflareCrc32,
  confluentCrc32,
  githubCrc32,
  gitlabRoutableCrc32,
  grafanaCrc32,
  npmCrc32,
  polarCrc32,
  vercelCrc32,
  zuploCrc32,
} from './checks/crc-tokens.ts'
import { jwt } from './checks/jwt.ts'
import { pgpPrivateKey } from './checks/pgp-private-key.ts'
import { privateKey } from './checks/private-key.ts'
import { pypiMacaroon } from './checks/pypi-macaroon.ts'
import { randomText } from './checks/random-text.ts'
import { base32Seed, discordSnowflake, googleApiKey, hexadecimal, mixedClasses, uuidV4 } from './checks/shapes.ts'

/** By the names that rules use. Every check is pure, never throws, and looks at the whole secret, prefix included. */
export const CHECKS = {
  'github-crc32': githubCrc32,
  'npm-crc32': npmCrc32,
  'vercel-crc32': vercelCrc32,
  'cloudflare-crc32': cloudflareCrc32,
  'atlassian-crc32': atlassianCrc32,
  'gitlab-routable-crc32': gitlabRoutableCrc32,
  'grafana-crc32': grafanaCrc32,
  'confluent-crc32': confluentCrc32,
  'zuplo-crc32': zuploCrc32,
  'polar-crc32': polarCrc32,
  'azure-marvin32': azureMarvin32,
  'azure-cask': azureCask,
  'azure-devops-crc32': azureDevopsCrc32,
  'entra-marvin32': entraMarvin32,
  'age-bech32': ageBech32,
  'aws-access-key-id': awsAccessKeyId,
  'nats-crc16': natsCrc16,
  'pypi-macaroon': pypiMacaroon,
  jwt,
  'private-key': privateKey,
  'pgp-private-key': pgpPrivateKey,
  'discord-snowflake': discordSnowflake,
  'google-api-key': googleApiKey,
  'base32-seed': base32Seed,
  'mixed-classes': mixedClasses,
  hexadecimal,
  'uuid-v4': uuidV4,
  'random-text': randomText,
  'basic-auth': basicAuth,
  luhn,
  'mod-97': mod97,
} as const satisfies Record<string, Check>

export type CheckName = keyof typeof CHECKS
