/**
 * The shape of a report for those who read it from JSON: schema/report.schema.json is generated from it. It says what
 * src/base/report.ts says, and a test holds the two together. Nothing on the way of a scan imports this: zod is large.
 */
import { z } from 'zod'
import { DESTINATIONS, FAMILIES, KINDS, SEVERITIES } from '../base/finding.ts'

const DECISIONS = ['block', 'warn', 'allow'] as const

const text = (description: string) => z.string().describe(description)
const optionalText = (description: string) => z.string().exactOptional().describe(description)
const countFrom = (minimum: 0 | 1, description: string) => z.int().min(minimum).describe(description)
const texts = (description: string) => z.array(z.string()).readonly().describe(description)

const location = z.object({
  path: text('Path with / between folders; for a file inside an archive, outer.zip!inner/path.'),
  startLine: countFrom(1, 'First line, from 1.'),
  startColumn: countFrom(1, 'First column, from 1, in UTF-16 code units.'),
  endLine: countFrom(1, 'Last line, from 1, inclusive.'),
  endColumn: countFrom(1, 'Column after the last character, from 1, in UTF-16 code units.'),
  startByte: countFrom(0, 'First byte of the blob, from 0.'),
  endByte: countFrom(0, 'Byte after the last one, from 0.'),
  commit: optionalText('Commit that holds it, where the source is git.'),
  oid: optionalText('Object id of the blob, where the source is git.'),
  commits: texts('Every commit that holds it, where more than one was looked at.').exactOptional(),
})

const context = z.object({
  format: text('Name of the reader that understood the blob: text, binary, claude-code and so on.'),
  session: optionalText('Session of the AI chat.'),
  turn: z.int().min(1).exactOptional().describe('Messages of the session up to this one, from 1.'),
  role: optionalText('Who speaks in the AI chat: user, assistant and so on.'),
  tool: optionalText('Tool of the AI chat whose input or output it is.'),
  timestamp: optionalText('When it was said: ISO 8601.'),
  model: optionalText('Model of the AI chat.'),
  cwd: optionalText('Folder that the session ran in.'),
  embeddedPath: optionalText('Path of the file that the passage quotes or packs.'),
  language: optionalText('Programming language of the passage.'),
})

const secret = z.object({
  redacted: text('The secret with all but its public prefix hidden.'),
  length: countFrom(0, 'Number of characters of the secret.'),
  value: optionalText('The secret itself; only where the user asked to see secrets.'),
})

const origin = {
  repo: text('Name of the repository, as it was registered.'),
  path: text('Path of the file in it.'),
  startLine: countFrom(1, 'First line, from 1.'),
  endLine: countFrom(1, 'Last line, inclusive.'),
}

const provenance = z.object({
  index: text('Name of the index.'),
  repo: origin.repo.exactOptional(),
  path: origin.path.exactOptional(),
  startLine: origin.startLine.exactOptional(),
  endLine: origin.endLine.exactOptional(),
  tokens: countFrom(0, 'Words and symbols that were copied.'),
  lines: countFrom(1, 'Lines of the text that hold the copy.'),
  isRenamed: z.boolean().describe('True where the names in it were changed.'),
  strength: z.number().min(0).describe('How sure it is: 1 is what warns, 2.25 what blocks.'),
  coverage: z.number().min(0).max(1).exactOptional().describe('Share of the lines of the source file, 0 to 1.'),
  alternatives: z.array(z.object(origin)).readonly().exactOptional().describe('Other files that hold the same.'),
  turns: z
    .array(countFrom(1, 'A turn of the session.'))
    .readonly()
    .exactOptional()
    .describe('Of a copy that was split over the messages of a session: their turns.'),
})

const excerpt = z.object({
  text: text('The first line of the finding, with every secret in it redacted.'),
  start: countFrom(0, 'Where the finding starts in the text, from 0, in UTF-16 code units.'),
  end: countFrom(0, 'Where the finding ends in the text, exclusive.'),
})

const commitFacts = z.object({
  oid: text('Id of the commit.'),
  author: text('Who wrote it.'),
  date: text('When: ISO 8601; empty where the commit does not say.'),
  subject: text('First line of its message.'),
})

const place = z.object({
  path: text('Path in that commit.'),
  oid: text('Object id of the blob.'),
  commit: optionalText('Commit that brought it there.'),
})

const history = z.object({
  introduced: commitFacts.exactOptional().describe('The commit that it came in with.'),
  removed: commitFacts.exactOptional().describe('The last commit that took it away, where it is nowhere any more.'),
  state: z
    .enum(['in-head', 'on-branch', 'removed', 'unreachable'])
    .describe(
      'Where it is now: checked out, on another branch or tag, in the past alone, or in what no name leads to.',
    ),
  refs: texts('Names that point to a commit with it, HEAD left out; the first few.').exactOptional(),
  places: z.array(place).readonly().describe('Everywhere that it was brought to, oldest first; the first hundred.'),
  objects: countFrom(0, 'How many different objects hold it.'),
})

const baseline = z.object({
  state: z.enum(['new', 'accepted', 'expired']).describe('Expired: it was accepted, for a time that is over.'),
  content: text('What the baseline knows it by: a keyed hash of rule and content.'),
  reason: optionalText('Why it was accepted.'),
  owner: optionalText('Who answers for it.'),
  expires: optionalText('Last day of the acceptance, in UTC.'),
})

const evidence = z.object({
  family: z.enum(FAMILIES).describe('What it was judged as.'),
  score: z.number().describe('The sum of the weights, in log-odds: above 0 for a secret.'),
  features: z
    .array(
      z.object({ says: text('The feature, in words.'), weight: z.number().describe('Below 0: speaks against it.') }),
    )
    .readonly()
    .describe('Heaviest first.'),
})

const finding = z
  .object({
    id: text('Stable: the same content and rule have the same id, wherever they move.'),
    rule: text('Id of the rule that found it.'),
    kind: z.enum(KINDS).describe('What was found: a secret, proprietary code, or a notice of confidentiality.'),
    title: text('What was found, in words.'),
    severity: z.enum(SEVERITIES).describe('How bad it is if it leaks.'),
    destination: z.enum(DESTINATIONS).describe('Where the content is heading.'),
    decision: z.enum(DECISIONS).describe('What the policy says.'),
    location: location.describe('Where it stands.'),
    context: context.exactOptional().describe('What is known about the passage that it stands in.'),
    secret: secret.exactOptional().describe('The secret, redacted.'),
    provenance: provenance
      .exactOptional()
      .describe('Of proprietary code: whose it is. Without repo and path where the index names nothing.'),
    decoded: texts('The wrappers that it was found under, outermost first, for example base64, gzip.').exactOptional(),
    why: texts('The reasons in words, most telling first.'),
    evidence: evidence
      .exactOptional()
      .describe('How it was weighed: only with --explain, and of secrets that their name alone gives away.'),
    policyLine: optionalText('The entry of the configuration that decided, as file:line; absent where a default did.'),
    baseline: baseline.exactOptional().describe('How it stands in the baseline, where the scan has one.'),
    excerpt: excerpt.exactOptional().describe('The line that it stands in.'),
    alsoAt: z
      .array(location)
      .readonly()
      .exactOptional()
      .describe('Where the same blob holds the same again; the first hundred.'),
    history: history.exactOptional().describe('How it came into the repository; only in audits of a history.'),
  })
  .meta({ id: 'finding', description: 'Something found. One line of a jsonl report.' })

const skipped = z.object({
  path: text('What was not scanned, or not wholly.'),
  reason: text('Why, as a phrase for people.'),
})

const coverage = z
  .object({
    blobs: countFrom(0, 'Number of files or git blobs that were scanned.'),
    bytes: countFrom(0, 'Their size.'),
    skipped: z.array(skipped).readonly().describe('What was not scanned, or not wholly.'),
    complete: z.boolean().describe('False where anything was skipped that the user did not ask to leave out.'),
  })
  .meta({ id: 'coverage', description: 'What was scanned and what was not. The last line of a jsonl report holds it.' })

const scan = z.object({
  source: text('Name of the source: directory, standard-input, staged and so on.'),
  target: text('What the user pointed at.'),
  startedAt: text('When the scan started: ISO 8601, UTC.'),
  durationMs: z.number().min(0).describe('How long it took, in milliseconds.'),
})

const summary = z.object({
  findings: countFrom(0, 'Number of findings.'),
  decisions: z.record(z.enum(DECISIONS), z.int().min(0)).describe('Number of findings by decision.'),
  severities: z.record(z.enum(SEVERITIES), z.int().min(0)).describe('Number of findings by severity.'),
})

const notice = z.object({
  about: z
    .enum(['floor', 'expired', 'configuration'])
    .describe('What it is about: floor for what would have gone below the policy of the organisation.'),
  text: text('What there is to know, as a phrase for people.'),
  place: optionalText('Where it is written, as file:line.'),
})

export const reportSchema = z
  .object({
    schema: z.literal('codemoat.report/1').describe('Name and version of this format.'),
    tool: z
      .object({ name: z.literal('codemoat').describe('Always codemoat.'), version: text('Its version.') })
      .describe('What wrote the report.'),
    scan: scan.describe('What was asked for.'),
    coverage: coverage.describe('What was scanned and what was not.'),
    findings: z.array(finding).readonly().describe('What was found, sorted by path, byte, rule.'),
    summary: summary.describe('The findings in numbers.'),
    notices: z
      .array(notice)
      .readonly()
      .exactOptional()
      .describe('What whoever answers for the configuration should know.'),
  })
  .meta({ title: 'Codemoat report', description: 'The result of one scan. Fields may be added within a version.' })

/** JSON Schema, draft 2020-12. `$defs` has `finding` and `coverage`, for readers of jsonl. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, {
    target: 'draft-2020-12',
    // As input, fields that later releases add are no error.
    io: 'input',
    override({ jsonSchema }) {
      // Said by zod and true of every report, but of no use to a reader.
      delete jsonSchema.readOnly
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
}
