/** Judges what a host asks about: its own texts and the files that it would read. */
import { relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import type { Decision, Finding } from '../../base/finding.ts'
import type { Span } from '../../base/span.ts'
import { type Assistant, maySee } from '../../policy/assistants.ts'
import type { AssistantSettings } from '../../policy/settings.ts'
import type { BlobScanner } from '../../scan/blob-scanner.ts'
import { type Leaves, leavesOf } from './leaves.ts'
import type { Question } from './question.ts'
import { type Content, pathsOf, type ReadingPlace, readContents } from './read-content.ts'

/** Something that is not to be seen, or may not be. */
export interface Found {
  readonly id: string
  readonly rule: string
  /** As a person calls it. */
  readonly title: string
  readonly decision: Decision
  /** As a person finds it: `.env:3`, `line 3 of the prompt`. */
  readonly where: string
  /** Stands in its place where it is taken out. */
  readonly placeholder: string
  /** Bytes of the leaves, wherever it stands in them; absent where it is in a file. */
  readonly spans?: readonly Span[]
}

export interface Judged {
  readonly found: readonly Found[]
  /** What could not be judged, in phrases. */
  readonly unjudged: readonly string[]
  readonly leaves: Leaves
}

export interface JudgeSettings {
  readonly scanner: BlobScanner
  readonly assistant: Assistant
  readonly assistants: AssistantSettings
  /** Globs over paths that nobody may read. */
  readonly confidential: readonly string[]
  /** Paths are shown, and compared with globs, as they are in this folder. */
  readonly root: string
}

export async function judge(question: Question, place: ReadingPlace, settings: JudgeSettings): Promise<Judged> {
  const leaves = leavesOf(question.content ?? '')
  const tooMany = leaves.isWhole ? [] : ['it holds more texts than can be judged']
  const own = judgeLeaves(question, leaves, settings)
  // What a file's own comments, or its place, let pass, may pass when it is said again.
  const isResult = question.kind === 'result'
  const reads = isResult && own.length === 0 ? [] : question.reads
  const { contents, unjudged } = await readContents(reads, place)
  const inFiles = contents.flatMap((content) => judgeFile(content, settings))
  const lenient = new Map(
    inFiles.filter(({ decision }) => decision !== 'block').map(({ id, decision }) => [id, decision]),
  )
  const inContent = own.map((one) => ({ ...one, decision: lenient.get(one.id) ?? one.decision }))
  if (isResult) return { found: inContent, unjudged: tooMany, leaves }
  const confidential = confidentialReads(question, place, settings)
  const found = [...confidential, ...inContent, ...inFiles]
  return { found, unjudged: [...tooMany, ...unjudged], leaves }
}

/** Findings in the question's own content alone. */
export function judgeLeaves(question: Question, leaves: Leaves, settings: JudgeSettings): Found[] {
  const { contentOf } = question
  const path = contentOf === undefined ? `<${question.kind}>` : shown(contentOf, settings.root)
  const origin = { path, ...(contentOf === undefined && { isMessage: true }) }
  return settings.scanner
    .scan({ bytes: leaves.bytes, origin }, () => {})
    .map((finding) => {
      const { startLine } = finding.location
      const where = contentOf === undefined ? placeInContent(question, startLine) : `${path}:${startLine}`
      const places = [finding.location, ...(finding.alsoAt ?? [])]
      const spans = places.map(({ startByte, endByte }) => ({ start: startByte, end: endByte }))
      return { ...foundOf(finding, where, settings), spans }
    })
}

function placeInContent({ kind, tool, content }: Question, line: number): string {
  if (kind === 'prompt') return `line ${line} of the prompt`
  if (kind === 'request') return 'the conversation'
  if (kind === 'result') return `what ${tool ?? 'the tool'} gave`
  return typeof content === 'string' ? 'the command' : `what ${tool ?? 'the tool'} is given`
}

function judgeFile({ path, bytes, firstLine }: Content, settings: JudgeSettings): Found[] {
  const name = shown(path, settings.root)
  return settings.scanner
    .scan({ bytes, origin: { path: name } }, () => {}, {
      byte: 0,
      line: firstLine,
      column: 1,
      owned: { start: 0, end: bytes.length + 1 },
    })
    .map((finding) => foundOf(finding, `${name}:${finding.location.startLine}`, settings))
}

function foundOf(finding: Finding, where: string, { assistant, assistants }: JudgeSettings): Found {
  const { id, rule, provenance } = finding
  if (provenance === undefined) {
    const { title, decision } = finding
    return { id, rule, title, decision, where, placeholder: `{{${rule}:${id.slice(0, 4)}}}` }
  }
  const source = provenance.repo === undefined ? provenance.index : `${provenance.repo}/${provenance.path}`
  const decision = maySee(assistant, provenance, assistants) ? 'allow' : finding.decision
  const placeholder = `{{${rule}: ${provenance.lines} lines of ${source}}}`
  return { id, rule, title: `code of ${source}`, decision, where, placeholder }
}

function confidentialReads(question: Question, place: ReadingPlace, settings: JudgeSettings): Found[] {
  if (settings.confidential.length === 0) return []
  const isConfidential = picomatch([...settings.confidential], { dot: true })
  return [...new Set(namedFiles(question, place).map((path) => shown(path, settings.root)))]
    .filter((path) => isConfidential(path))
    .map((where) => ({
      id: '',
      rule: 'confidential-path',
      title: 'a file that the configuration calls confidential',
      decision: 'block',
      where,
      placeholder: '',
    }))
}

/** Absolute paths of the files whose content is asked about, or would be read. */
export function namedFiles({ reads, contentOf }: Question, place: ReadingPlace): readonly string[] {
  const named = reads.flatMap((read) => (read.kind === 'file' ? pathsOf(read.path, place) : []))
  return [...(contentOf === undefined ? [] : [resolve(place.cwd, contentOf)]), ...named]
}

/** From the root where it is below it, with `/` between folders. */
function shown(path: string, root: string): string {
  const inside = relative(root, path)
  const isInside = inside !== '' && !inside.startsWith('..') && !path.startsWith('git ')
  return (isInside ? inside : path).replaceAll('\\', '/')
}
