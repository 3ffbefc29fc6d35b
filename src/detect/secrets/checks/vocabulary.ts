/** The words that people make stand-ins for secrets of. */

/** Words that say that the value is not meant. */
export const NOT_MEANT: ReadonlySet<string> = new Set(
  `test tests testing tested tester demo sample samples example examples dummy fake fakes mock mocked stub placeholder
  foo bar baz qux foobar foobarbaz lorem ipsum todo fixme change changed changeme replace replaced insert redacted
  removed masked hidden censored none null nil undefined empty invalid wrong incorrect nonexistent whatever your yours
  here notreal unused qwerty asdf asdfgh`.split(/\s+/),
)

/** All words whose combinations are no secrets: those, and what secrets, accounts and systems are called. */
export const VOCABULARY: ReadonlySet<string> = new Set([
  ...NOT_MEANT,
  ...`the my our this that is it and or of for to in on with not no at from by some any very super top strong long
  random secure secured safe real new old default initial first second another other dev develop development prod
  production stage staging local localhost ci qa unit integration fixture spec case temp tmp enter put fill set add use
  bad good valid correct weak something anything string str value values text name data user users username admin
  administrator root guest owner customer client server service system app application api web site db database sql
  postgres postgresql mysql mariadb mongo mongodb redis rabbit rabbitmq minio elastic kibana grafana keycloak jenkins
  docker kafka nginx django rails laravel spring node express react pass passwd password passwords passphrase pwd passcode
  pin secret secrets token tokens key keys apikey credential credentials cred auth authentication authorization oauth
  jwt bearer basic access refresh session cookie csrf private public signing signature sign encryption encrypt encrypted
  hash salt webhook id identifier uuid code otp account email mail smtp hello world welcome letmein iloveyou
  master login signin signup logout least characters chars char bytes bit bits length
  min max must be please generate generated openssl rand base hex abc abcd abcde abcdef xyz xx xxx xxxx zxcv pw usr
  anonymous passwort kennwort benutzer geheim contrasena usuario senha usuario segredo motdepasse utilisateur wachtwoord
  gebruiker parola haslo heslo lozinka losenord salasana rosebud
  has have noop plain header field input label form config env variable var constant const prefix suffix type expired expires`.split(
    /\s+/,
  ),
])
