// @ts-check
/** Runs the accuracy harness of the catalogue; see bench/accuracy/main.ts. */
import { importSource } from '../scripts/generate/import-source.mjs'

await importSource("import './bench/accuracy/main.ts'")
