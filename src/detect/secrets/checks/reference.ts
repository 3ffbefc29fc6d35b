/** Values that name where a secret is kept instead of being one: variables, calls, templates, encrypted text. */
import { looksRandom } from '../../../rules/checks/random-text.ts'

/** The reason for `options.password`. */
export const A_MEMBER = 'a member of something'

const REFERENCES: readonly (readonly [RegExp, string])[] = [
  // ${X} $(x) $X $x->y $x['y'] %X% #{x} @{x}
  [/^\$[{(]|^\$[A-Za-z_]\w*(?:-?$|->|::|[.[(:])|^%[A-Za-z_]+%$|^[#@]\{/, 'a variable'],
  [/\{\{|\}\}|<%|%>|\$\{|^<[^>]*>$|^\{[^{}]*\}$|^\[[^\]]*\]$|^@@|^__\w+__$/, 'a template'],
  [/^%[sdvqr]$|^%\(\w+\)s$|^\{\d*\}$|^:[a-z_]+$|^\?$/, 'a format placeholder'],
  [
    /process\.env|os\.environ|getenv|\benv[.(:[]|System\.get|(?:^|[^A-Za-z])(?:config|settings|secrets|options|props|params|args|opts)[.[]|vault:|^(?:op|sm|ssm|awssm|gcpsm|keyvault|doppler|bws|file):\/\/|arn:aws|^ref\+|^!\w|^\/run\/secrets\//i,
    'read from elsewhere',
  ],
  // SOPS, Jasypt, Ansible, sealed secrets, Spring, Vault transit, AWS KMS, OpenSSL, Fernet.
  [
    /^ENC[[(]|^\$ANSIBLE_VAULT|^Ag[AB][A-Za-z0-9+/]{100}|^age-encryption|^\{cipher\}|^AQICAH|^U2FsdGVkX1|^gAAAAA[A-Za-z0-9_-]{60}/,
    'encrypted',
  ],
  [/^--[a-z]+(?:-[a-z]+)*$/, 'an option of a command'],
  // A call, an index, a member, a member that may be missing; a keyword of a language.
  [/^[A-Za-z_$][\w$]*(?:(?:\??\.|->|::)[A-Za-z_$][\w$]*)*\((?:[\w\s,.'"():=>-]*\))?$|^\w+\[['"\w]+\]?$/, 'code'],
  [/^[*&!]?[A-Za-z_$][A-Za-z_$]*(?:(?:[!?]?\.|->|::)[A-Za-z_$][A-Za-z_$0-9]*)+[!?]?$/, A_MEMBER],
  [
    /^(?:null|true|false|nil|None|undefined|self|this)$|^(?:await|new|typeof|function|return|lambda)[ (]|=>|===|!==|&&|\|\||\+=\w/,
    'code',
  ],
]

/** What the value refers to, in words, or undefined where it is a value. */
export function referenceReason(value: string): string | undefined {
  return REFERENCES.find(([pattern]) => pattern.test(value))?.[1]
}

/**
 * True where a bare word is a name in code: `password = oldPassword;`, `token=token1)`, `key: base64.encode(`. In settings
 * a bare word is a value; there its line ends after it, or it looks random. `next` is the character behind it.
 */
export function isNameInCode({ value, operator }: { value: string; operator: string }, next: string): boolean {
  if (!/^[*&!@]?[A-Za-z_$][\w$]*(?:(?:[!?]?\.|->|::)[\w$]+)*[!?]?-?$/.test(value)) return false
  if (next === '(' || /[=!]=/.test(operator)) return true
  return /[[.;,:)}+>]/.test(next) && !looksRandom(value)
}
