/** What the module exports. */
export { applyDelta } from './apply-delta'
export { buildTables } from './build-tables'
export { findChanges, gatherChanges } from './find-changes'
export { findEncodedRuns } from './find-encoded-runs'
export { findKeywords } from './find-keywords'
