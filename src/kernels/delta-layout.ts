/**
 * Where everything lies in the memory of the WebAssembly module that builds texts out of each other (assembly/deltas/), in
 * bytes. Read by two compilers, so it holds integer constants and nothing else.
 */

/** At most so many changes of a text, in arrays of 32-bit numbers. */
export const CHANGES_MAX = 65_536
export const CHANGE_STARTS = 65_536
export const CHANGE_ENDS = 327_680
/** One more than there are changes. */
export const CHANGE_SHIFTS = 589_824
export const GATHERED_SHIFTS = 917_504
export const GATHERED_ENDS = 1_179_648
export const TEXTS = 1_441_792

/** What is written behind a text, or read beyond it, and is nothing. */
export const TEXT_PADDING = 64

/** As far as a change reaches by keywords: none is longer (memory-layout.ts). */
export const KEYWORD_BYTES = 64

/** Fewer base64 characters than this do not say that a line is one of a block, unless there is nothing else on it. */
export const FOLDED_MIN = 16

/** Between gathered changes: no keyword or run holds these, and a line that is one of them continues nothing. */
export const GAP = 0x0a1e
export const GAP_BYTES = 2

/** What may be wrong with a delta: the index in DELTA_FAULTS of delta-space.ts. */
export const FAULT_NONE = 0
export const FAULT_COPIES_OUTSIDE = 1
export const FAULT_UNKNOWN = 2
export const FAULT_TOO_LONG = 3
export const FAULT_TOO_SHORT = 4
export const FAULT_CUT_OFF = 5
