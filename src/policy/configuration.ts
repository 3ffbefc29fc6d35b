/**
 * What configuration files come to, as the data that a scan is set up with. Only loaded where there is one: the
 * validation library costs more start-up time than a hook may take.
 */
import { homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { Place } from '../base/failure.ts'
import { DESTINATIONS, type Destination, KINDS, type Kind, type Severity } from '../base/finding.ts'
import type { Notice } from '../base/report.ts'
import type { CompiledRule } from '../rules/compiled-rule.ts'
import type { RuleExamples } from '../rules/examples.ts'
import { FURTHER_IDS } from '../rules/further-rules.ts'
import { compileOwnRule, type OwnRule } from '../rules/own-rules.ts'
import { assistantsOf } from './assistant-layers.ts'
import type { OtherScanner } from './comments.ts'
import { configurationSchema } from './configuration-schema.ts'
import type { DestinationPatterns } from './destination.ts'
import { isExpired } from './expiry.ts'
import type { BaselineDemands } from './guard-rails.ts'
import { isUnknownName, requireKnownRule, rulesLike } from './known-rules.ts'
import { Layers, placeOf, type Written } from './layers.ts'
import { requireTameGlob, requireTamePattern } from './refuse-traps.ts'
import type { Allowance, AssistantSettings, Floor, HookSettings, Section, Threshold, Thresholds } from './settings.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export interface Configuration {
  /** Absolute folder that its globs count from, with `/` between names; absent where it is not known. */
  readonly folder?: string
  /** Root of the repository, written in the same way; absent outside of one. */
  readonly repository?: string
  readonly disable?: readonly string[]
  readonly severities?: Readonly<Record<string, Severity>>
  readonly own: readonly CompiledRule[]
  /** False: the own rules alone. */
  readonly catalogue?: false
  /** The examples of the own rules, by id. */
  readonly examples: ReadonlyMap<string, RuleExamples>
  readonly allow: readonly Allowance[]
  readonly failOn?: Severity | 'none'
  /** Where that is written, as `file:line`. */
  readonly failOnEntry?: string
  readonly thresholds?: Thresholds
  readonly sections: readonly Section[]
  /** Folders with a configuration of their own, which `allow` and `sections` hold. */
  readonly nested?: readonly string[]
  readonly destination?: Destination
  readonly destinations?: DestinationPatterns
  /** Absolute paths. */
  readonly index?: { readonly files: readonly string[]; readonly 'public-filter'?: string }
  /** Scanners whose comments accept findings. */
  readonly honours?: readonly OtherScanner[]
  /** Names of the companies whose notices count. */
  readonly companies?: readonly string[]
  readonly decodeDepth?: number
  readonly hooks?: HookSettings
  readonly assistants?: AssistantSettings
  /** Globs over paths that no assistant may read. */
  readonly confidential?: readonly string[]
  readonly floor?: Floor
  /** What a baseline must be like, to accept anything: from the policy of the organisation. */
  readonly baselineDemands?: BaselineDemands
  /** What whoever answers for these files should know. */
  readonly notices: readonly Notice[]
}

/** Where a value is written, as it stands in reports. */
export function entryOf(written: Written): string {
  const { path, line } = placeOf(written)
  return line === undefined ? path : `${path}:${line}`
}

/** @throws {Failure} `config-not-yaml`, `config-wrong-shape`, `rule-malformed`, `rule-unknown`, with line and column */
export function readConfiguration(text: string, path: string, place: string = path): YamlFile<object> {
  return readYaml(text, { path, place }, configurationSchema)
}

/** The configuration of one file alone. @param path shown in failures @throws {Failure} as `readConfiguration` */
export function parseConfiguration(text: string, path: string): Configuration {
  return configurationOf(new Layers([readConfiguration(text, path)]))
}

/** What the layers say for the whole. @throws {Failure} as `readConfiguration` */
export function configurationOf(layers: Layers): Configuration {
  const own = ownRulesOf(layers)
  const ids = own.map(({ rule }) => rule.id)
  const rules = ruleChangesOf(layers, ids)
  const { allow, notices } = allowancesOf(layers, ids)
  const failOn = layers.value<Severity | 'none'>('failOn')
  const destination = layers.value<Destination>('destination')
  const decodeDepth = layers.value<number>('limits', 'decodeDepth')
  const thresholds = thresholdsOf(layers, ['policy'])
  const hooks = Object.fromEntries([...layers.map<string>('hooks')].map(([key, { value }]) => [key, value]))
  const destinations = destinationsOf(layers)
  const index = indexOf(layers)
  const honours = layers.list<OtherScanner>('inline', 'honour').map(({ value }) => value)
  const companies = layers.list<string>('markers', 'companies').map(({ value }) => value)
  return {
    ...catalogueChanges(rules, ids),
    ...(layers.value<boolean>('rules', 'catalogue')?.value === false && { catalogue: false as const }),
    own: own.map(({ rule }) => rule),
    examples: new Map(own.map(({ rule, examples }) => [rule.id, examples])),
    allow,
    ...(failOn && { failOn: failOn.value, failOnEntry: entryOf(failOn) }),
    ...(thresholds && { thresholds }),
    sections: [...furtherChanges(rules), ...sectionsOf(layers, ids)],
    ...(destination && { destination: destination.value }),
    ...(destinations && { destinations }),
    ...(index && { index }),
    ...(honours.length > 0 && { honours }),
    ...(companies.length > 0 && { companies }),
    ...(decodeDepth && { decodeDepth: decodeDepth.value }),
    ...(Object.keys(hooks).length > 0 && { hooks: hooks as HookSettings }),
    ...assistantsOf(layers),
    notices,
  }
}

/** What the configuration of a folder says for its own files. `folder` ends in `/`. */
export function folderConfigurationOf(
  layers: Layers,
  folder: string,
  own: readonly string[],
): Pick<Configuration, 'allow' | 'sections' | 'notices'> {
  const { disable, severities } = ruleChangesOf(layers, own)
  const failOn = layers.value<Severity | 'none'>('failOn')
  const thresholds = thresholdsOf(layers, ['policy'])
  const path = layers.files.at(-1)?.path
  const whole: Section = {
    folder,
    ...(disable && { disable }),
    ...(severities && { severities }),
    ...(failOn && { failOn: failOn.value }),
    ...(thresholds && { thresholds }),
    ...(path && { entry: failOn ? entryOf(failOn) : path }),
  }
  const { allow, notices } = allowancesOf(layers, own)
  return {
    allow: allow.map((one) => ({ ...one, folder })),
    sections: [whole, ...sectionsOf(layers, own).map((one) => ({ ...one, folder }))],
    notices,
  }
}

function ownRulesOf(layers: Layers): readonly { rule: CompiledRule; examples: RuleExamples }[] {
  const byId = new Map<string, { rule: CompiledRule; examples: RuleExamples }>()
  for (const { value, file, keys } of layers.list<OwnRule>('rules', 'own')) {
    const rule = compileOwnRule(value, (key) => file.placeOf([...keys, key]))
    byId.set(rule.id, { rule, examples: { matches: value.matches ?? [], ignores: value.ignores ?? {} } })
  }
  return [...byId.values()]
}

function ruleChangesOf(layers: Layers, own: readonly string[]): Pick<Configuration, 'disable' | 'severities'> {
  const disable = layers.list<string>('rules', 'disable')
  const severities = layers.map<Severity>('rules', 'severity')
  for (const one of disable) requireKnownRule(one.value, own, () => placeOf(one))
  for (const [id, one] of severities) requireKnownRule(id, own, () => placeOf(one))
  return {
    ...(disable.length > 0 && { disable: disable.map(({ value }) => value) }),
    ...(severities.size > 0 && {
      severities: Object.fromEntries([...severities].map(([id, { value }]) => [id, value])),
    }),
  }
}

type RuleChanges = Pick<Configuration, 'disable' | 'severities'>

/** The globs that match a rule of the catalogue or an own one: these need not be looked for at all. */
function catalogueChanges({ disable, severities }: RuleChanges, own: readonly string[]): RuleChanges {
  const here = disable?.filter((glob) => rulesLike(glob, own).some((id) => !FURTHER_IDS.includes(id)))
  return { ...(here && here.length > 0 && { disable: here }), ...(severities && { severities }) }
}

/** What other detectors report is judged afterwards. */
function furtherChanges({ disable = [], severities = {} }: RuleChanges): readonly Section[] {
  const off = disable.filter((glob) => rulesLike(glob, []).some((id) => FURTHER_IDS.includes(id)))
  const changed = Object.entries(severities).filter(([id]) => FURTHER_IDS.includes(id))
  if (off.length === 0 && changed.length === 0) return []
  return [{ disable: off, severities: Object.fromEntries(changed) }]
}

interface WrittenAllowance extends Allowance {
  readonly expires?: string
}

/** Those that are still in force, and what is to be said of the others. */
export function allowancesOf(
  layers: Layers,
  own: readonly string[],
): { allow: readonly Allowance[]; notices: readonly Notice[] } {
  const notices: Notice[] = []
  const allow = layers.list<WrittenAllowance>('allow').flatMap((written) => {
    const { expires, ...allowance } = written.value
    const place =
      (...keys: (string | number)[]) =>
      () =>
        written.file.placeOf([...written.keys, ...keys])
    checkEach(requireTameGlob, allowance.paths, (index) => place('paths', index))
    checkEach(requireTameGlob, allowance.rules, (index) => place('rules', index))
    checkEach(requireTamePattern, allowance.secrets, (index) => place('secrets', index))
    checkEach(requireTamePattern, allowance.lines, (index) => place('lines', index))
    const entry = entryOf(written)
    const unknown = allowance.rules?.filter((id) => isUnknownName(id, own)) ?? []
    for (const id of unknown) notices.push({ about: 'configuration', text: `no rule is called "${id}"`, place: entry })
    if (expires === undefined || !isExpired(expires, place('expires'))) return [{ ...allowance, entry }]
    notices.push({ about: 'expired', text: `since ${expires} no longer allowed: ${allowance.reason}`, place: entry })
    return []
  })
  return { allow, notices }
}

function checkEach(
  check: (text: string, place: () => Place) => void,
  texts: readonly string[] | undefined,
  placeAt: (index: number) => () => Place,
): void {
  texts?.forEach((text, index) => {
    check(text, placeAt(index))
  })
}

/** @param keys of the table in every layer */
export function thresholdsOf(layers: Layers, keys: readonly string[]): Thresholds | undefined {
  const table: Partial<Record<Destination, Partial<Record<Kind, Threshold>>>> = {}
  for (const destination of DESTINATIONS) {
    for (const kind of KINDS) {
      const written = layers.value<WrittenThreshold>(...keys, destination, kind)
      if (written) table[destination] = { ...table[destination], [kind]: thresholdOf(written.value, entryOf(written)) }
    }
  }
  return Object.keys(table).length > 0 ? table : undefined
}

type WrittenThreshold = 'block' | 'warn' | 'pass' | Omit<Threshold, 'entry'>

function thresholdOf(written: WrittenThreshold, entry: string): Threshold {
  if (typeof written !== 'string') return { ...written, entry }
  return { block: written === 'block' ? 'low' : 'none', warn: written === 'pass' ? 'none' : 'low', entry }
}

interface WrittenSection {
  readonly paths?: readonly string[]
  readonly destinations?: readonly Destination[]
  readonly rules?: { readonly disable?: readonly string[]; readonly severity?: Readonly<Record<string, Severity>> }
  readonly failOn?: Severity | 'none'
  readonly policy?: object
}

function sectionsOf(layers: Layers, own: readonly string[]): readonly Section[] {
  return layers.list<WrittenSection>('sections').map((written) => {
    const { paths, destinations, failOn } = written.value
    paths?.forEach((glob, index) => {
      requireTameGlob(glob, () => written.file.placeOf([...written.keys, 'paths', index]))
    })
    // A file that holds the section alone, with the places that it has in its own.
    const alone = new Layers([
      {
        ...written.file,
        data: written.value as object,
        placeOf: (keys) => written.file.placeOf([...written.keys, ...keys]),
      },
    ])
    const thresholds = thresholdsOf(alone, ['policy'])
    return {
      ...(paths && { paths }),
      ...(destinations && { destinations }),
      ...ruleChangesOf(alone, own),
      ...(failOn && { failOn }),
      ...(thresholds && { thresholds }),
      entry: entryOf(written),
    }
  })
}

export function destinationsOf(layers: Layers): DestinationPatterns | undefined {
  const found = DESTINATIONS.flatMap((destination) => {
    const lists = ['paths', 'assistants', 'remotes'].flatMap((name) => {
      const written = layers.list<string>('destinations', destination, name)
      if (name !== 'assistants') for (const one of written) requireTameGlob(one.value, () => placeOf(one))
      return written.length > 0 ? [[name, written.map(({ value }) => value)] as const] : []
    })
    return lists.length > 0 ? [[destination, Object.fromEntries(lists)] as const] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function indexOf(layers: Layers): Configuration['index'] {
  // A path counts from the file that it is written in; one that begins with ~ is the user's own.
  const pathOf = (written: Written<string>): string =>
    resolve(
      dirname(written.file.place),
      written.value.replace(/^~(?=\/)/, () => homedir()),
    )
  const files = layers.list<string>('index', 'files').map(pathOf)
  const publicFilter = layers.value<string>('index', 'publicFilter')
  if (files.length === 0 && !publicFilter) return undefined
  return { files, ...(publicFilter && { 'public-filter': pathOf(publicFilter) }) }
}
