// @ts-check
/** Runs the evaluation of fragments; see bench/fragments/main.ts. */
import { importSource } from '../scripts/generate/import-source.mjs'

await importSource("import './bench/fragments/main.ts'")
