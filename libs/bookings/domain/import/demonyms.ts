/**
 * What people of a country call themselves where a list asks for their nationality, in English and German; the part before a slash is what
 * adjectives and nouns share. Chinese needs no list: there it is the country's name with 人 or 籍 after it.
 */
const list = `
AFG afghan/isch,afghane,afghanin; ALB albanian,albanisch,albaner; DZA algerian,algerisch; AND andorran; AGO angolan; ARG argentine,argentinian,argentinisch; ARM armenian,armenisch;
AUS australian,australisch,australier; AUT austrian,österreichisch,österreicher,österreicherin,oesterreichisch; AZE azerbaijani,aserbaidschanisch; BHS bahamian; BHR bahraini; BGD bangladeshi; BRB barbadian;
BLR belarusian,belarussisch,weißrussisch; BEL belgian,belgisch,belgier; BLZ belizean; BTN bhutanese; BOL bolivian; BIH bosnian,bosnisch; BWA botswanan; BRA brazilian,brasilianisch,brasilianer; BRN bruneian;
BGR bulgarian,bulgarisch,bulgare; KHM cambodian; CMR cameroonian; CAN canadian,kanadisch,kanadier,kanadierin; CHL chilean,chilenisch; CHN chinese,chinesisch,chinese,chinesin,prc,mainland china,pr china,中国; COL colombian,kolumbianisch; CRI costa rican;
HRV croatian,kroatisch,kroate; CUB cuban,kubanisch; CYP cypriot,zypriotisch; CZE czech,tschechisch,tscheche,czech republic,tschechische republik; DNK danish,dane,dänisch,däne; DOM dominican; ECU ecuadorian,ecuadorean; EGY egyptian,ägyptisch;
SLV salvadoran; EST estonian,estnisch,este; ETH ethiopian; FJI fijian; FIN finnish,finn,finnisch,finne; FRA french,frenchman,frenchwoman,französisch,franzose,französin; GEO georgian,georgisch; DEU german,deutsch,deutscher,deutsche,brd,bundesrepublik deutschland,d; GHA ghanaian;
GRC greek,griechisch,grieche,griechin; GTM guatemalan; HTI haitian; HND honduran; HKG hong konger,hongkong,hong kong sar; HUN hungarian,ungarisch,ungar; ISL icelandic,icelander,isländisch; IND indian,indisch,inder; IDN indonesian,indonesisch; IRN iranian,persian,iranisch; IRQ iraqi,irakisch;
IRL irish,irisch,ire; ISR israeli,israelisch; ITA italian,italienisch,italiener,italienerin; JAM jamaican; JPN japanese,japanisch,japaner,japanerin; JOR jordanian; KAZ kazakh,kazakhstani,kasachisch; KEN kenyan; KOR south korean,korean,südkoreanisch,south korea,korea,republic of korea,rok,韩国; PRK north korean,nordkoreanisch,north korea,dprk,朝鲜;
KWT kuwaiti; KGZ kyrgyz,kirgisisch; LAO lao,laotian; LVA latvian,lettisch,lette; LBN lebanese,libanesisch; LBY libyan; LIE liechtensteiner,liechtensteinisch; LTU lithuanian,litauisch,litauer; LUX luxembourger,luxemburgisch,luxemburger; MAC macanese,macau,macao; MKD macedonian; MYS malaysian,malaysisch;
MDV maldivian; MLT maltese,maltesisch; MUS mauritian; MEX mexican,mexikanisch,mexikaner; MDA moldovan,moldawisch; MCO monegasque; MNG mongolian,mongolisch; MNE montenegrin; MAR moroccan,marokkanisch; MMR burmese,myanma; NAM namibian; NPL nepali,nepalese,nepalesisch;
NLD dutch,dutchman,dutchwoman,niederländisch,niederländer,niederländerin,holland,holländisch; NZL new zealander,kiwi,neuseeländisch,neuseeländer; NIC nicaraguan; NGA nigerian; NOR norwegian,norwegisch,norweger,norwegerin; OMN omani; PAK pakistani,pakistanisch; PAN panamanian; PRY paraguayan; PER peruvian,peruanisch;
PHL filipino,filipina,philippine,philippinisch; POL polish,pole,polnisch,polin; PRT portuguese,portugiesisch,portugiese; QAT qatari; ROU romanian,rumänisch,rumäne; RUS russian,russisch,russe,russin,russland,russia,rf,俄罗斯; RWA rwandan; SMR sammarinese; SAU saudi,saudi arabian; SRB serbian,serbisch,serbe; SGP singaporean,singapurisch;
SVK slovak,slowakisch,slowake; SVN slovene,slovenian,slowenisch; ZAF south african,südafrikanisch,südafrikaner; ESP spanish,spaniard,spanisch,spanier,spanierin; LKA sri lankan; SWE swedish,swede,schwedisch,schwede,schwedin; CHE swiss,schweizerisch,schweizer,schweizerin,suisse; SYR syrian,syrisch; TWN taiwanese,taiwanisch,taiwan;
TJK tajik; TZA tanzanian; THA thai,thailändisch; TUN tunisian,tunesisch; TUR turkish,turk,türkisch,türke,türkin,turkey,turkiye; TKM turkmen; UGA ugandan; UKR ukrainian,ukrainisch,ukrainer,ukrainerin; ARE emirati,uae; GBR british,briton,brit,english,scottish,welsh,britisch,brite,britin,england,scotland,wales,northern ireland,great britain,britain,gb,uk,großbritannien,england;
USA american,us american,us,usa,u s a,u s,united states,amerikanisch,us amerikanisch,amerikaner,amerikanerin,us citizen,美国; URY uruguayan; UZB uzbek,usbekisch; VEN venezuelan; VNM vietnamese,vietnamesisch,vietnam; YEM yemeni; ZMB zambian; ZWE zimbabwean; RKS kosovan,kosovar,kosovo,kosovarisch
`;

/** Pairs of what people write and the country's code. */
export const demonyms: readonly (readonly [written: string, code: string])[] = list
  .split(';')
  .map((entry) => entry.trim())
  .filter(Boolean)
  .flatMap((entry) => {
    const code = entry.slice(0, 3);
    return entry.slice(4).split(',').flatMap((name) => (name.includes('/') ? [name.split('/')[0]!, name.replace('/', '')] : [name])).map((name) => [name.trim(), code] as const);
  });
