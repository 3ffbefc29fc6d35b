/** `codemoat import FILE..`: what other scanners were told, as configuration and baseline of Codemoat. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { findRepositoryRoot } from '../../git/repository.ts'
import { carryOut, describeChanges, textChange } from '../../hooks/set-up/change.ts'
import type { BaselineEntry } from '../../policy/baseline.ts'
import { parseConfiguration } from '../../policy/configuration.ts'
import type { Accepted } from '../../policy/foreign/accepted.ts'
import { type Carried, joinCarried, type LeftBehind } from '../../policy/foreign/carried.ts'
import { openForeign } from '../../policy/foreign/load-foreign.ts'
import { type ReadForeign, readForeign } from '../../policy/foreign/read-foreign.ts'
import { CONFIGURATION_NAME } from '../../policy/settings.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf } from '../../reports/text/quantities.ts'
import { entryOf, openBaseline, saveBaseline } from '../baseline-actions/baseline-file.ts'
import { addToConfiguration } from '../import-actions/add-to-configuration.ts'
import { type Resolved, resolveAccepted } from '../import-actions/resolve-accepted.ts'
import type { Values } from '../options.ts'
import { settingsFrom } from '../scan-and-report.ts'
import { print, terminal } from '../terminal.ts'

/** @throws {Failure} `path-not-found`, `import-unknown`, and as the readers do */
export async function runImport(values: Values): Promise<number> {
  const cwd = process.cwd()
  const root = findRepositoryRoot(cwd, process.env) ?? cwd
  const isDry = values['dry-run'] === true
  const files = (values.files as readonly string[]).map((name) => openFile(resolve(cwd, name), root))
  const read = files.map((file) => ({ file, ...readForeign(file) }))
  const { carried, secrets } = withoutSecrets(joinCarried(read.map((one) => one.carried)))
  const path = join(root, CONFIGURATION_NAME)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (before !== '') parseConfiguration(before, CONFIGURATION_NAME)
  const after = addToConfiguration(before, carried)
  const configuration = parseConfiguration(after, CONFIGURATION_NAME)
  const changes = textChange(path, before === '' ? undefined : latin1(before), after === '' ? undefined : latin1(after))
  const file = openBaseline(values)
  const settings = {
    ...(await settingsFrom(
      { ...values, config: undefined, 'no-baseline': true },
      { ...configuration, folder: root },
      { cwd: root, isFromHere: true },
    )),
    baseline: file.baseline,
  }
  const resolved = await resolveAccepted([...read.flatMap(({ accepted }) => accepted), ...secrets], { root, settings })
  const entries = newEntries(resolved, file.baseline.entries)
  if (!isDry && before !== after) carryOut(changes)
  if (!isDry && entries.length > 0) saveBaseline(file, [...file.baseline.entries, ...entries])
  if (isDry && before !== after) print(describeChanges(changes, { root, isWhole: true }).trimEnd(), '')
  for (const one of read) printFile(one, resolved)
  printLeftBehind([...carried.leftBehind, ...resolved.flatMap(lostOf)], carried.isAlone)
  printEnd({ isDry, hasConfiguration: before !== after, entries: entries.length, baseline: relative(cwd, file.path) })
  return 0
}

function openFile(path: string, root: string): ReturnType<typeof openForeign> {
  try {
    return openForeign(path, root)
  } catch (error) {
    throw new Failure('path-not-found', `'${path}' cannot be read`, { hint: 'check the path', cause: error })
  }
}

/** A stop word of this length, or over several lines, is a whole secret: it goes into the baseline, where none can be read. */
const WORD_LENGTH_MAX = 100

function withoutSecrets(carried: Carried): { carried: Carried; secrets: Accepted[] } {
  const isSecret = (word: string): boolean => word.length > WORD_LENGTH_MAX || word.includes('\n')
  const secrets = carried.allow.flatMap(({ words = [], reason }) =>
    words.filter(isSecret).map((text): Accepted => {
      return { place: 'stop words', what: `"${text.slice(0, 20)}…"`, content: { kind: 'text', text }, reason }
    }),
  )
  const allow = carried.allow.flatMap((one) => {
    if (!one.words?.some(isSecret)) return [one]
    const words = one.words.filter((word) => !isSecret(word))
    return words.length > 0 ? [{ ...one, words }] : []
  })
  return { carried: { ...carried, allow }, secrets }
}

/** Texts of changes are one character a byte. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** Each content once; what is accepted already keeps its reason. */
function newEntries(resolved: readonly Resolved[], known: readonly BaselineEntry[]): BaselineEntry[] {
  const contents = new Set(known.map(({ content }) => content))
  const entries = new Map<string, BaselineEntry>()
  for (const one of resolved) {
    if (one.outcome !== 'found') continue
    for (const finding of one.findings) {
      const entry = entryOf(finding, { reason: one.entry.reason })
      const isOpen = finding.decision !== 'allow' && !contents.has(entry.content)
      if (isOpen && !entries.has(entry.content))
        entries.set(entry.content, one.isPast ? { ...entry, scope: 'history' } : entry)
    }
  }
  return [...entries.values()]
}

function lostOf(one: Resolved): LeftBehind[] {
  return one.outcome === 'lost'
    ? [{ place: one.entry.place, what: one.entry.what, reason: one.reason, outcome: 'refused' }]
    : []
}

/** `.gitleaks.toml    3 rules, 4 allowances` */
function printFile(
  { file, carried, accepted }: ReadForeign & { file: { path: string } },
  resolved: readonly Resolved[],
): void {
  const own = new Set(accepted)
  const count = (outcome: Resolved['outcome']): number =>
    resolved.filter((one) => own.has(one.entry) && one.outcome === outcome).length
  const silent = count('silent')
  const parts = [
    ...(carried.own.length > 0 ? [countOf(carried.own.length, 'rule')] : []),
    ...(carried.disable.length > 0 ? [`${carried.disable.length} switched off`] : []),
    ...(carried.allow.length > 0 ? [countOf(carried.allow.length, 'allowance')] : []),
    ...(accepted.length > 0
      ? [`${count('found')} of ${countOf(accepted.length, 'accepted finding')} found again`]
      : []),
    ...(silent > 0 ? [`${silent} ${silent === 1 ? 'needs' : 'need'} no entry: nothing is reported there`] : []),
  ]
  print(
    `${printable(file.path)}  ${terminal().style.dim(parts.length > 0 ? parts.join(', ') : 'nothing to carry over')}`,
  )
}

function printLeftBehind(all: readonly LeftBehind[], isAlone: boolean): void {
  const { style } = terminal()
  const changed = all.filter(({ outcome }) => outcome === 'changed')
  const refused = all.filter(({ outcome }) => outcome === 'refused')
  const list = (title: string, items: readonly LeftBehind[]): void => {
    if (items.length === 0) return
    print('', title)
    for (const { place, what, reason } of items)
      print(`  ${style.dim(printable(place))}  ${printable(`${what}: ${reason}`)}`)
  }
  list('Carried over with a difference', changed)
  list('Not carried over', refused)
  if (isAlone)
    print(
      '',
      'The file does not extend the default rules; those of Codemoat look as well.',
      'To have yours alone, write `catalogue: false` under `rules`.',
    )
}

interface Ending {
  readonly isDry: boolean
  readonly hasConfiguration: boolean
  readonly entries: number
  readonly baseline: string
}

function printEnd({ isDry, hasConfiguration, entries, baseline }: Ending): void {
  const written = [
    ...(hasConfiguration ? [CONFIGURATION_NAME] : []),
    ...(entries > 0 ? [`${baseline} (${countOf(entries, 'entry', 'entries')})`] : []),
  ]
  const what = written.length > 0 ? written.join(' and ') : ''
  if (what === '') print('', 'codemoat: nothing to change')
  else
    print(
      '',
      isDry
        ? `codemoat: would write ${what}; this is a dry run`
        : `codemoat: wrote ${what} · commit ${written.length > 1 ? 'them' : 'it'}`,
    )
}
