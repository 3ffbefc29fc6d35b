/** Copied passages beside what they were copied from, for a page: only from checkouts that the user gave. */
import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Finding } from '../base/finding.ts'
import { LIMITS } from '../base/limits.ts'
import type { Report } from '../base/report.ts'
import type { Passage, SideBySide } from '../reports/html/page-data.ts'
import { createRedactor } from '../scan/redact.ts'
import type { ScanSettings } from '../scan/settings.ts'
import type { Values } from './options.ts'

/** More lines than this are looked at in an editor. */
const LINES_MAX = 200
/** Pages that hold more of a repository than this are a copy of it. */
const PAIRS_MAX = 500

/** `checkouts` as they were typed, from the folder `cwd`. @throws {Failure} `path-not-found` */
export function originalsFrom(
  checkouts: Values[string],
  cwd: string,
): (report: Report, settings: ScanSettings) => readonly SideBySide[] {
  const folders = new Map((checkouts as readonly string[]).map((text) => checkoutFrom(text, cwd)))
  return (report, settings) => {
    const files = createFileReader(settings)
    const pairs: SideBySide[] = []
    for (const [index, finding] of report.findings.entries()) {
      if (pairs.length === PAIRS_MAX) break
      const original = originalOf(finding, folders, files)
      const copy = original && copyOf(finding, cwd, files)
      if (original && copy) pairs.push({ finding: index, copy, original })
    }
    return pairs
  }
}

/** `payments=../payments`, or `../payments`, which is then called as its folder is. */
function checkoutFrom(text: string, cwd: string): [name: string, folder: string] {
  const at = text.indexOf('=')
  const folder = resolve(cwd, text.slice(at + 1))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure('path-not-found', `--checkout "${text}" names no folder`, {
      hint: 'give the folder of a registered repository, as NAME=FOLDER where it is registered under another name',
    })
  }
  return [at < 0 ? basename(folder) : text.slice(0, at), folder]
}

type FileReader = (path: string) => string | undefined

/** Each file is read, and the secrets in it taken out, once. Line breaks stay, so that lines keep their numbers. */
function createFileReader(settings: ScanSettings): FileReader {
  const { indexes: _none, baseline: _neither, ...others } = settings
  const redactor = createRedactor({
    settings: { ...others, policy: { ...settings.policy, kinds: ['secret'] } },
    placeholders: (rule, original) => `<${rule}>${'\n'.repeat(original.filter((byte) => byte === 10).length)}`,
  })
  const texts = new Map<string, string | undefined>()
  return (path) => {
    if (!texts.has(path)) texts.set(path, read(path))
    return texts.get(path)
  }

  function read(path: string): string | undefined {
    try {
      if (statSync(path).size > LIMITS.wholeFileBytes) return undefined
      const bytes = redactor.redact({ bytes: readFileSync(path), origin: { path } }, () => {})
      return Buffer.from(bytes).toString('utf8')
    } catch {
      return undefined
    }
  }
}

function originalOf(
  { provenance }: Finding,
  checkouts: ReadonlyMap<string, string>,
  files: FileReader,
): Passage | undefined {
  const { repo, path, startLine, endLine } = provenance ?? {}
  const folder = repo === undefined ? undefined : checkouts.get(repo)
  if (!folder || !path || !startLine || !endLine) return undefined
  const file = join(folder, path)
  if (!file.startsWith(folder + sep)) return undefined
  return passageOf(files(file), { path: `${repo}/${path}`, first: startLine, last: endLine })
}

/** In transcripts a copy is one line of JSON: there its line breaks are escapes. */
function copyOf({ location, provenance }: Finding, cwd: string, files: FileReader): Passage | undefined {
  const { path, startLine, endLine } = location
  const copy = passageOf(files(resolve(cwd, path)), { path, first: startLine, last: endLine })
  const isEscaped = copy !== undefined && copy.lines.length < (provenance?.lines ?? 1)
  return isEscaped ? { ...copy, lines: unescapedLines(copy.lines) } : copy
}

function unescapedLines(lines: readonly string[]): string[] {
  const text = lines
    .join('\n')
    .replace(/\\(?:r?\\)?n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\(["'/\\])/g, '$1')
  return text.split('\n').slice(0, LINES_MAX)
}

function passageOf(
  text: string | undefined,
  { path, first, last }: { path: string; first: number; last: number },
): Passage | undefined {
  const lines = text?.split('\n').slice(first - 1, Math.min(last, first - 1 + LINES_MAX))
  return lines?.length ? { path, first, lines: lines.map((line) => line.replace(/\r$/, '')) } : undefined
}
