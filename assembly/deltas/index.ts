/** What the module for deltas exports. */
export { applyDelta } from './apply-delta'
export { findChanges, gatherChanges } from './find-changes'
