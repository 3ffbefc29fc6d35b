// @ts-check
/** Compiles rules/*.ts into src/rules/catalogue.generated.ts. */
import { readdirSync } from 'node:fs'
import { importSource } from './import-source.mjs'

/** @returns {Promise<import('../../src/rules/rule.ts').Issuer[]>} */
export async function importIssuers() {
  const files = readdirSync('rules')
    .filter((name) => name.endsWith('.ts'))
    .sort()
  const modules = await importSource(
    files.map((name, index) => `import * as m${index} from './rules/${name}'`).join('\n') +
      `\nexport const modules = [${files.map((_, index) => `m${index}`).join(', ')}]`,
  )
  return modules.modules.map((/** @type {object} */ module, /** @type {number} */ index) => {
    const issuers = Object.values(module)
    const expected = files[index]?.replace(/\.ts$/, '')
    if (issuers.length !== 1 || issuers[0].id !== expected) {
      throw new Error(`rules/${files[index]} must export one issuer, with the id "${expected}"`)
    }
    return issuers[0]
  })
}

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generateCatalogue() {
  const { compileRule, checkCatalogue, indexKeywords } = await importSource(`
    export * from './src/rules/compile.ts'
    export * from './src/rules/rule-set.ts'`)
  const issuers = await importIssuers()
  const rules = issuers
    .flatMap((issuer) => issuer.rules.map((rule) => compileRule(rule, issuer)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  checkCatalogue(rules)
  return [
    {
      path: 'src/rules/catalogue.generated.ts',
      text: [
        '// Generated from rules/*.ts by `npm run generate`. Do not edit.',
        '/** The ids of all rules. */',
        `export const RULE_IDS: readonly string[] = ${list(rules.map((rule) => rule.id))}`,
        `const RULE_TEXTS: readonly string[] = ${list(rules.map((rule) => JSON.stringify(rule)))}`,
        '/** The compiled rule at that place in the order of ids, as JSON. */',
        "export const ruleText = (position: number): string => RULE_TEXTS[position] ?? ''",
        '/** The keyword index of these rules, as JSON. */',
        `export const KEYWORD_INDEX: string = ${JSON.stringify(JSON.stringify(indexKeywords(rules)))}`,
        '',
      ].join('\n'),
    },
    {
      path: 'src/rules/examples.generated.ts',
      text: [
        '// Generated from rules/*.ts by `npm run generate`. Do not edit.',
        '/** The examples of each rule by its id, as JSON: `{ matches, ignores }`, templates all of them. */',
        `export const RULE_EXAMPLES: Readonly<Record<string, string>> = ${JSON.stringify(examplesOf(issuers), undefined, 1)}`,
        '',
      ].join('\n'),
    },
  ]
}

/** @param {import('../../src/rules/rule.ts').Issuer[]} issuers */
function examplesOf(issuers) {
  const rules = issuers.flatMap((issuer) => issuer.rules).sort((a, b) => (a.id < b.id ? -1 : 1))
  return Object.fromEntries(rules.map(({ id, matches, ignores }) => [id, JSON.stringify({ matches, ignores })]))
}

/** @param {string[]} texts */
function list(texts) {
  return JSON.stringify(texts, undefined, 1)
}
