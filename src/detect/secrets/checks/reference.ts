/** Values that name where a secret is kept instead of being one: variables, calls, templates, encrypted text. */

const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/^\$\{|^\$\(|^\$[A-Za-z_]|^%[A-Za-z_]+%$|^#\{|^@\{/, 'a variable'],
  [/\{\{|\}\}|<%|%>|^<[^>]*>$|^\{[^{}]*\}$|^\[[^\]]*\]$|^@@|\$\{/, 'a template'],
  [/^%[sdvqr]$|^\{\d*\}$|^:[a-z_]+$|^\?$/, 'a format placeholder'],
  [
    /process\.env|os\.environ|getenv|System\.get|ENV\[|config\.|settings\.|secrets\.|vault:|^op:\/\/|arn:aws|^ref\+|^keyvault/i,
    'read from elsewhere',
  ],
  [/^ENC\[|^\$ANSIBLE_VAULT|^AgA[A-Za-z0-9+/]{100}|^age-encryption|^\{cipher\}/, 'encrypted'],
  [
    /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\(|\)$|^\w+\[|^(?:await|new|typeof|null|true|false|nil|None|self|this)\b/,
    'code',
  ],
]

/** What the value refers to, in words, or undefined where it is a value. */
export function referenceReason(value: string): string | undefined {
  return REFERENCES.find(([pattern]) => pattern.test(value))?.[1]
}
