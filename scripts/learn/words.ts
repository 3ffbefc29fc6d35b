/** Words of several languages that people make passwords of, and names of. */

export const WORDS: readonly string[] =
  `summer winter autumn spring sommer herbst fruehling ete hiver verano invierno estate primavera monday friday january
  march april august october november december london paris berlin madrid moscow tokyo chicago dallas boston denver
  phoenix austin sydney toronto munich vienna zurich milano lisboa warszawa praha michael jessica daniel thomas robert
  andrea julia sophie charlie maggie buster bailey rocky tiger eagle falcon dragonfly wolf panther dolphin penguin
  monkey horse rabbit hunter killer batman superman spider ironman matrix gandalf frodo skywalker yoda vader pokemon
  pikachu mustang ferrari porsche corvette harley yamaha honda mercedes cheese cookie banana orange cherry apple peanut
  butter chocolate coffee whisky vodka pizza burger chicken diamond silver golden purple orchid flower rose violet
  sunshine rainbow thunder lightning shadow phantom ghost ninja samurai wizard knight warrior soccer football hockey
  baseball tennis golf arsenal chelsea liverpool barcelona juventus guitar piano trumpet metallica nirvana beatles
  floyd rocket galaxy saturn jupiter apollo atlas titan zeus hermes athena computer internet laptop keyboard pencil
  garden kitchen window mountain river ocean island forest desert canyon bridge castle tower church market station
  airport harbour lantern candle mirror pillow blanket button pocket wallet jacket sweater hello bonjour hallo freedom
  peace liberty forever always sweet crazy lucky happy funny magic secret princess prince queen king soldier captain
  doctor sailor farmer baker miller fisher weaver taylor turner walker parker cooper mason potter backdoor gateway
  fortress vault shield hammer anvil chisel dagger arrow bullet cannon powder trigger copper nickel cobalt quartz
  marble granite velvet cotton linen silk amber indigo scarlet maroon hawaii texas nevada oregon alaska vermont`
    .trim()
    .split(/\s+/)

/** Words of programs, that names and texts are made of. */
export const CODE_WORDS: readonly string[] =
  `get set create update delete fetch load save parse build make init start stop open close read write send receive
  handle process render format encode decode validate check find list add remove user account session request response
  message event error result value data item index count total name type kind id key token secret password credential
  auth login client server service manager provider factory builder handler controller model view store state config
  option setting field column table row query filter sort page limit offset cursor next previous current default
  custom global local public private internal external remote file path folder image button form input label title
  text content header footer body link url host port address email phone number string boolean integer object array
  map buffer stream source target reader writer parser lexer scanner node tree graph edge root parent child first
  last new old temp cache memory disk network socket channel queue topic worker thread task job timer timeout retry
  policy rule role permission scope access refresh reset confirm verify forgot change enabled disabled required`
    .trim()
    .split(/\s+/)
