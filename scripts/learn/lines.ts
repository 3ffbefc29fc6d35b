/** Lines that assign a value to a name, as people write them in all kinds of files. */
import type { Family } from '../../src/base/finding.ts'
import type { Random } from '../../src/rules/fakes/random.ts'

type Style = 'snake' | 'upper' | 'camel' | 'kebab' | 'dotted'

interface Line {
  readonly text: string
  readonly style: Style
  readonly path: string
}

const LINES: readonly Line[] = [
  { text: 'NAME=VALUE', style: 'upper', path: 'deploy/.env' },
  { text: 'NAME="VALUE"', style: 'upper', path: '.env.production' },
  { text: 'export NAME=VALUE', style: 'upper', path: 'bin/start.sh' },
  { text: "export NAME='VALUE'", style: 'upper', path: 'bin/start.sh' },
  { text: 'ENV NAME=VALUE', style: 'upper', path: 'Dockerfile' },
  { text: 'ENV NAME VALUE', style: 'upper', path: 'Dockerfile' },
  { text: '      NAME: VALUE', style: 'upper', path: 'docker-compose.yml' },
  { text: '      - NAME=VALUE', style: 'upper', path: 'docker-compose.yml' },
  { text: '        - name: NAME\n          value: "VALUE"', style: 'upper', path: 'k8s/deployment.yaml' },
  { text: '  NAME: VALUE', style: 'snake', path: 'config/database.yml' },
  { text: "  NAME: 'VALUE'", style: 'camel', path: 'data/users.yml' },
  { text: '  NAME: "VALUE"', style: 'kebab', path: 'application.yml' },
  { text: 'NAME=VALUE', style: 'dotted', path: 'src/main/resources/application.properties' },
  { text: 'NAME = VALUE', style: 'snake', path: 'etc/service.ini' },
  { text: 'NAME = "VALUE"', style: 'snake', path: 'settings.toml' },
  { text: '  "NAME": "VALUE",', style: 'camel', path: 'config.json' },
  { text: '  "NAME": "VALUE"', style: 'snake', path: 'appsettings.json' },
  { text: '{"id":7,"NAME":"VALUE","user":"ada"}', style: 'camel', path: 'dump.json' },
  { text: '  <NAME>VALUE</NAME>', style: 'camel', path: 'settings.xml' },
  { text: '    <add key="NAME" value="VALUE" />', style: 'camel', path: 'web.config' },
  { text: '    <property name="NAME" value="VALUE"/>', style: 'camel', path: 'beans.xml' },
  { text: '    <user name="ada" NAME="VALUE" roles="x"/>', style: 'camel', path: 'tomcat-users.xml' },
  { text: "const NAME = 'VALUE'", style: 'camel', path: 'src/client.js' },
  { text: 'const NAME = "VALUE";', style: 'upper', path: 'src/config.ts' },
  { text: "    NAME: 'VALUE',", style: 'camel', path: 'src/db.ts' },
  { text: "  user: 'ada', NAME: 'VALUE', host: 'db' })", style: 'camel', path: 'src/db.js' },
  { text: 'NAME = "VALUE"', style: 'snake', path: 'app/settings.py' },
  { text: "NAME = 'VALUE'", style: 'upper', path: 'app/settings.py' },
  { text: "conn = connect(host='db', user='ada', NAME='VALUE')", style: 'snake', path: 'app/db.py' },
  { text: "    'NAME': 'VALUE',", style: 'upper', path: 'app/settings.py' },
  { text: '    private static final String NAME = "VALUE";', style: 'upper', path: 'src/main/java/Client.java' },
  { text: '        String NAME = "VALUE";', style: 'camel', path: 'src/main/java/Client.java' },
  { text: '        config.setNAME("VALUE");', style: 'camel', path: 'src/main/java/Client.java' },
  { text: 'var NAME = "VALUE"', style: 'camel', path: 'main.go' },
  { text: '\tNAME:     "VALUE",', style: 'camel', path: 'main.go' },
  { text: '\tNAME := "VALUE"', style: 'camel', path: 'main.go' },
  { text: "define('NAME', 'VALUE');", style: 'upper', path: 'wp-config.php' },
  { text: "    'NAME' => 'VALUE',", style: 'snake', path: 'config/app.php' },
  { text: '$NAME = "VALUE";', style: 'snake', path: 'index.php' },
  { text: "$db['default']['NAME'] = 'VALUE';", style: 'snake', path: 'config/database.php' },
  { text: "  :NAME => 'VALUE',", style: 'snake', path: 'config/init.rb' },
  { text: "  NAME: 'VALUE',", style: 'snake', path: 'config/init.rb' },
  { text: '    public string NAME = "VALUE";', style: 'camel', path: 'Startup.cs' },
  { text: '#define NAME "VALUE"', style: 'upper', path: 'wifi.h' },
  { text: 'const char* NAME = "VALUE";', style: 'snake', path: 'main.ino' },
  { text: 'let NAME = "VALUE"', style: 'camel', path: 'App.swift' },
  { text: '  NAME = "VALUE"', style: 'snake', path: 'main.tf' },
  { text: '$NAME = "VALUE"', style: 'camel', path: 'deploy.ps1' },
  { text: './deploy --user ada --NAME VALUE --wait', style: 'kebab', path: 'deploy.sh' },
  { text: 'mysqldump --user ada --NAME=VALUE shop > shop.sql', style: 'kebab', path: 'backup.sh' },
  { text: 'run --NAME=VALUE', style: 'kebab', path: 'README.md' },
  { text: 'curl "https://api.acme.test/v1?NAME=VALUE"', style: 'snake', path: 'run.sh' },
  { text: '-H "X-NAME: VALUE"', style: 'kebab', path: 'run.sh' },
  { text: '# NAME: VALUE', style: 'snake', path: 'config.yml' },
  { text: '// NAME = "VALUE"', style: 'camel', path: 'src/main.js' },
  { text: '    expect(login({ NAME: "VALUE" }))', style: 'camel', path: 'test/login.test.ts' },
  { text: '    NAME = "VALUE"', style: 'snake', path: 'tests/test_login.py' },
  { text: 'Log in as ada, NAME: VALUE', style: 'snake', path: 'notes.txt' },
  { text: 'if (NAME == "VALUE") {', style: 'camel', path: 'src/login.js' },
  { text: 'os.environ.get("NAME", "VALUE")', style: 'upper', path: 'app/settings.py' },
  { text: 'NAME = process.env.NAME || "VALUE"', style: 'upper', path: 'src/config.js' },
  { text: '  client.param("NAME", "VALUE")', style: 'camel', path: 'src/Client.kt' },
  { text: "    user.type('#NAME', 'VALUE')", style: 'camel', path: 'e2e/login.ts' },
  { text: '  put("NAME", "VALUE");', style: 'kebab', path: 'src/main/java/Client.java' },
  { text: "INSERT INTO users SET NAME = 'VALUE', id = 7;", style: 'snake', path: 'seed.sql' },
]

/** Lists, where nothing is the value of its neighbour. */
const LISTS: readonly Line[] = [
  { text: '["host", "NAME", "VALUE", "port"]', style: 'camel', path: 'src/fields.json' },
  { text: "    'host', 'NAME', 'VALUE', 'port',", style: 'camel', path: 'src/names.py' },
  { text: '  {"go/NAME", "VALUE"},', style: 'snake', path: 'src/table.go' },
  { text: "import x from 'lib/NAME', 'VALUE'", style: 'kebab', path: 'src/table.js' },
  { text: "['NAME', 'VALUE', 'port']", style: 'snake', path: 'src/names.rb' },
]

/** Sentences with a colon, or with words that are names in code. */
const PROSE: readonly Line[] = [
  { text: '    // second NAME: VALUE all the other lines', style: 'snake', path: 'src/build.ts' },
  { text: '# One NAME: VALUE what is there, then go on', style: 'snake', path: 'src/build.py' },
  { text: '/** NAME: VALUE of the nodes that are left */', style: 'snake', path: 'src/tree.java' },
  { text: '  - NAME: VALUE what people call it', style: 'snake', path: 'docs/options.md' },
  { text: '- `host`, `NAME`, `VALUE` and `port`', style: 'snake', path: 'README.md' },
  { text: '/* NAME: VALUE the current one */', style: 'snake', path: 'src/main.c' },
  { text: 'it NAME -> VALUE be one', style: 'snake', path: 'notes.txt' },
  { text: '  --NAME VALUE   how it is read', style: 'kebab', path: 'docs/options.md' },
]

const SECRETS: Readonly<Record<Family, readonly string[]>> = {
  password: ['password', 'password', 'passwd', 'pwd', 'pass', 'passphrase', 'admin pwd', 'passwort', 'senha'],
  secret: [
    'secret',
    'client secret',
    'app secret',
    'jwt secret',
    'session secret',
    'encryption key',
    'signing key',
    'secret key',
    'cookie secret',
    'webhook secret',
    'auth secret',
  ],
  key: [
    'api key',
    'apikey',
    'access key',
    'token',
    'access token',
    'auth token',
    'bot token',
    'service key',
    'private key',
    'app key',
    'refresh token',
    'api token',
  ],
}

const OPENS: Readonly<Record<Family, readonly string[]>> = {
  password: [
    '',
    '',
    '',
    'db',
    'database',
    'mysql',
    'postgres',
    'redis',
    'admin',
    'root',
    'user',
    'smtp',
    'mail',
    'ftp',
    'wifi',
    'spring datasource',
    'keystore',
    'default',
    'ssh',
    'login',
    'my',
    'acme',
    'internal',
  ],
  secret: ['', '', '', 'acme', 'app', 'oauth', 'my', 'shop', 'server', 'backend', 'payment'],
  key: ['', '', '', 'acme', 'weather', 'maps', 'my', 'shop', 'service', 'partner', 'x acme', 'backend', 'deploy'],
}

const BEHIND = ['', '', '', '', '', '', '', '', '2', 'prod', 'value']

/** A text with a value in it, and the path that such a text would have. */
interface Written {
  readonly text: string
  readonly path: string
}

export function writeLine(family: Family, value: string, random: Random): Written {
  return write(random.pick(LINES), { family, value, random })
}

/** A line where the value stands beside the name, and is not its value. */
export function writeBeside(family: Family, value: string, random: Random): Written {
  return write(random.pick(random.below(2) === 0 ? LISTS : PROSE), { family, value, random })
}

function write(
  { text, style, path }: Line,
  { family, value, random }: { family: Family; value: string; random: Random },
): Written {
  const words = [random.pick(OPENS[family]), random.pick(SECRETS[family]), random.pick(BEHIND)]
    .join(' ')
    .trim()
    .split(/ +/)
  const name = styled(words, style)
  return {
    text: `\n${text
      .replaceAll('NAME', () => name)
      .replace('VALUE', () => value)
      .replaceAll('VALUE', 'x')}\n`,
    path,
  }
}

function styled(words: readonly string[], style: Style): string {
  if (style === 'upper') return words.join('_').toUpperCase()
  if (style === 'camel')
    return words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  return words.join({ snake: '_', kebab: '-', dotted: '.' }[style])
}
