/** Reads a report back: one in JSON, or the page that holds one. */
import { readFileSync } from 'node:fs'
import { type ParseError, parse } from 'jsonc-parser'
import { Failure, type Place } from '../../base/failure.ts'
import type { Report } from '../../base/report.ts'
import { unpackPageData } from '../../reports/html/page-data.ts'
import { reportSchema } from '../../reports/report-schema.ts'

const HINT = 'make one with `codemoat scan . --report json=report.json`, or with any other command that scans'

/** @throws {Failure} `report-not-readable`, naming what is wrong and where */
export async function readReport(path: string): Promise<Report> {
  const text = readText(path)
  const value = /^\s*<!doctype html/i.test(text) ? await reportInPage(path, text) : parseJson(path, text)
  const { success, data, error } = reportSchema.safeParse(value)
  if (success) return data as Report
  const [issue] = error.issues
  const where = issue === undefined || issue.path.length === 0 ? 'the whole' : pathText(issue.path)
  const what = (issue?.message ?? 'unknown').replace(/^Invalid input: /, '')
  const more = error.issues.length > 1 ? `, and ${error.issues.length - 1} more faults` : ''
  throw notReadable(`it is no report of Codemoat: ${where}: ${what}${more}`, { path })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw notReadable((error as Error).message, { path }, error)
  }
}

async function reportInPage(path: string, text: string): Promise<unknown> {
  const data = /<script type="text\/plain" id="data">([^<]*)<\/script>/.exec(text)?.[1]
  try {
    if (data !== undefined) return (await unpackPageData(Buffer.from(data, 'base64'))).report
  } catch (error) {
    throw notReadable('the report in the page is damaged', { path }, error)
  }
  throw notReadable('the page holds no report', { path })
}

function parseJson(path: string, text: string): unknown {
  if (text.trim() === '') throw notReadable('it is empty', { path })
  const json = text.replace(/^\ufeff/, '')
  try {
    return JSON.parse(json)
  } catch (error) {
    throw notReadable('it is no JSON', placeOfFault(path, json), error)
  }
}

/** What JSON.parse says of the place differs from version to version of Node, and some say nothing. */
function placeOfFault(path: string, json: string): Place {
  const faults: ParseError[] = []
  parse(json, faults, { disallowComments: true })
  const before = json.slice(0, faults[0]?.offset).split('\n')
  return { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** `findings[3].location.startLine` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('')
}

function notReadable(what: string, place: Place, cause?: unknown): Failure {
  return new Failure('report-not-readable', `the report cannot be read: ${what}`, { place, hint: HINT, cause })
}
