/** Scans one blob: reader → passages → detectors → policy → findings with their places. */
import type { Finding, Location } from '../base/finding.ts'
import { LIMITS } from '../base/limits.ts'
import type { Blob, Passage } from '../base/passage.ts'
import type { Detection, Detector } from '../detect/detector.ts'
import type { SecretsDetectorOptions } from '../detect/secrets/secret-search.ts'
import { createSecretsDetector } from '../detect/secrets/secrets-detector.ts'
import { chooseKernels } from '../kernels/choose.ts'
import { createPolicy, type Policy } from '../policy/decide.ts'
import { readBlob } from '../readers/index.ts'
import { inflateStart } from '../sources/inflate.ts'
import { nodeCrypto } from '../sources/lazy-node.ts'
import { excerptOf, redact } from './excerpt.ts'
import { loadRules } from './load-rules.ts'
import { FILE_START, Locator, type TextStart } from './locate.ts'
import type { ScanSettings } from './settings.ts'
import { isTestPath } from './test-path.ts'

export interface BlobScanner {
  /**
   * The findings of a blob, ordered by place. `start` is where it begins when it is a piece of a longer file. `notice`
   * is told what was not looked into.
   */
  scan(blob: Blob, notice: (reason: string) => void, start?: TextStart): Finding[]
}

/** `further` are detectors besides that of secrets; see index-detectors.ts. */
export function createBlobScanner(settings: ScanSettings, further: readonly Detector[] = []): BlobScanner {
  const detectors = createDetectors(settings, further)
  const policy = createPolicy(settings.policy)
  return {
    scan: (blob, notice, start = FILE_START) => {
      const findings: Finding[] = []
      for (const passage of readBlob(blob)) {
        const found = detectors
          .flatMap((detector) => detector.detect(passage, notice))
          .filter(({ kind }) => settings.policy.kinds.includes(kind))
        if (found.length === 0) continue
        if (found.length > LIMITS.findingsPerBlob)
          notice(`more than ${LIMITS.findingsPerBlob} findings; the rest is not listed`)
        const finish = new Finisher(settings, policy, blob, passage, start)
        findings.push(...found.slice(0, LIMITS.findingsPerBlob).flatMap((detection) => finish.finding(detection, found) ?? []))
      }
      return findings
    },
  }
}

/** Those that look for what the settings ask for. */
export function createDetectors(settings: ScanSettings, further: readonly Detector[]): readonly Detector[] {
  const { kinds } = settings.policy
  const detectors: Detector[] = further.filter(({ name }) => name !== 'fingerprint' || kinds.includes('proprietary'))
  if (kinds.includes('secret')) detectors.unshift(createSecretsDetector(secretsOptions(settings)))
  return detectors
}

export function secretsOptions(settings: ScanSettings): SecretsDetectorOptions {
  return {
    rules: loadRules(settings.rules),
    kernels: chooseKernels(),
    inflate: inflateStart,
    decodeDepth: settings.decodeDepth,
  }
}

/** Turns the detections of one passage into findings. */
class Finisher {
  readonly #settings: ScanSettings
  readonly #policy: Policy
  readonly #blob: Blob
  readonly #passage: Passage
  /** A file's own text is what an editor shows, also where it was transcoded; a part of a file is found in the file. */
  readonly #isWhole: boolean
  readonly #text: Uint8Array
  readonly #locator: Locator
  readonly #start: TextStart

  constructor(settings: ScanSettings, policy: Policy, blob: Blob, passage: Passage, start: TextStart) {
    this.#settings = settings
    this.#policy = policy
    this.#blob = blob
    this.#passage = passage
    this.#isWhole = passage.context.format === 'text' || passage.context.format === 'binary'
    this.#text = this.#isWhole ? passage.bytes : blob.bytes
    this.#locator = new Locator(this.#text, start)
    this.#start = start
  }

  /** Undefined where the policy lets it pass. */
  finding(detection: Detection, all: readonly Detection[]): Finding | undefined {
    const inBlob = this.#passage.map.toSource(detection.span)
    const inText = this.#isWhole ? detection.span : inBlob
    const from = this.#locator.position(inText.start)
    const line = this.#locator.lineSpan(inText.start)
    const excerpt = excerptOf(this.#passage.bytes, detection, all)
    const to = this.#locator.position(inText.end)
    const { origin } = this.#blob
    const isMadeUp = detection.isByContext === true && isTestPath(this.#passage.context.embeddedPath ?? origin.path)
    const judgement = this.#policy({
      rule: detection.rule,
      kind: detection.kind,
      severity: isMadeUp ? 'low' : detection.severity,
      format: this.#passage.context.format,
      origin,
      startLine: from.line,
      endLine: to.line,
      ...(detection.secret && { secret: detection.secret.reveal() }),
      line: this.#lineText(line.start, line.end),
      lineBefore: this.#lineBefore(line.start),
    })
    if (judgement.decision === 'pass') return undefined
    const location: Location = {
      path: origin.path,
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      startByte: this.#start.byte + inBlob.start,
      endByte: this.#start.byte + inBlob.end,
      ...(origin.commit && { commit: origin.commit }),
      ...(origin.oid && { oid: origin.oid }),
    }
    return {
      id: idOf(detection),
      rule: detection.rule,
      kind: detection.kind,
      title: detection.title,
      severity: judgement.severity,
      destination: judgement.destination,
      decision: judgement.decision,
      location,
      ...(this.#passage.context.format !== 'text' && { context: this.#passage.context }),
      ...(detection.secret && { secret: this.#secretOf(detection) }),
      ...(detection.provenance && { provenance: detection.provenance }),
      ...(detection.decoded && { decoded: detection.decoded }),
      why: [...(judgement.why ? [judgement.why] : []), ...detection.why, ...(isMadeUp ? ['in a test'] : [])],
      ...(judgement.policyLine && { policyLine: judgement.policyLine }),
      excerpt,
    }
  }

  #secretOf(detection: Detection): NonNullable<Finding['secret']> {
    const secret = detection.secret
    const value = this.#settings.showSecrets ? secret?.reveal() : undefined
    return { redacted: redact(detection), length: secret?.length ?? 0, ...(value !== undefined && { value }) }
  }

  #lineBefore(lineStart: number): string {
    if (lineStart < 2) return ''
    const start = this.#text.lastIndexOf(10, lineStart - 2) + 1
    return this.#lineText(start, lineStart - 1)
  }

  /** Enough of a line to find a comment in; lines of megabytes have their comment nowhere. */
  #lineText(start: number, end: number): string {
    if (end - start > COMMENT_LINE_BYTES_MAX) return ''
    return Buffer.from(this.#text.buffer, this.#text.byteOffset + start, Math.max(0, end - start)).toString('utf8')
  }
}

const COMMENT_LINE_BYTES_MAX = 16 * 1024

/** Copied code is known by where it came from: copies differ, and their source does not. */
function contentOf({ provenance }: Detection): string {
  if (provenance === undefined) return ''
  const { index, repo = index, path = '', startLine = 0, endLine = 0 } = provenance
  return [repo, path, startLine, endLine].join('\0')
}

/** The same rule and content have the same id, wherever they are. Short enough that it identifies and does not verify. */
export function idOf(detection: Detection): string {
  const content = detection.secret?.reveal() ?? contentOf(detection)
  return nodeCrypto().createHash('sha256').update(`${detection.rule}\0${content}`).digest('hex').slice(0, 12)
}
