/**
 * The policy of an organisation: a floor that no repository goes below. What tries to has no effect, and is said in the
 * report. What is decided finding by finding is held in thresholds.ts and decide.ts.
 */
import { DESTINATIONS, KINDS, SEVERITIES, type Severity } from '../base/finding.ts'
import type { Notice } from '../base/report.ts'
import { catalogueTexts } from '../rules/catalogue.ts'
import { type AssistantConfiguration, assistantsOf, raisedAssistants } from './assistant-layers.ts'
import { allowancesOf, type Configuration, destinationsOf, entryOf, thresholdsOf } from './configuration.ts'
import { floorSchema } from './configuration-schema.ts'
import type { DestinationPatterns } from './destination.ts'
import { createGlobTest } from './glob-test.ts'
import { requireKnownRule, rulesLike } from './known-rules.ts'
import { Layers, placeOf, type Written } from './layers.ts'
import type { Floor, Threshold } from './settings.ts'
import { readYaml } from './yaml-file.ts'

/** The floor, and what it says besides about the whole. */
export interface GuardRails {
  readonly floor: Floor
  readonly destinations?: DestinationPatterns
  readonly decodeDepth?: number
  /** What a baseline must be like, to accept anything. */
  readonly baseline?: BaselineDemands
  readonly assistants: AssistantConfiguration
  readonly notices: readonly Notice[]
}

export interface BaselineDemands {
  readonly requireReasons?: boolean
  readonly maxAgeDays?: number
}

/** @param path shown in failures @throws {Failure} as `readConfiguration` */
export function readGuardRails(text: string, path: string): GuardRails {
  const file = readYaml<object>(text, { path, place: path }, floorSchema)
  const layers = new Layers([file])
  const keep = ruleGlobs(layers, 'keep')
  const neverAllow = ruleGlobs(layers, 'allowances', 'never')
  const severities = layers.map<Severity>('severity')
  for (const [id, one] of severities) requireKnownRule(id, [], () => placeOf(one))
  const { allow, notices } = allowancesOf(layers, [])
  const failOn = layers.value<Severity | 'none'>('failOn')
  const thresholds = thresholdsOf(layers, ['policy'])
  const destinations = destinationsOf(layers)
  const decodeDepth = layers.value<number>('limits', 'decodeDepth')
  const baseline = layers.value<BaselineDemands>('baseline')
  return {
    floor: {
      ...(keep.length > 0 && { keep }),
      ...(neverAllow.length > 0 && { neverAllow }),
      refusesAllowances: layers.value('allowances', 'others')?.value === 'refuse',
      refusesComments: layers.value('allowances', 'comments')?.value === 'refuse',
      ...(failOn && { failOn: failOn.value, failOnEntry: entryOf(failOn) }),
      ...(thresholds && { thresholds }),
      ...(severities.size > 0 && {
        severities: Object.fromEntries([...severities].map(([id, { value }]) => [id, value])),
      }),
      allow,
    },
    ...(destinations && { destinations }),
    ...(decodeDepth && { decodeDepth: decodeDepth.value }),
    ...(baseline && { baseline: baseline.value }),
    assistants: assistantsOf(layers),
    notices,
  }
}

/** Rules that a repository brings along can be named, too: nothing is asked of the names. */
function ruleGlobs(layers: Layers, ...keys: string[]): string[] {
  return layers.list<string>(...keys).map((one) => {
    requireKnownRule(one.value, [one.value], () => placeOf(one))
    return one.value
  })
}

/** The configuration with nothing in it that goes below the floor, and a notice for everything that would have. */
export function raiseToFloor(
  configuration: Configuration,
  rails: GuardRails,
  layers: readonly Layers[],
): Configuration {
  const { floor } = rails
  const attempts = layers.flatMap((one) => attemptsOf(one, rails))
  const ids = configuration.own.map(({ id }) => id)
  const isKept = createGlobTest(floor.keep ?? [])
  const disable = configuration.disable?.flatMap((glob) => rulesLike(glob, ids).filter((id) => !isKept(id)))
  const severities = Object.entries(configuration.severities ?? {}).filter(
    ([id, severity]) => !isLowered(id, severity, floor),
  )
  const shipped = new Set(catalogueTexts().map(({ id }) => id))
  const decodeDepth = Math.max(rails.decodeDepth ?? 0, configuration.decodeDepth ?? 0)
  const { disable: _, severities: __, destinations, ...rest } = configuration
  return {
    ...rest,
    ...raisedAssistants(configuration, rails.assistants),
    ...(disable && disable.length > 0 && { disable }),
    ...(severities.length > 0 && { severities: Object.fromEntries(severities) }),
    own: configuration.own.filter(({ id }) => !(shipped.has(id) && isKept(id))),
    destinations: raisedDestinations(destinations, rails.destinations),
    ...((rails.decodeDepth !== undefined || configuration.decodeDepth !== undefined) && { decodeDepth }),
    floor,
    ...(rails.baseline && { baselineDemands: rails.baseline }),
    notices: [...configuration.notices, ...rails.notices, ...attempts],
  }
}

/** What a repository takes for its own, an organisation may not. */
function raisedDestinations(
  own: DestinationPatterns | undefined,
  ofFloor: DestinationPatterns | undefined,
): DestinationPatterns {
  return Object.fromEntries(
    DESTINATIONS.flatMap((name) => {
      const [a, b] = [ofFloor?.[name], name === 'repository' ? undefined : own?.[name]]
      const union = (key: 'paths' | 'assistants' | 'remotes'): object => {
        const all = [...(a?.[key] ?? []), ...(b?.[key] ?? [])]
        return all.length > 0 ? { [key]: all } : {}
      }
      return a || b ? [[name, { ...union('paths'), ...union('assistants'), ...union('remotes') }]] : []
    }),
  )
}

function isLowered(id: string, severity: Severity, floor: Floor): boolean {
  const declared = createGlobTest(floor.keep ?? [])(id) ? declaredSeverity(id) : undefined
  return [declared, floor.severities?.[id]].some((least) => least !== undefined && rank(severity) < rank(least))
}

function declaredSeverity(id: string): Severity | undefined {
  return catalogueTexts()
    .find((text) => text.id === id)
    ?.parse().severity
}

/** Everything in one stack of files that would go below the floor. */
function attemptsOf(layers: Layers, rails: GuardRails): readonly Notice[] {
  const { floor } = rails
  const at = (written: Written, text: string): Notice => ({ about: 'floor', text, place: entryOf(written) })
  const parts = [layers, ...sectionLayers(layers)]
  const isKept = createGlobTest(floor.keep ?? [])
  const disabled = parts.flatMap((part) =>
    part
      .list<string>('rules', 'disable')
      .filter(({ value }) => rulesLike(value, []).some(isKept))
      .map((one) => at(one, `switches off "${one.value}", which must be kept`)),
  )
  const lowered = parts.flatMap((part) =>
    [...part.map<Severity>('rules', 'severity')]
      .filter(([id, { value }]) => isLowered(id, value, floor))
      .map(([id, one]) => at(one, `makes "${id}" less severe: ${one.value}`)),
  )
  const replaced = layers
    .list<{ id: string }>('rules', 'own')
    .filter(({ value }) => isKept(value.id) && rulesLike(value.id, []).length > 0)
    .map((one) => at(one, `replaces the rule "${one.value.id}", which must be kept`))
  const failOns = parts.flatMap((part) => {
    const one = part.value<Severity | 'none'>('failOn')
    return one && floor.failOn && isLaxer(one.value, floor.failOn)
      ? [at(one, `blocks from ${one.value} on, where ${floor.failOn} must block`)]
      : []
  })
  const refused = layers
    .list<{ reason: string }>('allow')
    .filter(() => floor.refusesAllowances)
    .map((one) => at(one, `adds an allowance: ${one.value.reason}`))
  const depth = layers.value<number>('limits', 'decodeDepth')
  const shallow = depth && depth.value < (rails.decodeDepth ?? 0) ? [at(depth, 'looks under fewer wrappers')] : []
  const taken = [...layers.map('destinations').entries()]
    .filter(([name]) => name === 'repository')
    .map(([, one]) => at(one, 'says what heads nowhere else than to the repository'))
  return [
    ...disabled,
    ...lowered,
    ...replaced,
    ...failOns,
    ...laxerCells(parts, floor),
    ...refused,
    ...shallow,
    ...taken,
  ]
}

function sectionLayers(layers: Layers): readonly Layers[] {
  return layers
    .list<object>('sections')
    .map(
      ({ value, file, keys }) =>
        new Layers([{ ...file, data: value, placeOf: (further) => file.placeOf([...keys, ...further]) }]),
    )
}

function laxerCells(parts: readonly Layers[], floor: Floor): readonly Notice[] {
  return parts.flatMap((part) => {
    const table = thresholdsOf(part, ['policy'])
    return DESTINATIONS.flatMap((destination) =>
      KINDS.flatMap((kind): readonly Notice[] => {
        const [given, least] = [table?.[destination]?.[kind], floor.thresholds?.[destination]?.[kind]]
        const usual: Threshold | undefined = floor.failOn && { block: floor.failOn, warn: 'low' }
        const asked = least ?? (kind === 'marker' ? undefined : usual)
        const isBelow =
          given && asked && (isLaxer(given.block, asked.block ?? 'none') || isLaxer(given.warn, asked.warn ?? 'none'))
        const place = given?.entry
        return isBelow
          ? [{ about: 'floor', text: `asks less of ${kind} heading to ${destination}`, ...(place && { place }) }]
          : []
      }),
    )
  })
}

function isLaxer(given: Severity | 'none' | undefined, least: Severity | 'none'): boolean {
  return rank(given ?? 'low') > rank(least)
}

function rank(severity: Severity | 'none'): number {
  return severity === 'none' ? SEVERITIES.length : SEVERITIES.indexOf(severity)
}
