/** What the module exports. */
export { buildTables } from './build-tables'
export { findEncodedRuns } from './find-encoded-runs'
export { findKeywords } from './find-keywords'
export { findSigns } from './find-signs'
