/** What decides about findings in this call: what was typed, then the environment, then the configuration. */
import { Failure } from '../base/failure.ts'
import { DESTINATIONS, type Destination, type Kind, SEVERITIES, type Severity } from '../base/finding.ts'
import type { Notice } from '../base/report.ts'
import type { Configuration } from '../policy/configuration.ts'
import { DEFAULT_POLICY, type PathFolders, type PolicySettings } from '../policy/settings.ts'
import type { RuleSelection } from '../scan/load-rules.ts'
import type { Values } from './options.ts'

const DESTINATION_VARIABLE = 'CODEMOAT_DESTINATION'

/** @param folders where the paths of the source and the globs of the configuration count from */
export function policySettings(
  values: Values,
  configuration: Configuration | undefined,
  folders: PathFolders | undefined,
): PolicySettings {
  const destination = destinationFrom(values)
  const failOn = values['fail-on'] as Severity | 'none' | undefined
  const { thresholds, sections, destinations, floor, honours } = configuration ?? {}
  return {
    ...DEFAULT_POLICY,
    allow: configuration?.allow ?? [],
    failOn: configuration?.failOn ?? DEFAULT_POLICY.failOn,
    ...(configuration?.failOnEntry && { failOnEntry: configuration.failOnEntry }),
    ...(failOn && { failOnOption: failOn }),
    destination: destination ?? configuration?.destination ?? DEFAULT_POLICY.destination,
    ...(destination && { isDestinationFixed: true }),
    kinds: floor?.keep ? DEFAULT_POLICY.kinds : ((values.kinds as readonly Kind[]) ?? DEFAULT_POLICY.kinds),
    ...(thresholds && { thresholds }),
    ...(sections && sections.length > 0 && { sections }),
    ...(honours && { honours }),
    ...(destinations && { destinations }),
    ...(folders && { folders }),
    ...(floor && { floor }),
  }
}

/** For those who wrap this command and know where the content goes. @throws {Failure} usage */
function destinationFrom(values: Values): Destination | undefined {
  const given = (values.destination as string | undefined) ?? process.env[DESTINATION_VARIABLE]
  if (given === undefined || given === '') return undefined
  const known = DESTINATIONS.find((one) => one === given)
  if (known !== undefined) return known
  throw new Failure('usage', `${DESTINATION_VARIABLE} names no destination: "${given}"`, {
    hint: `set it to one of ${DESTINATIONS.join(', ')}, or to nothing`,
  })
}

export function ruleSelection(values: Values, configuration: Configuration | undefined): RuleSelection {
  const only = values.rules as readonly string[] | undefined
  const keep = configuration?.floor?.keep
  return {
    ...(only && { only: keep ? [...only, ...keep] : only }),
    ...(configuration?.disable && { disable: configuration.disable }),
    ...(configuration?.severities && { severities: configuration.severities }),
    ...(configuration?.catalogue === false && !keep && { catalogue: false as const }),
    ...(configuration?.own.length && { own: configuration.own }),
  }
}

/** What the configuration has to say besides the findings, and what was typed that would go below the floor. */
export function noticesOf(values: Values, configuration: Configuration | undefined): readonly Notice[] {
  const floor = configuration?.floor
  const typed = values['fail-on'] as Severity | 'none' | undefined
  const isLaxer = typed !== undefined && floor?.failOn !== undefined && rank(typed) > rank(floor.failOn)
  const attempts = [
    ...(isLaxer ? [`--fail-on ${typed} asks for less than ${floor?.failOn}`] : []),
    ...(floor?.keep && values.rules !== undefined ? ['--rules leaves out rules that must be kept'] : []),
    ...(floor?.keep && values.kinds !== undefined ? ['--kinds leaves out rules that must be kept'] : []),
  ]
  return [
    ...(configuration?.notices ?? []),
    ...nestedNotice(configuration?.nested),
    ...attempts.map((text): Notice => ({ about: 'floor', text })),
  ]
}

function nestedNotice(nested: readonly string[] = []): readonly Notice[] {
  if (nested.length === 0) return []
  const more = nested.length - NESTED_SHOWN_MAX
  const names = [...nested.slice(0, NESTED_SHOWN_MAX), ...(more > 0 ? [`${more} more`] : [])].join(', ')
  return [{ about: 'configuration', text: `folders with one of their own: ${names}` }]
}

const NESTED_SHOWN_MAX = 20

function rank(severity: Severity | 'none'): number {
  return severity === 'none' ? SEVERITIES.length : SEVERITIES.indexOf(severity)
}
