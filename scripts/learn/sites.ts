/** Places where something is assigned to a name that says secret, as they stand in files, and made after them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Family } from '../../src/base/finding.ts'
import type { Assignment } from '../../src/detect/secrets/assignment.ts'
import type { Candidate } from '../../src/detect/secrets/candidate.ts'
import { findCandidates } from '../../src/detect/secrets/find-candidates.ts'
import { featureOfPath, featuresOf } from '../../src/detect/secrets/generic/weigh.ts'
import { factReason } from '../../src/detect/secrets/verify.ts'
import { chooseKernels } from '../../src/kernels/choose.ts'
import { catalogueRuleSet } from '../../src/rules/catalogue.ts'

/** A value at its place. */
export interface Site {
  readonly family: Family
  readonly path: string
  readonly value: string
  readonly features: readonly string[]
  /** The text around it, so that another value can be put there. */
  readonly before: string
  readonly after: string
}

const FILE_BYTES_MAX = 64 * 1024 * 1024
const AROUND = 240

const rules = catalogueRuleSet()
const finder = chooseKernels().createKeywordFinder(rules.keywords)

/** What the engine would weigh in the text: one site a value. */
export function sitesIn(bytes: Uint8Array, path: string): Site[] {
  const hits = finder.find(bytes)
  if (hits.count === 0) return []
  const candidates = findCandidates(bytes, hits, rules, { structuredOnly: false, limit: 10_000 })
  const byStart = new Map<number, Candidate>()
  for (const candidate of candidates) {
    if (candidate.rule.learned === undefined) continue
    const other = byStart.get(candidate.start)
    if (other === undefined || other.keyword.length < candidate.keyword.length) byStart.set(candidate.start, candidate)
  }
  return [...byStart.values()].flatMap((candidate) => {
    const { assignment, rule } = candidate
    if (assignment === undefined || rule.learned === undefined) return []
    if (factReason(candidate, assignment, bytes) !== undefined) return []
    return siteOf(candidate, assignment, { bytes, path, family: rule.learned })
  })
}

function siteOf(
  candidate: Candidate,
  assignment: Assignment,
  { bytes, path, family }: { bytes: Uint8Array; path: string; family: Family },
): Site {
  const text = (from: number, to: number): string =>
    Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1')
  return {
    family,
    path,
    value: candidate.text,
    features: [...featuresOf(candidate, assignment, bytes), featureOfPath(path)],
    before: text(assignment.nameStart - AROUND, candidate.start),
    after: text(candidate.end, candidate.end + AROUND),
  }
}

/** The same place with another value, or undefined where the engine would not weigh it there. */
export function withValue({ before, after, path }: Site, value: string): Site | undefined {
  return siteWith(`${before}${value}${after}`, value, path)
}

/** The site of the value in a text that holds it once. */
export function siteWith(text: string, value: string, path: string): Site | undefined {
  return sitesIn(Buffer.from(text, 'latin1'), path).find((site) => site.value === value)
}

/** Everything in the text files below a folder, in the same order on every machine; with the lines that were read. */
export function sitesBelow(folder: string): { readonly sites: readonly Site[]; readonly lines: number } {
  const sites: Site[] = []
  let lines = 0
  for (const path of filesBelow(folder)) {
    const bytes = textOf(path)
    if (bytes === undefined) continue
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
    for (const site of sitesIn(bytes, path)) sites.push(site)
  }
  return { sites, lines }
}

/** What is packed is opened; undefined where it is no text. */
function textOf(path: string): Uint8Array | undefined {
  const file = readFileSync(path)
  try {
    if (path.endsWith('gz')) return gunzipSync(file, { maxOutputLength: FILE_BYTES_MAX })
  } catch {
    return undefined
  }
  return file.length > FILE_BYTES_MAX || file.subarray(0, 8192).includes(0) ? undefined : file
}

function* filesBelow(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}
