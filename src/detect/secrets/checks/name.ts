/** What the name of a value says about it: `db_password` gives a secret away, `password_hash` says that it is none. */

/** `dbPassword`, `DB_PASSWORD`, `db-password` → `['db', 'password']`; `APIKey` → `['api', 'key']`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * The index of the word that the keyword ends with, digits and a plural left aside: `password` ends the words of
 * `dbpassword_1`, `api_key` those of `myApiKeys`, `mail_pass` those of `mailPassword`;
 * `token` ends none of `tokenizer`. -1 where there is none.
 */
export function wordEndingWith(words: readonly string[], keyword: string): number {
  const wanted = keyword.replace(/[^a-z0-9]/g, '')
  const endings = [wanted, `${wanted}s`, ...(wanted.endsWith('pass') ? [`${wanted}word`] : [])]
  let joined = ''
  for (const [index, word] of words.entries()) {
    joined += word
    const bare = joined.replace(/\d+$/, '')
    if (endings.some((ending) => bare.endsWith(ending)) || joined.endsWith(wanted)) return index
  }
  return -1
}

/** Behind the secret's word, these say that the value is something else: `password_hash`, `secretName`, `api_key_url`. */
const OTHER_THINGS = setOf(`
  hash hashed hasher salt digest checksum sha sha1 sha256 sha512 md5 integrity etag fingerprint signature encoder encoding
  id ids uuid guid uid name names username type types kind path paths file files filename filepath dir directory folder
  url urls uri link endpoint host hostname domain port address arn ref refs reference selector
  label title description desc hint help text message msg error errors warning info caption tooltip content html
  field fields column columns prefix suffix length len size count total number num min max limit limits budget usage
  regex regexp pattern format policy rule rules validator validation validate schema strength score complexity
  required optional enabled disabled allowed visible hidden visibility expiry expires expired expiration exp timeout
  ttl age lifetime duration time date timestamp at on created updated changed modified
  reset forgot recovery confirmation version revision commit scope scopes header headers param params parameter query
  placeholder example input output class css style icon color button form page view screen tab modal dialog component
  props state action actions event handler callback listener hook middleware guard interceptor filter
  algorithm alg strategy provider manager service services store storage table index cache position offset mode status
  option options config configuration settings setting list array map set dict object model entity dto request response
  result builder factory generator generate parser lexer stream iterator source target reader writer client
  server user users owner admin role group permission permissions access attempts retries rotation
  var variable env property constant const enum flag symbol contract mint decimals balance price cost supply
  c h cc cpp py js ts jsx tsx rb java pl php md`)

/** Wherever they stand, these say that the value is no secret of anybody: `public_key_token`, `csrfToken`, `testPassword`. */
const SAYS_IT_ANYWHERE = setOf(`
  hash hashed encoded encrypted obscured salted salt public pub publishable checksum placeholder example sample dummy fake mock mocked test tests testing
  expected invalid wrong incorrect csrf xsrf page pagination next continuation cursor cancel cancellation is has should
  forgot no design syntax lexer tokenizer stop eos bos unk sep cls mask exporter traffic handshake resumption premaster ephemeral i18n locale translation translations`)

/** Such a key opens nothing: it says where something is kept, or that it has been there. */
const KEYS_OF_THINGS = setOf(`
  cache cached dedupe dedup deduplication idempotency partition sort primary foreign unique index row lookup storage
  object map dict item group query react routing shortcut hot press bucket chunk bundle cast file issue project message
  event redis lock mutex restore build artifact setting config registry attribute attr data field metric label tag state
  ordering natural surrogate composite join merge range hash window session_storage local vapid site video image content
  translation i18n text menu feature flag experiment record entity parent child node tree trace span source target s3
  blob snapshot view order payment invoice refund product customer manager sig pgp gpg release crew task resource media`)

/** In front of a short secret's word, these make one word with it: `dbpass`, `userpwd`, `accesstoken`. */
const PREFIXES = setOf(`
  db database user usr my root admin smtp mail email imap pop ftp sftp sql mysql pg postgres redis mongo ssh ldap proxy
  http auth login account sys system server client keystore truststore ks store api app access refresh bot bearer
  session secret id oauth bind samba vnc rdp wifi jdbc ora oracle mssql sa master git github gitlab slack token new old`)

/** Behind the secret's word, these leave it one: `password2`, `secretvalue`; `tokens` is a list of them, or a number. */
const SUFFIX = /^(?:word|wd|phrase|code|value|val|str|string|prod|dev|live)?\d{0,4}$/

/** Shorter words occur inside others: `pass` in `bypass`, `token` in `tokenizer`. */
const SHORT = 5

/** The word of a name that says that its value is something else than what `keyword` means, or undefined. */
export function nameSaysOtherThing(name: string, keyword: string): string | undefined {
  const words = wordsOf(name)
  const secret = wordsOf(keyword).join('')
  const found = findWords(words, secret)
  if (found === undefined) return undefined
  const joined = words.slice(found.first, found.last + 1).join('')
  const before = joined.slice(0, joined.lastIndexOf(secret))
  const after = joined.slice(joined.lastIndexOf(secret) + secret.length)
  if (!SUFFIX.test(after)) return joined
  if (secret === 'key') {
    const other = words.find((word) => KEYS_OF_THINGS.has(word))
    if (words.length === 1 || other !== undefined) return other ?? joined
  }
  if (secret.length <= SHORT && before !== '' && !PREFIXES.has(before)) return joined
  return words.find((word, index) => {
    if (index >= found.first && index <= found.last) return false
    return SAYS_IT_ANYWHERE.has(word) || (index > found.last && OTHER_THINGS.has(word))
  })
}

/** The last run of words that has `secret` in it when they are joined, as short as can be. */
function findWords(words: readonly string[], secret: string): { first: number; last: number } | undefined {
  for (let first = words.length - 1; first >= 0; first--) {
    let joined = ''
    for (let last = first; last < words.length && joined.length < 2 * secret.length; last++) {
      joined += words[last]
      if (joined.includes(secret)) return { first, last }
    }
  }
  return undefined
}

/** True for a word that says what a secret opens: `db`, `smtp`, `admin`. */
export function isPrefix(word: string): boolean {
  return PREFIXES.has(word)
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
