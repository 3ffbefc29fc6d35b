/** The numbers of src/detect/fingerprint/byte-class.ts and unit.ts. */
export const LETTER: u32 = 1
export const DIGIT: u32 = 2
export const SPACE: u32 = 3
export const NEWLINE: u32 = 4
export const QUOTE: u32 = 5
export const SEPARATOR: u32 = 6

export const NAME: u32 = 0
export const KEYWORD: u32 = 1
export const NUMBER: u32 = 2
export const STRING: u32 = 3
export const PUNCTUATION: u32 = 4
export const QUOTED_WORD: u32 = 5
