/** Configuration files, one above the other: the effective value of every key, and where it comes from. */
import type { Place } from '../base/failure.ts'
import type { Keys, YamlFile } from './yaml-file.ts'

/** A value, and where it is written. `keys` lead to it in its file. */
export interface Written<T = unknown> {
  readonly value: T
  readonly file: YamlFile<object>
  readonly keys: Keys
}

export function placeOf({ file, keys }: Written): Place {
  return file.placeOf(keys)
}

/** The lowest layer first. A value stands for that of the layers below; lists go on where those end; maps are united. */
export class Layers {
  readonly files: readonly YamlFile<object>[]

  constructor(files: readonly YamlFile<object>[]) {
    this.files = files
  }

  value<T>(...keys: readonly string[]): Written<T> | undefined {
    return this.#each<T>(keys).at(-1)
  }

  list<T>(...keys: readonly string[]): Written<T>[] {
    return this.#each<readonly T[]>(keys).flatMap(({ file, value }) =>
      value.map((item, index) => ({ value: item, file, keys: [...keys, index] })),
    )
  }

  map<T>(...keys: readonly string[]): Map<string, Written<T>> {
    const united = new Map<string, Written<T>>()
    for (const { file, value } of this.#each<Readonly<Record<string, T>>>(keys)) {
      for (const [key, one] of Object.entries(value)) united.set(key, { value: one, file, keys: [...keys, key] })
    }
    return united
  }

  /** Every value that is in force, by its keys with dots between them; those of a list end in `[]`, each by itself. */
  entries(): readonly (Written & { readonly name: string })[] {
    const found = new Map<string, (Written & { readonly name: string })[]>()
    const walk = (written: Written, name: string): void => {
      const { value, file, keys } = written
      if (Array.isArray(value)) {
        const items = value.map((item, index) => ({ value: item, file, keys: [...keys, index], name: `${name}[]` }))
        found.set(name, [...(found.get(name) ?? []), ...items])
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, one] of Object.entries(value)) {
          if (one !== undefined) walk({ value: one, file, keys: [...keys, key] }, name === '' ? key : `${name}.${key}`)
        }
      } else found.set(name, [{ ...written, name }])
    }
    for (const file of this.files) walk({ value: file.data, file, keys: [] }, '')
    return [...found.values()].flat()
  }

  #each<T>(keys: readonly string[]): Written<T>[] {
    return this.files.flatMap((file) => {
      const value = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], file.data)
      return value === undefined ? [] : [{ value: value as T, file, keys }]
    })
  }
}
