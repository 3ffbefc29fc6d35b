/**
 * What notices of confidentiality look like, in the languages that most documents are written in. Patterns look at one line,
 * without regard to case; they are joined with `|`, once, when the first text is looked at.
 */
export interface Notice {
  /** One of FURTHER_RULES, which has its title and severity. */
  readonly rule: string
  /** Literals of which every line with such a notice holds one: ASCII in lower case, matched in either case. */
  readonly keywords: readonly string[]
  /** The same in other scripts, matched in lower case, in capitals, and with a capital at the start. */
  readonly wideKeywords?: readonly string[]
  /** Notices that stand by themselves: all that is on their line, or a sentence of it. */
  readonly alone: readonly string[]
  /** The same, but only at the beginning or the end of a text: elsewhere they are said of other things. */
  readonly atEdges?: readonly string[]
  /** The same, where letter case tells: words that are everyday ones otherwise. */
  readonly aloneExact?: readonly string[]
  /** Sentences that say it whatever stands around them. */
  readonly sentences?: readonly string[]
}

const THIS = '(?:this|these|the (?:attached|enclosed|following))'
const PAPERS =
  '(?:documents?|files?|e-?mails?|messages?|presentations?|slides?|reports?|source code|code|software|programs?|materials?|information|pages?|contents?|specifications?|drawings?|attachments?)'

export const CONFIDENTIAL: Notice = {
  rule: 'marker-confidential',
  keywords: [
    'confiden',
    'in confidence',
    'proprietary',
    'trade secret',
    'vertraulich',
    'geheim',
    'riservat',
    'segreto aziendale',
    'secreto comercial',
    'rahasia',
    'gizli',
  ],
  wideKeywords: [
    '机密',
    '絕密',
    '绝密',
    '機密',
    '保密',
    '极秘',
    '極秘',
    '社外秘',
    '部外秘',
    '関係者外秘',
    '대외비',
    '기밀',
    'конфиденциальн',
    'коммерческая тайна',
    'сов. секретно',
    'سري',
    'سرّي',
    'गोपनीय',
    'গোপনীয়',
    'خفیہ',
  ],
  alone: [
    // English
    '(?:strictly|highly|very|private (?:and|&)|business|company|corporate|client|customer|commercially) confidential',
    'commercial[- ]in[- ]confidence',
    '(?:privileged|confidential|proprietary)(?: ?(?:and|&|/|or) ?(?:confidential|proprietary|privileged|trade secret))(?: information| material)?(?: of [^.;:!]{2,60})?',
    'confidential (?:information|property|material) of [^.;:!]{2,60}',
    '(?:contains )?(?:confidential|proprietary) trade secrets?(?: of [^.;:!]{2,60})?',
    // German
    '(?:streng |firmen|betriebs|höchst )(?:vertraulich|geheim)',
    'vertraulich(?:,? nur für den internen gebrauch|e (?:unterlagen|informationen?))',
    'betriebsgeheimnis',
    // French
    '(?:strictement |hautement )confidentiel(?:le)?s?',
    'confidentiel(?:le)?(?: entreprise|[- ]société)',
    'secret (?:des affaires|professionnel)',
    // Spanish, Portuguese
    '(?:estrictamente |estritamente |altamente )confidencial|confidencial de (?:la )?empresa',
    'informaci[oó]n confidencial|informa[cç][aã]o confidencial|secreto comercial|segredo comercial',
    // Italian, Indonesian, Turkish
    '(?:strettamente |altamente )(?:riservato|confidenziale)|segreto aziendale|riservato e confidenziale',
    'sangat rahasia|rahasia (?:perusahaan|dagang)|dokumen rahasia',
    'çok gizli(?:dir)?|şirkete özel',
    // Chinese
    '(?:公司|商业|企业|内部|商業|公司內部)?(?:机密|绝密|機密|絕密)(?:文件|资料|資料|信息)|公司机密|商业机密|(?:严格|嚴格)保密|保密(?:文件|资料|資料)',
    // Japanese
    '社外秘|部外秘|関係者外秘|極秘(?:資料)?|機密(?:情報|資料|文書)',
    // Korean
    '대외비|사내 ?기밀|기밀 ?(?:문서|자료|정보)',
    // Russian
    '(?:строго |совершенно )конфиденциально|конфиденциальная информация|коммерческая тайна|сов\\. секретно',
    // Arabic, Urdu, Hindi, Bengali
    '(?:سري|سرّي) (?:للغاية|وخاص)|معلومات سرية|انتہائی خفیہ',
    '(?:अत्यंत |पूर्णतः )गोपनीय|(?:অত্যন্ত |কঠোরভাবে )গোপনীয়',
  ],
  atEdges: [
    'confidential|vertraulich|confidentiel(?:le)?|confidencial|riservato|confidenziale|rahasia|gizli(?:dir)?',
    '机密|絕密|绝密|機密|保密|기밀|конфиденциально|سري|سرّي|خفیہ|गोपनीय|গোপনীয়',
  ],
  aloneExact: ['CONFIDENTIAL', 'COMPANY CONFIDENTIAL', 'PROPRIETARY', 'VERTRAULICH', 'GEHEIM', 'RISERVATO'],
  sentences: [
    `${THIS} ${PAPERS}(?: and (?:any|its|all) [a-z ]{3,30})? (?:is|are|may be|contains?|may contain|includes?) (?:[a-z-]+,? ){0,5}(?:confidential|proprietary)\\b(?! (?:computing|client|transport))`,
    'the (?:confidential|proprietary) (?:and proprietary )?(?:information|property) of [A-Z]',
    'unpublished (?:proprietary )?(?:source code|work)|(?:contains|constitutes?|are|is) (?:valuable )?trade secrets? of',
    'diese[rs]? (?:dokument|nachricht|e-?mail|datei|präsentation|unterlagen?) (?:ist|sind|enthält) (?:[a-zäöüß]+ ){0,3}vertraulich',
    "ce (?:document|message|courriel|fichier) (?:est|contient) (?:[a-zéèàç’' ]+ ){0,4}confidentiel",
    'este (?:documento|mensaje|mensagem|correo|arquivo|archivo) (?:es|é|contiene|contém) (?:[a-zéíóáçã]+ ){0,4}confidencia(?:l|is|les)',
  ],
}

export const INTERNAL_USE: Notice = {
  rule: 'marker-internal-use',
  keywords: [
    'internal use',
    'internal only',
    'strictly internal',
    'company internal',
    'internal distribution',
    'company use only',
    'employees only',
    'internen gebrauch',
    'nur intern',
    'usage interne',
    'uso interno',
    'uso exclusivo',
    'penggunaan internal',
    'kalangan sendiri',
  ],
  wideKeywords: [
    '内部使用',
    '内部资料',
    '内部文件',
    '內部使用',
    '內部文件',
    '內部資料',
    '社内限り',
    '社内限定',
    '社内用',
    '社内資料',
    '사내',
    '내부용',
    '내부 사용',
    'для служебного пользования',
    'для внутреннего',
    'للاستخدام الداخلي',
    'للاستعمال الداخلي',
    'आंतरिक उपयोग',
    'অভ্যন্তরীণ ব্যবহার',
    'اندرونی استعمال',
  ],
  alone: [
    '(?:company|corporate|business|strictly) internal(?: use)?(?: only)?',
    '(?:for )?(?:company|corporate|employee|staff|authori[sz]ed) (?:internal )?use only',
    '(?:for )?internal (?:company |business |corporate )(?:use|distribution)(?: only)?',
    '(?:confidential[ ,;:/–-]+)(?:for )?internal use(?: only)?|for employees only|for internal distribution only',
    '(?:nur|ausschließlich) für (?:den )?internen? gebrauch|nur intern(?:er gebrauch)?',
    "(?:(?:à |a |pour )?usage (?:strictement )?interne(?: uniquement| seulement| exclusivement)?|réservé à (?:un |l[’'])usage interne)",
    '(?:(?:s[oó]lo |solamente |somente |apenas |exclusivamente |exclusivo |solo )(?:para |per |de )?uso interno|(?:para )?uso interno (?:exclusivo|exclusivamente|solamente|apenas|somente)|(?:de )?uso exclusivo interno)',
    '(?:hanya )?untuk (?:penggunaan internal|kalangan sendiri)(?: saja)?',
    '(?:仅供|僅供|仅限|僅限|限)?(?:公司)?(?:内部|內部)(?:使用|资料|資料|文件)(?:[,，]? ?(?:请勿外传|严禁外传|禁止外传))?',
    '社内(?:限り|限定|用|資料|使用限定)(?:資料)?|社内(?:利用|使用)のみ',
    '사내 ?(?:한정|전용|용|자료)|내부용|내부 ?사용 ?(?:전용|한정)',
    '(?:только )?для (?:служебного пользования|внутреннего (?:использования|пользования))',
    '(?:للاستخدام|للاستعمال) الداخلي(?: فقط)?|केवल आंतरिक उपयोग (?:के लिए|हेतु)|(?:শুধুমাত্র )?অভ্যন্তরীণ ব্যবহারের জন্য|صرف اندرونی استعمال کے لی[ےئ]ے?',
  ],
  atEdges: ['(?:for )?internal (?:use|distribution)(?: only)?'],
  aloneExact: ['(?:FOR )?INTERNAL USE(?: ONLY)?', '(?:COMPANY )?INTERNAL(?: USE)? ONLY', 'STRICTLY INTERNAL'],
  sentences: [
    `${THIS} ${PAPERS} (?:is|are) (?:intended |meant )?(?:strictly |solely |exclusively |only )?for (?:(?:company|corporate)[- ]internal|internal (?:use|distribution) (?:(?:by|within|at|of) )?(?:[A-Z][\\w&.-]+ ){1,3}(?:employees|staff|personnel|inc|corp|ltd|gmbh)\\b)`,
  ],
}

export const NO_DISTRIBUTION: Notice = {
  rule: 'marker-no-distribution',
  keywords: [
    'distribut',
    'not for ',
    'do not forward',
    'do not share',
    'do not circulate',
    'weitergabe',
    'weitergeben',
    'pas diffuser',
    'diffusion interdite',
    'distribuir',
    'divulgar',
    'distribuire',
    'divulgare',
    'disebar',
  ],
  wideKeywords: [
    '外传',
    '外傳',
    '外流',
    '外泄',
    '転送禁止',
    '配布禁止',
    '持出禁止',
    '배포 금지',
    '유출 금지',
    'не для распространения',
    'распространению',
    'ممنوع التوزيع',
    'ممنوع النشر',
    'वितरित न करें',
  ],
  alone: [
    '(?:please )?do not (?:distribute|redistribute|circulate|disseminate)(?: or (?:copy|share|forward|disclose))?(?: (?:outside|externally|without (?:prior |written |express )*permission)[^.;]{0,60})?',
    '(?:please )?do not (?:forward|share)(?: (?:externally|outside(?: of)? (?:the )?(?:company|organi[sz]ation|team|group)))',
    'not for (?:public |external |further |general )?(?:distribution|release|publication)(?: outside[^.;]{0,60})?',
    '(?:distribution|disclosure) (?:is )?(?:strictly )?prohibited',
    '(?:bitte )?nicht (?:weitergeben|weiterleiten|verbreiten)|(?:eine )?weitergabe(?: an dritte)? (?:ist )?(?:nicht gestattet|untersagt|verboten)|keine weitergabe(?: an dritte)?',
    'ne pas (?:diffuser|distribuer|transmettre)|diffusion (?:strictement )?interdite',
    '(?:n[oã]o?|favor de no|por favor,? n[aã]?o) (?:distribuir|divulgar|compartir|compartilhar)|prohibida (?:su|la) (?:distribuci[oó]n|divulgaci[oó]n)|proibida a (?:distribui[cç][aã]o|divulga[cç][aã]o)',
    'non (?:distribuire|divulgare)|vietata la (?:distribuzione|divulgazione)|(?:jangan|dilarang) (?:disebarluaskan|disebarkan|menyebarluaskan)',
    '(?:请勿|請勿|严禁|嚴禁|禁止|不得)(?:外传|外傳|外流|外泄)|(?:無断)?(?:転送|配布|持出)禁止|(?:무단 ?)?(?:배포|유출) ?금지|외부 ?유출 ?금지',
    'не для распространения|не подлежит (?:распространению|разглашению)|(?:ممنوع|يمنع) (?:التوزيع|النشر)|वितरित न करें',
  ],
}

/** Labels of states and of communities that share warnings. TLP:CLEAR and what is merely unclassified is for everybody. */
export const CLASSIFICATION: Notice = {
  rule: 'marker-classification',
  keywords: [
    'tlp:',
    'nato ',
    'atomal',
    'cosmic top',
    'top secret',
    'secret//',
    'confidential//',
    'noforn',
    'orcon',
    'cui//',
    'cui/',
    'controlled unclassified',
    'official use only',
    'official-sensitive',
    'official: sensitive',
    'uk secret',
    'vs-nfd',
    'dienstgebrauch',
    'vs-vertraulich',
    'streng geheim',
    'diffusion restreinte',
    'secret d',
    'restreint ue',
    'confidentiel ue',
    'secret ue',
    'protected b',
    'protected a',
    'itar',
    'export controlled',
    'difusi',
    'classification:',
    'classification =',
    'confidentiality:',
    'sensitivity:',
    'vertraulichkeit:',
    'klassifizierung:',
    'einstufung:',
  ],
  wideKeywords: ['совершенно секретно', 'секретно', '★'],
  alone: [
    'tlp ?: ?(?:red|amber(?:\\+strict)?|green)',
    '(?:data |information |document |security )?(?:classification|confidentiality|sensitivity)(?: level| label)?: ?(?:strictly |highly )?(?:confidential|restricted|secret|internal(?: (?:use )?only)?)',
    '(?:vertraulichkeit|klassifizierung|einstufung): ?(?:streng )?(?:vertraulich|intern|geheim|vs-nfd)',
    'vs[ –-]+nur für den dienstgebrauch|vs-nfd',
  ],
  aloneExact: [
    '(?:COSMIC )?TOP SECRET(?:[ /-].{0,60})?',
    '(?:NATO|EU|UE/EU) (?:SECRET|CONFIDENTIAL|RESTRICTED)(?:[ /-].{0,40})?',
    '(?:SECRET|CONFIDENTIAL|CUI)//[A-Z][A-Z/, -]{1,60}|CUI|CONTROLLED UNCLASSIFIED INFORMATION',
    '(?:UNCLASSIFIED//)?(?:FOR OFFICIAL USE ONLY|FOUO)|NOFORN',
    '(?:UK )?OFFICIAL[- ]SENSITIVE(?:[ -].{0,60})?|OFFICIAL: Sensitive|UK (?:TOP )?SECRET',
    'VS-(?:VERTRAULICH|NfD|NUR FÜR DEN DIENSTGEBRAUCH)|STRENG GEHEIM',
    'DIFFUSION RESTREINTE|(?:TRÈS )?SECRET(?: DÉFENSE)|(?:RESTREINT|CONFIDENTIEL|SECRET) UE(?:/EU [A-Z]+)?|DIFUSIÓN LIMITADA',
    'PROTECTED [ABC]|ITAR CONTROLLED(?:.{0,60})?|EXPORT CONTROLLED(?: INFORMATION)?',
    'СОВЕРШЕННО СЕКРЕТНО|СЕКРЕТНО|(?:绝密|机密|秘密)★(?:.{0,20})?',
  ],
}

export const NOTICES: readonly Notice[] = [CLASSIFICATION, CONFIDENTIAL, INTERNAL_USE, NO_DISTRIBUTION]
