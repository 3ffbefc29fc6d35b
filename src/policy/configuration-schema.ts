/** The shape of `.codemoat.yaml`, and of the policy of an organisation: what the files are checked against. */
import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import { DESTINATIONS, KINDS, SEVERITIES } from '../base/finding.ts'
import { OTHER_SCANNERS } from './comments.ts'

z.config(en())

const ANSWERS = ['block', 'allow'] as const

const severity = z.enum(SEVERITIES)
const severityOrNone = z.enum([...SEVERITIES, 'none'])
const text = z.string().check(z.minLength(1), z.maxLength(4096))
const texts = z.array(text)
const globsOver = (what: string) => z.optional(texts.check(z.describe(`Globs over ${what}.`)))
const severities = z.record(z.string(), severity)

const requirement = z.strictObject({ rule: text, lines: z.int().check(z.gte(0), z.lte(1000)) })

const ownRule = z.strictObject({
  id: text.check(z.describe('`<issuer>-<kind>`, words of a-z and 0-9 joined by "-".')),
  title: text.check(z.describe('What it is, for reports.')),
  severity,
  keywords: z.optional(
    texts.check(
      z.describe(
        'Literals of which one occurs in or just before every match; either case is matched. Text: anywhere in the text.',
      ),
    ),
  ),
  shape: z.optional(z.enum(['structured', 'contextual', 'named', 'text'])),
  pattern: text.check(
    z.describe(
      'A JavaScript regular expression with a group named "secret" and no unbounded repetition. Text: any of RE2.',
    ),
  ),
  secretGroup: z.optional(
    z.int().check(z.gte(1), z.describe('Text: the group that is the secret; else the first that holds something.')),
  ),
  flags: z.optional(z.string().check(z.describe('Flags of the pattern: i, m, s.'))),
  entropyMin: z.optional(z.number().check(z.gte(0), z.lte(8), z.describe('Bits a character, at least.'))),
  checks: z.optional(texts.check(z.describe('Named checks that the secret must pass.'))),
  allow: z.optional(texts.check(z.describe('Regular expressions over secrets that are harmless.'))),
  requires: z.optional(z.union([requirement, z.array(requirement)])),
  partnerOnly: z.optional(z.boolean()),
  grants: z.optional(text),
  revoke: z.optional(text),
  matches: z.optional(texts.check(z.describe('Templates of texts that hold one such secret.'))),
  ignores: z.optional(
    z.record(z.string(), z.string()).check(z.describe('Templates of texts that do not, by the reason.')),
  ),
})

const allowance = z.strictObject({
  paths: globsOver('paths, counted from the folder of this file'),
  pathPatterns: z.optional(texts.check(z.describe('Regular expressions over the path.'))),
  exceptPathPatterns: z.optional(texts.check(z.describe('Regular expressions over the path, of which none matches.'))),
  rules: globsOver('rule ids'),
  secrets: z.optional(texts.check(z.describe('Regular expressions over the secret.'))),
  lines: z.optional(texts.check(z.describe('Regular expressions over the line that the finding begins on.'))),
  words: z.optional(texts.check(z.describe('Words of which the secret holds one, in either case.'))),
  commits: z.optional(
    z
      .array(z.string().check(z.regex(/^[0-9a-fA-F]{7,64}$/, 'is no id of a commit of 7 digits or more')))
      .check(z.describe('Ids of commits, 7 digits or more of each.')),
  ),
  reason: text.check(z.describe('Why this is no leak.')),
  owner: z.optional(text.check(z.describe('Who answers for it.'))),
  expires: z.optional(
    z
      .string()
      .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no date like 2026-12-31'), z.describe('The last day: 2026-12-31.')),
  ),
})

const ACTIONS = ['block', 'warn', 'pass'] as const

const threshold = z
  .union([
    z.enum(ACTIONS),
    z.strictObject({
      block: z.optional(severityOrNone.check(z.describe('Findings of this severity and above block.'))),
      warn: z.optional(
        severityOrNone.check(z.describe('Those of this severity and above warn; what is below passes.')),
      ),
    }),
  ])
  .check(z.describe('block, warn or pass, whatever the severity; or the severities from which it is so.'))

const perKind = z.strictObject(Object.fromEntries(KINDS.map((kind) => [kind, z.optional(threshold)])))
const thresholds = z.strictObject(Object.fromEntries(DESTINATIONS.map((name) => [name, z.optional(perKind)])))

const patterns = z.strictObject({
  paths: globsOver('paths of what heads there'),
  assistants: z.optional(texts.check(z.describe('Assistants and formats of transcripts: "claude-code", "cursor" …'))),
  remotes: globsOver('addresses of remotes, as `host/path`: "github.com/acme-oss/*"'),
})

const catalogue = z.optional(z.boolean().check(z.describe('false: your own rules alone, and none that is shipped.')))
const disable = z.optional(texts.check(z.describe('Globs over rule ids that are switched off.')))
const failOn = z.optional(severityOrNone.check(z.describe('Findings of this severity and above block.')))
const policy = z.optional(thresholds.check(z.describe('What blocks, warns or passes, by destination and kind.')))

const section = z.strictObject({
  paths: globsOver('paths that it is for; else every path'),
  destinations: z.optional(
    z.array(z.enum(DESTINATIONS)).check(z.describe('Destinations that it is for; else every one.')),
  ),
  rules: z.optional(z.strictObject({ disable, severity: z.optional(severities) })),
  failOn,
  policy,
})

const registeredRule = z.strictObject({
  repos: texts.check(z.minLength(1), z.describe('Globs over the names of repositories in the index.')),
  paths: globsOver('paths in them; by default all'),
  'allow-assistants': texts.check(
    z.describe('Who may see it: names of assistants as globs, "self-hosted"; nobody where it is empty.'),
  ),
})

/** What assistants may see, in a configuration and in the policy of an organisation. */
const ASSISTANT_KEYS = {
  assistants: z.optional(
    z.strictObject({
      selfHosted: globsOver('hosts of models of your own: "llm.acme.internal", "*.corp.example"'),
      registered: z.optional(
        z
          .array(registeredRule)
          .check(
            z.describe('Which registered code assistants may see: the first entry that matches decides, else all.'),
          ),
      ),
    }),
  ),
  confidential: globsOver('paths that no assistant may read; `codemoat init --ai-ignore` tells them so'),
}

/** What a folder of a monorepo can say for its own files. */
const FOLDER_KEYS = {
  extends: z.optional(
    texts.check(
      z.maxLength(16),
      z.describe('Files (./base.yaml) and packages that hold YAML alone (@acme/moat), which this file stands above.'),
    ),
  ),
  rules: z.optional(
    z.strictObject({
      disable,
      severity: z.optional(severities.check(z.describe('Severities other than the declared ones, by rule id.'))),
      catalogue,
      own: z.optional(z.array(ownRule).check(z.describe('Rules of your own, in the shape of the catalogue.'))),
    }),
  ),
  allow: z.optional(
    z
      .array(allowance)
      .check(z.describe('Findings that are accepted: each entry allows what matches all that it names.')),
  ),
  failOn,
  policy,
  sections: z.optional(
    z.array(section).check(z.describe('What holds for some paths or destinations alone; later ones stand above.')),
  ),
}

export const folderKeys: readonly string[] = Object.keys(FOLDER_KEYS)

export const configurationSchema = z.strictObject({
  ...FOLDER_KEYS,
  destination: z.optional(
    z.enum(DESTINATIONS).check(z.describe('Where scanned content is heading, unless a command says otherwise.')),
  ),
  destinations: z.optional(
    z
      .strictObject(Object.fromEntries(DESTINATIONS.map((name) => [name, z.optional(patterns)])))
      .check(z.describe('What counts as heading where, besides what Codemoat knows.')),
  ),
  inline: z.optional(
    z.strictObject({
      honour: z.optional(
        z
          .array(z.enum(OTHER_SCANNERS))
          .check(z.describe('Scanners whose comments accept findings as ours do; bandit stands for every "nosec".')),
      ),
    }),
  ),
  markers: z.optional(
    z.strictObject({
      companies: z.optional(
        texts.check(
          z.maxLength(100),
          z.describe('Names of the company, as in its copyright lines: these mark what must not leave.'),
        ),
      ),
    }),
  ),
  index: z.optional(
    z.strictObject({
      files: z.optional(texts.check(z.describe('Indexes of registered code to compare with: folders or files.'))),
      publicFilter: z.optional(text.check(z.describe('Filter of public code, instead of the one that is shipped.'))),
    }),
  ),
  hooks: z.optional(
    z.strictObject({
      onError: z.optional(z.enum(ANSWERS).check(z.describe('What a hook does where Codemoat itself fails (block).'))),
      onDeadline: z.optional(
        z.enum(ANSWERS).check(z.describe('What a hook does where its time was up before all was scanned (block).')),
      ),
      ai: z.optional(
        z.strictObject({
          audit: z.optional(z.boolean().check(z.describe('Keep a log of decisions, without any content (true).'))),
          notify: z.optional(
            z.boolean().check(z.describe('Notify on the desktop where an assistant does not show the reason (true).')),
          ),
        }),
      ),
    }),
  ),
  ...ASSISTANT_KEYS,
  limits: z.optional(
    z.strictObject({
      decodeDepth: z.optional(z.int().check(z.gte(0), z.lte(16), z.describe('Wrappers that are looked under (4).'))),
    }),
  ),
})

/** The policy of an organisation: a floor that no repository goes below. */
export const floorSchema = z.strictObject({
  ...ASSISTANT_KEYS,
  keep: globsOver('rules that cannot be switched off nor made less severe'),
  severity: z.optional(severities.check(z.describe('Severities that rules have at least, by rule id.'))),
  failOn,
  policy: z.optional(thresholds.check(z.describe('What must block or warn at least, by destination and kind.'))),
  allow: z.optional(z.array(allowance).check(z.describe('Findings that the organisation accepts.'))),
  allowances: z.optional(
    z.strictObject({
      others: z.optional(z.enum(['keep', 'refuse']).check(z.describe('refuse: repositories add no allowances.'))),
      comments: z.optional(z.enum(['keep', 'refuse']).check(z.describe('refuse: comments in files accept nothing.'))),
      never: globsOver('rules that only this file accepts'),
    }),
  ),
  baseline: z.optional(
    z.strictObject({
      requireReasons: z.optional(z.boolean().check(z.describe('Entries without a reason accept nothing.'))),
      maxAgeDays: z.optional(z.int().check(z.gte(1), z.lte(36500), z.describe('Older baselines accept nothing.'))),
    }),
  ),
  destinations: z.optional(
    z.strictObject(Object.fromEntries(DESTINATIONS.map((name) => [name, z.optional(patterns)]))),
  ),
  limits: z.optional(z.strictObject({ decodeDepth: z.optional(z.int().check(z.gte(0), z.lte(16))) })),
})

/** The JSON Schema of `.codemoat.yaml`, for editors. */
export function configurationJsonSchema(): object {
  return { title: 'Configuration of Codemoat', ...z.toJSONSchema(configurationSchema) }
}

/** The JSON Schema of what `--policy` takes, for editors. */
export function floorJsonSchema(): object {
  return { title: 'Policy of an organisation, for Codemoat', ...z.toJSONSchema(floorSchema) }
}
