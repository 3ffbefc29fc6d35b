/** The secrets detector: one detection for each secret of a passage. */
import type { Detector } from '../detector.ts'
import { SecretSearch, type SecretsDetectorOptions } from './secret-search.ts'

export function createSecretsDetector(options: SecretsDetectorOptions): Detector {
  const search = new SecretSearch(options)
  return { name: 'secrets', detect: (passage, notice) => search.passage(passage, notice) }
}
