import type { Issuer } from '../src/rules/rule.ts'

/** Names, few of them words of a language: each gives out keys, tokens or passwords, whatever they look like today. */
const SERVICES = `
  ably abuseipdb accuweather adafruit adobe adzuna ai21 airbrake airbyte airtable airvisual aiven algolia alibaba
  alienvault aliyun amadeus ambee apiconnector.com apiflash apilayer apollo appboy appcenter artifactory asana
  assemblyai atera atlassian auth0 autopilot avaza aviationstack ayrshare bandwidth.com bannerbear baremetrics
  beamer betterstack binance bitbucket bitcoinaverage bitfinex bitly bitmex bitrise bittrex bitwarden bluemix blynk
  bombbomb braintree braintrust browserstack bscscan budibase bugsnag buildkite buttercms caflou calendarific
  calendly calorieninja canny censys chartmogul cicero cielo circleci clarifai clay clearbit clickhouse clockify
  cloudant cloudconvert cloudflare cloudinary cloudmersive cloudsmith clubhouse codacy codeberg codeclimate codecov
  codemagic cognitiveservices cohere coinapi coinbase coinlayer commodities composio configcat confluence confluent
  contentful convertapi convertkit copper couchbase countrylayer courier coveralls crowdin cryptocompare
  currencycloud currencylayer currentsapi customer.io customerio dashscope data.gov databox datadog deepai deepgram
  deepl deepseek delighted demio deputy detectify deviantart diffbot digitalocean discord disqus ditto dockerhub
  docparser docsearch docusign doubao dovico dreamstudio droneci dropbox dwolla dynalist edamam edenai elasticemail
  elevenlabs enigma eraser etherscan ethplorer etsy eventbrite everhour exchangerate exoscale exportsdk facebook
  faceplusplus fastforex fastly feishu figma financialmodelingprep finicity finnhub firebase fixer flagsmith flickr
  flightlabs fontawesome forgejo formbucket formio foursquare freenas freshbooks freshdesk freshworks frontapp
  fulcrum fullstory geoapify gitea gitter glassnode godaddy graphcms graphhopper gtmetrix guardian guardianapi
  gumroad gyazo harvest hasura hcloud hellosign helpscout hereapi heroku hetzner holidayapi holistic honeycomb
  html2pdf hubspot humanity hunter hyperbolic imagga influx infomaniak infura inngest insightly instamojo
  instantly.ai intercom intrinio ip2location ipapi ipgeolocation ipinfo ipquality ipstack ironclad jenkins jfrog
  jira jotform jumpcloud kickbox kimi kinde klingai klipfolio knapsackpro kontent kraken kucoin languagelayer
  larksuite launchdarkly lemlist lexigram lighton linkedin linkpreview linode livekit loggly logz logzio lokalise
  looker loops loyverse lunchmoney luno magnetic mailboxlayer mailerlite mailgun mailjet mailmodo mailsac mandrill
  mapquest marketstack mattermost mavenlink maxmind meaningcloud mediastack meili meraki mesibo messagebird metabase
  milvus miro mistral mixmax mixpanel modal monday monkeylearn moonshot moosend moralis mrticktock nebius netlify
  netsuite new-relic newrelic newsapi newyorktimes nexmo ngrok nimble nuget numverify nutritionix nvidia nylas
  nytimes oanda okta ollama omnisend onelogin onesignal onfleet openai openuv openvpn openweather opsgenie
  optimizely owlbot packagecloud pagerduty pandadoc paperform particle pastebin paypal pdflayer pdfshift pendo
  peopledatalabs percy pinata pinecone pipedream pipedrive pivotal pixabay plaid planetscale plivo poloniex polygon
  polygonscan polymarket portainer positionstack postmark prismic privateai prospect pusher qcloud qdrant qwen
  railway rapidapi rawg razorpay reallysimplesystems rebrandly refiner rentman ringcentral roaring rollbar route4me
  salesforce sanity sauce saucelabs scaleapi scaleway scraperapi scrapestack scrapingant screenshotlayer
  securitytrails sendbird sentry serpapi serpstack shodan shotstack shutterstock sidekiq signable signalfx
  signalwire siliconflow simplynoted sinch smartsheet snowflake snyk softlayer solarwinds sonarcloud sonarqube
  sparkpost splunk spoonacular sportsmonk spotify squarespace stabilityai stackrox statuspage stormglass storyblok
  storychief strava sumo sumologic supabase swell tatum taxjar telegram tencent tesla the-odds-api theoddsapi
  thingsboard ticketmaster tiingo todoist toggl tomorrow tomtom tradier transferwise travis trello truenas tumblr
  turso twelvedata twilio twitch twitter typeform unleash unsplash upstash uptimerobot urlscan userstack vastai
  vatlayer vercel veriphone viewneo virustotal visualcrossing volcengine vonage vpnapi vsts vultr wakatime walkscore
  wandb weatherbit weatherstack weaviate webex webflow wistia wpengine yelp youneedabudget yousign zendesk zenrows
  zenscrape zenserp zeplin zerobounce zerotier zhipu zilliz zipcodebase zulip`

/** The same, by the lengths in characters that the keys of these have had for years. */
const SERVICES_BY_LENGTH: Readonly<Record<string, string>> = {
  8: 'mockaroo',
  11: 'myintervals',
  12: 'kanbantool parsehub uclassify',
  13: 'debounce',
  14: 'checkvist host.io',
  15: 'cashboard eagleeyenetworks',
  16: 'coinlib formcraft metrilo',
  '16 32': 'autodesk',
  '18 19 20 32': 'runrunit',
  20: `
    aeroworkflow alegra companyhub easy-insight easyinsight fxmarket hiveage invoiceocean karmacrm nasdaq noticeable
    smartystreets statuscake swiftype tefter timezoneapi uploadcare`,
  '20 21 22 23 24': 'cloudsight',
  21: 'carboninterface',
  22: 'bugherd proxycrawl',
  24: 'clickhelp.co clockworksms d7network flightapi happyscribe replyio textanywhere',
  '24 25 26': 'clientary',
  '24 25 26 27': 'cexio',
  25: 'vbout',
  '25 26': 'skybiometry',
  26: 'timecamp',
  '27 28 29': 'portkey',
  28: 'browshot cloverly pollsapi',
  29: 'bulksms userflow',
  30: 'centralstationcrm cloudimage customerguru ltai scrapeowl textmagic',
  31: 'requestfinance screenshotapi shipday worldweather',
  32: `
    agora akid alconost aletheiaapi api2cart apimetrics artsy audd autoklose axonaut aylien billomat bitbar bulbul
    checklyhq clinchpad cloudplan cloze currencyfreaks currencyscoop dandelion dnscheck feedier flightstats formsite
    freemius goodday ipifi ladesk liveagent madkudu moonclerk netcore opencagedata paydirtapp paymongo pepipost
    podio postageapp prospectcrm pyxis salescookie satismeter scraperbox sherpadesk signupgenius simfin siteleaf
    speechtext statuspal sugester surveyanyplace survicate testingbot thinkific thousandeyes travelpayouts tyntec
    upcdatabase uplead upwave verimail webscraping websitepulse`,
  33: 'simvoly whoxy',
  34: 'pushbullet',
  35: 'craftmypdf stitchdata worldcoinindex',
  '35 36': 'iexapis iexcloud',
  36: `
    apacta appcues apptivo blazemeter blocknative clicksendsms cliengo collect2 duply enablex findl interseller
    kylas loginradius nethunt nftport postbacks runscope salesmate sambanova selectpdf sslmate tokeet vouchery zonka`,
  '36 37 38 39 40': 'splitio',
  39: 'apifonica apitemplate blitapp geocod rocketreach',
  40: `
    abyssale beebole buddyns diggernaut extractorapi fetchrss getgeoapi getsandbox juro loadmill magicbell nasa.gov
    nicereply oopspam parseur powrbot purestake qase revampcrm simplesat stockdata stormboard versioneye worksnaps`,
  '40 44': 'brandfetch',
  '40 80': 'teamgate',
  41: 'baseten zenkit',
  42: 'skrapp',
  43: 'cloudelements convier hybiscus leadfeeder meistertask mindmeister newscatcher paralleldots storecove supernotes',
  44: 'fibery.io geckoboard gocanvas instabot onepagecrm paymoapp ritekit',
  45: 'salesflare',
  46: 'voodoosms',
  48: 'checio commercejs greptile neutrinoapi restpack rownd sigopt technicalanalysisapi',
  '48 49': 'stytch',
  50: 'caspio dronahq overloop vyte',
  51: 'flowflu pandascore repairshopr',
  52: 'dyspatch',
  '53 54 55 56 57 58': 'ecostruxureit',
  54: 'hypertrack',
  55: 'kagi',
  57: 'lessannoyingcrm',
  60: 'clustdoc dareboost serphouse webscraper workstack',
  62: 'planyo wepay',
  64: `
    allsports apimatic appsynergy besnappy bintray boostnote campayn capsulecrm captaindata codequiry gengo groovehq
    iconfinder metaapi partnerstack prodpad qualaroo qubole reachmail rockset scrutinizer sheety teletype tmetric
    typetalk unplugg zipcodeapi`,
  68: 'getgist',
  71: 'appoptics',
  75: 'snipcart',
  76: 'jupiterone',
  80: 'surveybot',
  81: 'nozbe nozbeteams',
  86: 'signaturit smooch',
  88: 'appointedd sirv surveysparrow',
  91: 'airship',
  128: 'chatfuel planview planviewleankit',
  '148 149 150 151 152': 'borgbase',
  155: 'appfollow',
  '159 160 161 162 163 164 165 166 167': 'conversiontools',
  191: 'voicegain',
  195: 'stripo',
  237: 'documo',
  243: 'livestorm',
  328: 'helpcrunch',
  335: 'wrike',
  956: 'lendflow',
  985: 'tallyfy',
}

const WORDS = (text: string): readonly string[] => text.trim().split(/\s+/)

const LENGTHS: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  Object.entries(SERVICES_BY_LENGTH).flatMap(([lengths, names]) =>
    WORDS(names).map((name) => [name, WORDS(lengths).map(Number)]),
  ),
)

export const service: Issuer = {
  id: 'service',
  name: 'Services by their name',
  sources: [{ url: 'https://cwe.mitre.org/data/definitions/798.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'service-credential',
      title: 'Credential beside the name of a service',
      severity: 'medium',
      grants: 'Whatever the account at that service allows.',
      revoke: 'The service that is named: revoke it there, and read it from the environment or a vault.',
      shape: 'contextual',
      needsLeadIn: true,
      keywords: [...WORDS(SERVICES), ...Object.keys(LENGTHS)],
      lengths: LENGTHS,
      // Hexadecimal digits come in pairs. Formats change, and most services publish none: random text of any form that a key can have.
      pattern:
        /(?<![/#@.?!^*${%])(?<secret>(?=[\w.:+/-]{12})(?=[A-Za-z_.:+/-]{0,60}[0-9])(?=[0-9_.:+/-]{0,60}[A-Za-z])(?!sha\d|h1:|0x|[a-z][a-z-]{1,30}:\d|[0-9a-fA-F]{8,16}(?![\w.:=-])|(?:[0-9a-f]{2}){5,60}[0-9a-f](?![\w.:=-]))(?:[A-Za-z0-9_][A-Za-z0-9_.:-]{10,420}[A-Za-z0-9_-]|[A-Za-z0-9+/]{16,300})={0,2})(?![\w%?*$#@!^~=({[])/,
      checks: ['random-text'],
      entropyMin: 3,
      matches: [
        'besnappy_api_key = "<alnum:64>"',
        'The key of upwave is <lownum:32>',
        '[debug] requests to sugester with token=<base64url:32>',
        '<<clinchpadToken><hex:32><</clinchpadToken>',
      ],
      ignores: {
        'no service is named': 'The value of x is <alnum:32>',
        'nothing says that it is a secret': 'besnappy <alnum:64>',
        'shorter than the keys of that service': 'besnappy_api_key = "<alnum:63>"',
        'a commit': 'besnappy_commit: "<hex:40>"',
        words: 'besnappy_key = "the-first-key-of-the-team"',
        'a placeholder': 'BESNAPPY_KEY=<repeat:x:32>',
      },
    },
  ],
}
