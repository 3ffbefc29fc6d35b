/** `codemoat config show`: the value of every key that is in force, and with --origin where it comes from. */
import { DESTINATIONS, KINDS } from '../../base/finding.ts'
import { LIMITS } from '../../base/limits.ts'
import { type Configuration, entryOf } from '../../policy/configuration.ts'
import type { Layers, Written } from '../../policy/layers.ts'
import { type ConfigurationPlaces, loadConfiguration } from '../../policy/load-configuration.ts'
import type { Threshold } from '../../policy/settings.ts'
import { usualThreshold } from '../../policy/thresholds.ts'
import { configurationPlaces } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { policySettings } from '../policy-settings.ts'
import { printNotices } from './print-notices.ts'

interface Row {
  readonly name: string
  readonly value: string
  readonly origin: string
}

const DEFAULT = 'default'

export async function showConfiguration(values: Values): Promise<number> {
  const places = await configurationPlaces(values, process.cwd(), 'all')
  const { configuration, layers, folders } = loadConfiguration(places)
  const [whole, ...inner] = layers
  const rows = [...(whole ? ownRows(whole) : []), ...effective(values, { configuration, whole, places })]
  const byFolder = [
    { title: '', rows: rows.sort(byName) },
    ...inner.map((one, index) => ({ title: `for ${folders[index + 1]}/:`, rows: rowsOf(one).sort(byName) })),
  ]
  if (values.json) {
    const list = byFolder.flatMap(({ rows: some }, index) =>
      some.map((row) => ({ ...(index > 0 && { folder: folders[index] }), ...row })),
    )
    process.stdout.write(`${JSON.stringify(list, undefined, 2)}\n`)
    return 0
  }
  for (const { title, rows: some } of byFolder) print(title, some, values.origin === true)
  printNotices(configuration.notices)
  return 0
}

/** But for the keys that `effective` works out. */
function ownRows(layers: Layers): Row[] {
  return rowsOf(layers).filter(({ name }) => !EFFECTIVE.test(name))
}

/** What the files say. */
function rowsOf(layers: Layers): Row[] {
  return layers
    .entries()
    .map((written) => ({ name: written.name, value: textOf(written.value), origin: entryOf(written) }))
}

const EFFECTIVE = /^(?:failOn|destination|limits\.decodeDepth|hooks\.on\w+|policy\..*)$/

interface Loaded {
  readonly configuration: Configuration
  readonly whole: Layers | undefined
  readonly places: ConfigurationPlaces
}

/** Keys that have a value also where nobody wrote one, with what the environment and the policy make of them. */
function effective(values: Values, { configuration, whole, places }: Loaded): Row[] {
  const settings = policySettings(values, configuration, undefined)
  const from = (written: Written | undefined): string => (written ? entryOf(written) : DEFAULT)
  const policy = places.floor ?? DEFAULT
  const depth = configuration.decodeDepth ?? LIMITS.decodeDepth
  const isRaised = depth !== (whole?.value<number>('limits', 'decodeDepth')?.value ?? LIMITS.decodeDepth)
  const variable = process.env.CODEMOAT_DESTINATION
  return [
    { name: 'failOn', value: settings.failOn, origin: from(whole?.value('failOn')) },
    {
      name: 'destination',
      value: settings.destination,
      origin: variable ? 'CODEMOAT_DESTINATION' : from(whole?.value('destination')),
    },
    {
      name: 'limits.decodeDepth',
      value: String(depth),
      origin: isRaised ? policy : from(whole?.value('limits', 'decodeDepth')),
    },
    ...(['onError', 'onDeadline'] as const).map((name) => ({
      name: `hooks.${name}`,
      value: configuration.hooks?.[name] ?? 'block',
      origin: from(whole?.value('hooks', name)),
    })),
    ...DESTINATIONS.flatMap((destination) =>
      KINDS.map((kind) => {
        const usual = usualThreshold(kind, destination, settings.failOn)
        const own = configuration.thresholds?.[destination]?.[kind]
        return {
          name: `policy.${destination}.${kind}`,
          value: wordsOf({ ...usual, ...own }),
          origin: own?.entry ?? (usual.block === 'none' ? DEFAULT : from(whole?.value('failOn'))),
        }
      }),
    ),
    ...floorRows(configuration, policy),
  ]
}

function floorRows({ floor, baselineDemands }: Configuration, origin: string): Row[] {
  if (floor === undefined) return []
  const { allow, thresholds, ...rest } = floor
  const plain = Object.entries({ ...rest, ...baselineDemands })
  return [
    ...plain.map(([name, value]) => ({ name: `floor.${name}`, value: textOf(value), origin })),
    ...allow.map(({ reason, entry }) => ({ name: 'floor.allow[]', value: reason, origin: entry ?? origin })),
    ...DESTINATIONS.flatMap((destination) =>
      KINDS.flatMap((kind) => {
        const one = thresholds?.[destination]?.[kind]
        return one
          ? [{ name: `floor.policy.${destination}.${kind}`, value: wordsOf(one), origin: one.entry ?? origin }]
          : []
      }),
    ),
  ]
}

function wordsOf({ block = 'none', warn = 'none' }: Threshold): string {
  if (block === 'none') return warn === 'none' ? 'pass' : `warn from ${warn} on`
  return warn === 'none' || warn === block ? `block from ${block} on` : `block from ${block} on, warn from ${warn} on`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function byName(a: Row, b: Row): number {
  return a.name === b.name ? 0 : a.name < b.name ? -1 : 1
}

const VALUE_WIDTH_MAX = 48

function print(title: string, rows: readonly Row[], withOrigin: boolean): void {
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length))
  const valueWidth = Math.min(VALUE_WIDTH_MAX, Math.max(0, ...rows.map(({ value }) => value.length)))
  if (title !== '') process.stdout.write(`\n${title}\n`)
  for (const { name, value, origin } of rows) {
    const shown = withOrigin ? `${value.padEnd(valueWidth)}  ${origin}` : value
    process.stdout.write(`${name.padEnd(nameWidth)}  ${shown}\n`)
  }
}
