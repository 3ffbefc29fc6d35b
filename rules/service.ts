import type { Issuer } from '../src/rules/rule.ts'

/** Names that are no words of any language: each gives out keys, tokens or passwords, whatever they look like today. */
const SERVICES = `
  ably abuseipdb abyssale accuweather adafruit adobe adzuna aeroworkflow ai21 airbrake airbyte airtable airvisual
  aiven akid alconost alegra aletheiaapi algolia alibaba alienvault aliyun allsports amadeus ambee apacta
  api2cart apiconnector.com apiflash apifonica apilayer apimatic apimetrics apitemplate appboy appcenter appcues
  appfollow appointedd appoptics appsynergy apptivo artifactory artsy asana assemblyai atera atlassian audd auth0
  autodesk autoklose avaza aviationstack axonaut aylien ayrshare bandwidth.com bannerbear baremetrics baseten
  beebole besnappy betterstack billomat binance bintray bitbar bitbucket bitcoinaverage bitfinex bitly bitmex
  bitrise bittrex bitwarden blazemeter blitapp blocknative bluemix blynk bombbomb boostnote borgbase braintree
  braintrust brandfetch browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite bulbul bulksms
  buttercms caflou calendarific calendly calorieninja campayn canny capsulecrm captaindata carboninterface cashboard
  caspio censys centralstationcrm cexio chartmogul chatfuel checio checklyhq checkvist cielo circleci clarifai
  clearbit clickhelp.co clickhouse clicksendsms cliengo clientary clinchpad clockify clockworksms cloudant
  cloudconvert cloudelements cloudflare cloudimage cloudinary cloudmersive cloudplan cloudsight cloudsmith cloverly
  clustdoc codacy codeberg codeclimate codecov codemagic codequiry cognitiveservices cohere coinapi coinbase
  coinlayer coinlib commercejs companyhub composio configcat confluence confluent contentful conversiontools
  convertapi convertkit convier couchbase countrylayer coveralls craftmypdf crowdin cryptocompare currencycloud
  currencyfreaks currencylayer currencyscoop currentsapi customer.io customerguru customerio d7network dareboost
  dashscope data.gov datadog deepai deepgram deepl deepseek demio detectify deviantart diffbot
  diggernaut digitalocean discord disqus dnscheck dockerhub docparser docsearch documo docusign doubao dovico
  dreamstudio dronahq droneci dropbox duply dwolla dynalist dyspatch eagleeyenetworks easyinsight ecostruxureit
  edamam edenai elasticemail elevenlabs enablex etherscan ethplorer etsy eventbrite everhour exchangerate exoscale
  exportsdk extractorapi facebook faceplusplus fastforex fastly feedier feishu fetchrss fibery.io figma
  financialmodelingprep findl finicity finnhub firebase flagsmith flickr flightapi flightlabs flightstats flowflu
  fontawesome forgejo formio foursquare freemius freenas freshbooks freshdesk freshworks frontapp fullstory fxmarket
  geckoboard gengo geoapify geocod getgeoapi getgist getsandbox gitea glassnode gocanvas
  godaddy graphcms graphhopper greptile groovehq gtmetrix guardianapi gumroad gyazo happyscribe hasura hcloud
  hellosign helpcrunch helpscout hereapi heroku hetzner hiveage holidayapi honeycomb html2pdf hubspot hybiscus
  hypertrack iconfinder iexapis iexcloud imagga influx infomaniak infura inngest insightly instabot instamojo
  instantly.ai intercom interseller intrinio invoiceocean ip2location ipapi ipgeolocation ipifi ipinfo ipquality
  ipstack jenkins jfrog jira jotform jumpcloud jupiterone juro kagi kanbantool karmacrm kickbox kimi kinde klingai
  klipfolio knapsackpro kontent kraken kucoin kylas ladesk languagelayer larksuite launchdarkly leadfeeder lemlist
  lendflow lessannoyingcrm lexigram lighton linkedin linkpreview linode liveagent livekit livestorm loadmill loggly
  loginradius logz logzio lokalise looker loyverse ltai lunchmoney luno madkudu magicbell mailboxlayer mailerlite
  mailgun mailjet mailmodo mailsac mandrill mapquest marketstack mattermost mavenlink maxmind meaningcloud
  mediastack meili meistertask meraki mesibo messagebird metaapi metabase metrilo milvus mindmeister miro mistral
  mixmax mixpanel mockaroo monkeylearn moonclerk moonshot moosend moralis mrticktock myintervals nasa.gov nasdaq
  nebius netcore nethunt netlify netsuite neutrinoapi new-relic newrelic newsapi newscatcher newyorktimes nexmo
  nftport ngrok nicereply nozbe nozbeteams nuget numverify nutritionix nvidia nylas nytimes oanda okta ollama
  omnisend onelogin onepagecrm onesignal onfleet oopspam openai opencagedata openuv openweather opsgenie optimizely
  overloop owlbot packagecloud pagerduty pandadoc pandascore paralleldots parsehub parseur partnerstack pastebin
  paydirtapp paymoapp paymongo paypal pdflayer pdfshift pendo peopledatalabs pepipost percy pinata pinecone
  pipedream pipedrive pixabay plaid planetscale planviewleankit planyo plivo podio pollsapi poloniex polygonscan
  polymarket portainer portkey positionstack postageapp postmark powrbot prismic privateai prodpad prospectcrm
  proxycrawl purestake pushbullet pusher pyxis qase qcloud qdrant qualaroo qubole qwen rapidapi rawg razorpay
  reachmail reallysimplesystems rebrandly rentman repairshopr replyio requestfinance restpack revampcrm ringcentral
  ritekit rocketreach rockset rollbar route4me rownd runrunit runscope salescookie salesflare salesforce salesmate
  sambanova satismeter saucelabs scaleapi scaleway scrapeowl scraperapi scraperbox scrapestack scrapingant
  screenshotapi screenshotlayer scrutinizer securitytrails selectpdf sendbird sentry serpapi serphouse serpstack
  sheety sherpadesk shipday shodan shotstack shutterstock sidekiq signalfx signalwire signaturit signupgenius sigopt
  siliconflow simfin simplesat simplynoted simvoly sinch siteleaf skrapp skybiometry smartsheet smartystreets smooch
  snipcart snyk softlayer solarwinds sonarcloud sonarqube sparkpost splitio splunk spoonacular sportsmonk spotify
  squarespace sslmate stabilityai stackrox statuscake statuspage statuspal stitchdata stockdata storecove stormboard
  stormglass storychief strava stripo stytch sugester sumo sumologic supabase supernotes surveyanyplace surveybot
  surveysparrow survicate swiftype tallyfy tatum taxjar teamgate technicalanalysisapi tefter telegram teletype
  tencent tesla testingbot textanywhere textmagic the-odds-api theoddsapi thingsboard thinkific thousandeyes
  ticketmaster tiingo timecamp timezoneapi tmetric todoist toggl tokeet tomtom tradier transferwise travelpayouts
  travis trello truenas turso twelvedata twilio twitch twitter tyntec typeform typetalk uclassify unsplash
  upcdatabase uplead uploadcare upstash uptimerobot upwave urlscan userflow userstack vastai vatlayer vbout vercel
  verimail veriphone versioneye viewneo virustotal visualcrossing voicegain volcengine vonage voodoosms vouchery
  vpnapi vsts vultr vyte wakatime walkscore wandb weatherbit weatherstack weaviate webex webflow websitepulse wepay
  whoxy wistia worksnaps workstack worldcoinindex worldweather wpengine wrike yelp youneedabudget yousign zendesk
  zenkit zenrows zenscrape zenserp zeplin zerobounce zerotier zhipu zilliz zipcodeapi zipcodebase zonka zulip`
  .trim()
  .split(/\s+/)

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
      keywords: SERVICES,
      // Formats change, and most services publish none: random text of any form that a key can have.
      pattern:
        /(?<![/#@.])(?<secret>(?!sha\d|0x)(?=[A-Za-z_.:+/-]{0,60}[0-9])(?=[0-9_.:+/-]{0,60}[A-Za-z])(?:[A-Za-z0-9_][A-Za-z0-9_.:-]{10,300}[A-Za-z0-9_-]|[A-Za-z0-9+/]{16,300})={0,2})(?![\w%?*$#@!^~=({[])/,
      checks: ['random-text'],
      entropyMin: 3,
      matches: [
        'besnappy_api_key = "<alnum:32>"',
        'The key of upwave is <lownum:40>',
        '[debug] requests to sugester with token=<base64url:43>',
        '<<clinchpadToken><hex:36><</clinchpadToken>',
      ],
      ignores: {
        'no service is named': 'The value of x is <alnum:32>',
        'nothing says that it is a secret': 'besnappy <alnum:32>',
        'a commit': 'besnappy_commit: "<hex:40>"',
        words: 'besnappy_key = "the-first-key-of-the-team"',
        'a placeholder': 'BESNAPPY_KEY=<repeat:x:32>',
      },
    },
  ],
}
