/** Keys that vendors and standards print in their documentation and everybody copies. They open nothing. */

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
  ['JBSWY3DP', 'EHPK3PXP'],
  ['123456:ABC-DEF', '1234ghIkl'],
  ['MTk4NjIyNDgzNDc', 'xOTI1MjQ4.Cl2FMQ'],
  ['ac0974bec39a17', 'e36ba4a6b4d238ff944bacb478'],
  ['4f3edf983ac636', 'a65a842ce7c78d9aa706d3b113'],
  ['abcdef.0123456', '789abcdef'],
  ['secret_scanning', '_ab85fc6f8d7638cf1', 'c11da812da308d43'], // codemoat: allow generic-secret -- GitHub's own sample
  ['sk_test_26PHem', '9AhJZvU623DfE1x4sd'],
  ['sk_test_tR3PYb', 'cVNZZ796tH88S4VQ2u'],
  ['test_dHar4XY7', 'LxsDOtmnkVtjNVWXLSlXsM'],
  ['AIzaSyDOCAbC1', '23dEf456GhI789jKl01'],
  // UUIDs of RFC 9562, OpenAPI tools and encyclopedias.
  ['123e4567-e89b-', '12d3-a456-426614174000'],
  ['550e8400-e29b-', '41d4-a716-446655440000'],
  ['6ba7b810-9dad-', '11d1-80b4-00c04fd430c8'],
  ['3fa85f64-5717-', '4562-b3fc-2c963f66afa6'],
  ['f47ac10b-58cc-', '4372-a567-0e02b2c3d479'],
  // Hashes of nothing: SHA-256, SHA-1, MD5.
  ['e3b0c44298fc1c14', '9afbf4c8996fb924'],
  ['da39a3ee5e6b4b0d', '3255bfef95601890'],
  ['d41d8cd98f00b204', 'e9800998ecf8427e'],
  // RFC 6749, 6750, 7617, 7636, 7515.
  ['2YotnFZFEjr1zC', 'sicMWpAA'],
  ['tGzv3JOkF0XG5Q', 'x2TlKWIA'],
  ['SplxlOBeZQQYbY', 'S6WxSbIA'],
  ['czZCaGRSa3F0Mz', 'pnWDFmQmF0M2JW'],
  ['mF_9.B5f-4', '.1JqM'],
  ['QWxhZGRpbjpvcG', 'VuIHNlc2FtZQ'],
  ['dBjftJeZ4CVP-mB', '92K27uhbUJU1p1r_wW1gFWFOEjXk'],
  ['E9Melhoa2OwvFrEM', 'TJguCHaoeK1t8URWbuGJSstw-cM'],
  ['AyM1SysPpbyDfgZl', 'd3umj1qzKObwVMkoqQ-EstJQLr_T'],
  // RFC 5849.
  ['0685bd91', '84jfhq22'],
  ['ad180jjd', '733klru7'],
  ['9djdj82h', '48djs9d2'],
  ['dpf43f3p', '2l4k3l03'],
  // RFC 7009, PyJWT, systemd.netdev(5).
  ['45ghiukldjah', 'dnhzdauz'],
  ['eyJzb21lIjoi', 'cGF5bG9hZCJ9'],
  ['EEGlnEPYJV//kbvv', 'IqxKkQwOiS+UENyPncC4bF46ong'],
  // The sample of jwt.io: its payload names John Doe.
  ['eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6', 'IkpvaG4gRG9l'],
].map((parts) => parts.join(''))

/** True where the value contains a credential that a vendor published as an example. */
export function isKnownExample(value: string): boolean {
  return (
    /EXAMPLE(?:KEY)?$|^hunter2$|^correct.?horse.?battery.?staple$/i.test(value) ||
    PUBLISHED.some((one) => value.includes(one))
  )
}
