/** Where lines ended, in a text that lost its line ends: src/detect/fingerprint/joined-lines.ts. */
import { CLASSES, FREE } from '../../src/kernels/gram-layout'
import { DIGIT, LETTER, SPACE } from './numbers'

/** Two blanks in a row were the indentation of the next line. */
export function wasLineEnd(at: u32): bool {
  return load<u8>(at, FREE) === 0x20 && load<u8>(load<u8>(at + 1, FREE), CLASSES) === SPACE
}

/** Where the comment ends that holds a place; −1 where nobody can say. */
export function joinedCommentEnd(start: u32, limit: u32): i32 {
  for (let at = start; at < limit; at++) {
    const byte = load<u8>(at, FREE)
    if (byte === 10 || (byte === 0x20 && (wasLineEnd(at) || declares(at + 1)))) return at
  }
  return -1
}

/** Whether a word stands here that begins a declaration: func fn def impl pub typedef extern struct enum void const static. */
function declares(at: u32): bool {
  const four = load<u32>(at, FREE)
  const six = load<u64>(at, FREE) & 0xffff_ffff_ffff
  switch (four & 0xff) {
    case 0x63: // const
      return (six & 0xff_ffff_ffff) === (((<u64>0x74) << 32) | 0x736e_6f63) && endsWord(at + 5)
    case 0x64: // def
      return (four & 0xff_ffff) === 0x66_6564 && endsWord(at + 3)
    case 0x65: // enum, extern
      if (four === 0x6d75_6e65) return endsWord(at + 4)
      return six === (((<u64>0x6e72) << 32) | 0x6574_7865) && endsWord(at + 6)
    case 0x66: // fn, func
      if (four === 0x636e_7566) return endsWord(at + 4)
      return (four & 0xffff) === 0x6e66 && endsWord(at + 2)
    case 0x69: // impl
      return four === 0x6c70_6d69 && endsWord(at + 4)
    case 0x70: // pub
      return (four & 0xff_ffff) === 0x62_7570 && endsWord(at + 3)
    case 0x73: // static, struct
      if (six === (((<u64>0x6369) << 32) | 0x7461_7473)) return endsWord(at + 6)
      return six === (((<u64>0x7463) << 32) | 0x7572_7473) && endsWord(at + 6)
    case 0x74: // typedef
      return four === 0x6570_7974 && (load<u32>(at + 4, FREE) & 0xff_ffff) === 0x66_6564 && endsWord(at + 7)
    case 0x76: // void
      return four === 0x6469_6f76 && endsWord(at + 4)
    default:
      return false
  }
}

/** No letter of ASCII, digit or underscore goes on here. */
function endsWord(at: u32): bool {
  const byte: u32 = load<u8>(at, FREE)
  const kind: u32 = load<u8>(byte, CLASSES)
  return (kind !== LETTER && kind !== DIGIT) || byte >= 0x80 || byte === 0x24
}
