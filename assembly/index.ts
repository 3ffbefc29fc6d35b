/** What the module exports. */
export { findEncodedRuns } from './find-encoded-runs'
export { findKeywords } from './find-keywords'
