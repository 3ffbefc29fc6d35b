/** What the page of a report is made from, and how it travels inside the page: columns, gzip, base64. */
import type { Finding } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import type { RuleFacts } from '../format.ts'
import { type Columns, fromColumns, type Json, toColumns } from './columns.ts'

/** How a finding stands to an older report. `fixed` ones are there alone. */
export type Change = 'new' | 'fixed' | 'unchanged'

export interface Comparison {
  /** One for each finding of the newer report. */
  readonly changes: readonly Exclude<Change, 'fixed'>[]
  /** What the older report has and the newer one has not. */
  readonly fixed: readonly Finding[]
}

/** Lines of a text; `first` is the number of the first one, from 1. */
export interface Passage {
  readonly path: string
  readonly first: number
  readonly lines: readonly string[]
}

/** A copied passage beside what it was copied from. */
export interface SideBySide {
  /** Index of the finding in the report. */
  readonly finding: number
  readonly copy: Passage
  readonly original: Passage
}

export interface PageData {
  readonly report: Report
  /** Facts about the rules that have findings. */
  readonly rules: readonly RuleFacts[]
  /** Only where the user gave the checkout of what was copied from. */
  readonly originals?: readonly SideBySide[]
  /** With an older report. */
  readonly comparison?: Comparison
}

export async function packPageData(data: PageData): Promise<Uint8Array> {
  return transform(
    new TextEncoder().encode(JSON.stringify(toColumns(data as unknown as Json))),
    new CompressionStream('gzip'),
  )
}

/** The inverse of `packPageData`. */
export async function unpackPageData(bytes: Uint8Array): Promise<PageData> {
  const text = new TextDecoder().decode(await transform(bytes, new DecompressionStream('gzip')))
  return fromColumns(JSON.parse(text) as Columns) as unknown as PageData
}

async function transform(bytes: Uint8Array, by: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(by)).arrayBuffer(),
  )
}
