import { foldedText, foldedWord } from './foldedText.ts';

/**
 * What a word frequent in company names tells: `little` (group, international), the `trade` (logistics, 科技), a
 * `country` or a `side` (nord, east), of which two different ones keep companies apart.
 */
export type WordClass = 'little' | 'trade' | 'country' | 'side' | 'place';

export interface CommonWord {
  readonly wordClass: WordClass;
  /** The word it stands for, the same in every language: Gruppe and groupe are `group`, Deutschland is `de`. */
  readonly meaning: string;
}

/** The common word spelled like this, folded. `commonWord('gruppe')` is `{ wordClass: 'little', meaning: 'group' }`. */
export function commonWord(word: string): CommonWord | undefined {
  return words.get(word);
}

/** Words dropped altogether: articles, and "and". */
export const emptyWords: ReadonlySet<string> = new Set(
  'the der die das le la les el los il lo and und et og och oder'.split(' '),
);

/** Words for "and" of one letter: they count as such only between two longer words. */
export const emptyLetters: ReadonlySet<string> = new Set(['e', 'y', 'i', 'u', 'n', 'a']);

/** Common words written without spaces, for taking such names apart: places stand first or last, the others last. */
export function unspacedWords(wordClass: 'ending' | 'place'): readonly string[] {
  const isWanted = (word: CommonWord) => (word.wordClass === 'place') === (wordClass === 'place');
  return [...words].filter(([text, word]) => unspaced.test(text) && isWanted(word)).map(([text]) => text);
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** By class: words that mean the same joined by =, the first one stands for all. */
const tables: Readonly<Record<WordClass, string>> = {
  little:
    'group=gruppe=groupe=gruppo=grupo=grupa=grup=konzern=集团=グループ=그룹 holding=holdings=beteiligungen=beteiligung=控股=ホールディングス=홀딩스 ' +
    'international=intl=internationale=internacional=internazionale=inter=mezhdunarodny=国际=インターナショナル=国際=인터내셔널 global=worldwide=全球 ' +
    'company=comp=societe=societa=sociedad=co=companies=compagnie=cie=cia=firma=firm=kompaniya=公司 corporation=corp enterprises=enterprise=unternehmen=entreprise=empresa=impresa=企业 ' +
    'brothers=bros=afoi=gebruder=gebr=freres=hermanos=fratelli=flli sons=son=sohne=sohn=fils=hijos=figli associates=partners=partner=associes europe=europa=european=europaische ' +
    'of=fur=for=de=du=des=del=della=di=da=do=dos=von=van=zu=zum=zur=im=am=in=an=for=pour=para=per a new=neu=neue=nouvelle=nouveau=nuova=nueva=nova st=sankt=saint=sainte=san=santa=sint verwaltung=verwaltungs ' +
    '新 有限 实业 发展',
  trade:
    'technology=technologies=technologie=technologien=tech=tecnologia=tecnologias=tecnologie=tekhnologii=tekhnologiya=科技=技术=テクノロジー=테크놀로지 ' +
    'system=systems=systeme=sistemi=sistemas=sistemy=システム=시스템 solution=solutions=losungen=soluciones=soluzioni ' +
    'service=services=servicios=servizi=dienste=dienstleistungen=svcs=服务=サービス=서비스 software=soft=软件=ソフトウェア=소프트웨어 ' +
    'consulting=consultants=consultancy=beratung=conseil=consultoria=consulenza=咨询=顾问=コンサルティング=컨설팅 ' +
    'trading=trade=handel=handels=handelsgesellschaft=vertrieb=vertriebs=commerce=comercio=commercio=torgovy=贸易=商贸=商事=商社 ' +
    'industry=industries=industrie=industria=industrias=industrial=sanayi=工业=产业=工業=인더스트리 ' +
    'manufacturing=mfg=manufacture=fertigung=制造=製作所=製造 engineering=engr=ingenieure=ingenierie=ingenieria=工程=エンジニアリング=엔지니어링 ' +
    'construction=bau=constructions=construcciones=costruzioni=stroy=建设=建筑=建設=건설 logistics=logistik=logistique=logistica=spedition=transport=transporte=transports=物流=运输=运通=물류 ' +
    'machinery=maschinenbau=maschinen=maschinenfabrik=机械=机器 electric=electronic=electronics=elektronik=elektro=elektr=elektrische=electrical=electrique=电子=电器=电气=전자 ' +
    'energy=energie=energia=energiya=能源=エネルギー=에너지 media=medien=medias=传媒=文化=メディア=미디어 information=informatik=informatique=信息=资讯=情报 ' +
    'network=networks=netz=网络 pharma=pharmaceuticals=pharmaceutical=medical=medizintechnik=医药=药业=医疗=製薬=제약 ' +
    'food=foods=lebensmittel=alimentation=alimentos=alimentari=食品=식품 hotel=hotels=酒店=饭店 bank=banque=banco=banca=银行=은행 ' +
    'insurance=versicherung=versicherungen=assurance=assurances=seguros=assicurazioni=保险=보험 capital=finance=finanz=financial=金融 investment=investments=invest=投资 ' +
    'property=properties=immobilien=immobilier=immobiliare=inmobiliaria=realty=地产=房地产=置业=不動産=不动产 management=gestion=管理 ' +
    'plant=werk=werke=factory=fabrik=usine=zavod=工厂=厂 restaurant=catering=餐饮 auto=autohaus=automotive=automobile=汽车 ' +
    'chemical=chemicals=chemie=chimie=化工=化学 materials=material=材料 garment=textile=textil=服饰=服装=纺织 education=bildung=教育 ' +
    'dental=dentaire=口腔 anlagenbau travel=reisen=voyages=旅行=旅游 design=设计=デザイン=디자인 marketing=werbung=agentur=agency=广告 store=shop=laden=商店 environment=umwelt=环保 data=daten=数据 digital=数字 ' +
    'press=verlag=druck=druckerei=出版社=印刷 brewery=bryggeri=brauerei clinic=clinique=klinik=医院 school=schule=ecole=学校 market=markt=超市 ' +
    'stadtwerke=kommunale solarpark=windpark fonds=fund=fondo kita=kindergarten bakery=backerei=boulangerie tiefbau=hochbau',
  country:
    'de=deutschland=germany=allemagne=alemania=germania=deutsche=deutscher=deutsches=german=德国=ドイツ at=osterreich=austria=autriche=奥地利 ch=schweiz=switzerland=suisse=svizzera=swiss=瑞士 ' +
    'fr=france=frankreich=francia=francaise=francais=法国=フランス it=italia=italy=italien=italie=italiana=意大利=イタリア es=espana=spain=spanien=espagne=iberica=西班牙 pt=portugal ' +
    'gb=uk=britain=england=grossbritannien=british=英国=イギリス ie=ireland=irland us=usa=america=amerika=american=美国=アメリカ ca=canada=kanada=加拿大 mx=mexico=mexiko ' +
    'nl=nederland=netherlands=niederlande=holland=荷兰 be=belgium=belgique=belgie=belgien lu=luxembourg=luxemburg dk=danmark=denmark=danemark se=sverige=sweden=schweden no=norge=norway=norwegen fi=suomi=finland=finnland ' +
    'pl=polska=poland=polen cz=cesko=czech=czechia=tschechien sk=slovensko=slovakia hu=magyarorszag=hungary=ungarn ro=romania=rumanien bg=bulgaria=bulgarien gr=hellas=greece=griechenland=ellas tr=turkiye=turkey=turkei ' +
    'ru=rossiya=russia=russland=rus ua=ukraina=ukraine cn=china=chine=中国=チャイナ jp=japan=nippon=nihon=日本=ジャパン kr=korea=한국=韩国 in=india=indien=inde sg=singapore au=australia=australien br=brasil=brazil=brasilien',
  side:
    'north=nord=norte=sever=noord=norr=nordic=北 south=sud=sur=yug=zuid=syd=sul=南 east=ost=est=este=vostok=oost=ost=东 west=ouest=oeste=ovest=zapad=vest=西 ' +
    'upper=ober lower=unter',
  place:
    '北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 武汉 成都 西安 青岛 大连 厦门 宁波 长沙 郑州 济南 沈阳 哈尔滨 长春 福州 合肥 昆明 南昌 贵阳 南宁 太原 石家庄 兰州 海口 无锡 佛山 东莞 珠海 温州 ' +
    '台湾 台北 香港 澳门 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 ' +
    '东京 大阪 京都 名古屋 横滨 福冈 札幌 神戸 서울 부산 인천 대구 대전 광주',
};

const words = new Map<string, CommonWord>();
for (const wordClass of Object.keys(tables) as WordClass[]) {
  for (const entry of tables[wordClass].split(' ')) {
    const [meaning = '', ...others] = entry.split('=').map((word) => foldedWord(foldedText(word)));
    for (const word of [meaning, ...others]) {
      if (!words.has(word)) words.set(word, { wordClass, meaning });
    }
    // The suffix of a city or a province is part of its name or is left out.
    if (wordClass === 'place' && /\p{Script=Han}/u.test(meaning)) {
      for (const suffix of ['市', '省']) words.set(`${meaning}${suffix}`, { wordClass, meaning });
    }
  }
}
