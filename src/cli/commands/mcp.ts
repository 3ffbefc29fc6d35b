/** `codemoat mcp`: an MCP server on standard input and output, which scans and traces for an assistant that asks. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import * as z from 'zod'
import type { Finding } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import { VERSION } from '../../base/version.ts'
import { DEFAULT_POLICY } from '../../policy/settings.ts'
import { collectReport } from '../../scan/report.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanSettings } from '../../scan/settings.ts'
import { directorySource } from '../../sources/directory.ts'
import type { Source } from '../../sources/source.ts'
import { findConfiguration } from '../find-configuration.ts'
import { indexSettings, publicFilter } from '../index-place.ts'
import type { Values } from '../options.ts'
import { settingsFrom } from '../scan-and-report.ts'

/** A longer answer is not read by anybody. */
const FINDINGS_MAX = 100

export async function runMcp(values: Values): Promise<number> {
  const server = new McpServer({ name: 'codemoat', version: VERSION })
  const text = { text: z.string().describe('The text') }
  server.registerTool(
    'scan_text',
    {
      description: 'Finds credentials and registered code in a text. The answer never holds a secret.',
      inputSchema: text,
    },
    (given) => answer(async () => describe(await run(textSource(given.text), await settings(values)))),
  )
  server.registerTool(
    'scan_file',
    {
      description: 'The same for a file or folder of this machine, without reading it into the conversation.',
      inputSchema: { path: z.string().describe('Absolute, or from the folder that the server runs in') },
    },
    ({ path }) => answer(async () => describe(await run(fileSource(path), await settings(values)))),
  )
  server.registerTool(
    'trace_text',
    { description: 'Whose code is in this text? Repository, file and lines of each copy.', inputSchema: text },
    (given) => answer(async () => describe(await run(textSource(given.text), traceSettings(values)))),
  )
  const transport = new StdioServerTransport()
  const closed = new Promise<void>((end) => {
    transport.onclose = end
    process.stdin.once('end', () => void server.close())
  })
  await server.connect(transport)
  await closed
  return 0
}

async function settings(values: Values): Promise<ScanSettings> {
  const configuration = await findConfiguration(values, process.cwd(), 'all')
  const found = await settingsFrom({ ...values, destination: 'ai-chat' }, configuration)
  return { ...found, showSecrets: false }
}

function traceSettings(values: Values): ScanSettings {
  const filter = publicFilter(values)
  return {
    rules: {},
    policy: { ...DEFAULT_POLICY, kinds: ['proprietary'] },
    showSecrets: false,
    decodeDepth: 0,
    indexes: indexSettings(values, { isWanted: true }),
    ...(filter && { publicFilter: filter }),
  }
}

function textSource(text: string): Source {
  const blob = { bytes: Buffer.from(text), origin: { path: '<text>', isMessage: true } }
  return { name: 'text', target: '<text>', items: () => [{ kind: 'blob', blob }] }
}

function fileSource(path: string): Source {
  const cwd = process.cwd()
  if (statSync(resolve(cwd, path), { throwIfNoEntry: false }) === undefined) throw new Error(`there is no '${path}'`)
  return directorySource({ paths: [path], cwd, ignoreFiles: true })
}

/** Threads would outlive the question. */
function run(source: Source, with_: ScanSettings): Promise<Report> {
  return collectReport(scan(source, with_, { jobs: 1 }), source)
}

/** Excerpts are left out: they show what stands around a secret. */
function describe({ findings, coverage, summary }: Report): object {
  return {
    findings: findings.slice(0, FINDINGS_MAX).map(describeFinding),
    more: Math.max(0, findings.length - FINDINGS_MAX),
    decisions: summary.decisions,
    skipped: coverage.skipped.slice(0, FINDINGS_MAX),
  }
}

function describeFinding({ rule, title, severity, decision, location, provenance, why }: Finding): object {
  const { path, startLine, endLine } = location
  return { rule, title, severity, decision, path, startLine, endLine, ...(provenance && { provenance }), why }
}

interface ToolAnswer {
  [key: string]: unknown
  content: { type: 'text'; text: string }[]
  isError?: boolean
}

/** What goes wrong is told to whoever asked, and ends nothing. */
async function answer(work: () => Promise<object>): Promise<ToolAnswer> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await work(), undefined, 1) }] }
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string }
    return {
      content: [{ type: 'text', text: hint === undefined ? message : `${message}; try ${hint}` }],
      isError: true,
    }
  }
}
