/** What configuration files say of assistants. */
import type { Configuration } from './configuration.ts'
import { type Layers, placeOf } from './layers.ts'
import { requireTameGlob } from './refuse-traps.ts'
import type { RegisteredRule } from './settings.ts'

export type AssistantConfiguration = Pick<Configuration, 'assistants' | 'confidential'>

/** Rules of a file stand before those of the files that extend it: the first that matches decides. */
export function assistantsOf(layers: Layers): AssistantConfiguration {
  const selfHosted = layers.list<string>('assistants', 'selfHosted')
  const registered = layers.list<RegisteredRule>('assistants', 'registered')
  const confidential = layers.list<string>('confidential')
  for (const one of [...selfHosted, ...confidential]) requireTameGlob(one.value, () => placeOf(one))
  for (const { value, file, keys } of registered) {
    for (const key of ['repos', 'paths', 'allow-assistants'] as const) {
      value[key]?.forEach((glob, index) => {
        requireTameGlob(glob, () => file.placeOf([...keys, key, index]))
      })
    }
  }
  const assistants = {
    ...(selfHosted.length > 0 && { selfHosted: selfHosted.map(({ value }) => value) }),
    ...(registered.length > 0 && { registered: registered.map(({ value }) => value) }),
  }
  return {
    ...(Object.keys(assistants).length > 0 && { assistants }),
    ...(confidential.length > 0 && { confidential: confidential.map(({ value }) => value) }),
  }
}

/** Where an organisation says anything, its rules come first, and it alone says which models are its own. */
export function raisedAssistants(own: AssistantConfiguration, ofFloor: AssistantConfiguration): AssistantConfiguration {
  const confidential = [...(ofFloor.confidential ?? []), ...(own.confidential ?? [])]
  const { selfHosted, registered = [] } = ofFloor.assistants ?? own.assistants ?? {}
  const further = ofFloor.assistants === undefined ? [] : (own.assistants?.registered ?? [])
  const assistants = { ...(selfHosted && { selfHosted }), registered: [...registered, ...further] }
  return { assistants, ...(confidential.length > 0 && { confidential }) }
}
