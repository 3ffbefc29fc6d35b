/** What was carried over as the data of a `.codemoat.yaml`. */
import type { Carried } from './carried.ts'

export function writtenConfiguration({ isAlone, own, disable, allow, honour }: Omit<Carried, 'leftBehind'>): object {
  const rules = {
    ...(isAlone && { catalogue: false }),
    ...(disable.length > 0 && { disable }),
    ...(own.length > 0 && { own }),
  }
  return {
    ...(Object.keys(rules).length > 0 && { rules }),
    ...(allow.length > 0 && { allow }),
    ...(honour.length > 0 && { inline: { honour } }),
  }
}
