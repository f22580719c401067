/**
 * What a person would say of two entries: `same` organisation; `suspicion`, to be shown although they may be two (a
 * daughter with another legal form, a holding); `different`. All names are invented. The labels were written before the
 * matcher was first run on each list; the weights were set against `practicePairs` only, `heldOutPairs` measure them, and
 * `hardPairs` seek its limits: initials, translations, sound, remarks left in names, families of names.
 */
export interface LabelledPair {
  readonly truth: 'same' | 'suspicion' | 'different';
  readonly first: Entry;
  readonly second: Entry;
}

/** Name, domain, country; only a name for short. */
type Entry = string | readonly [name: string | null, domain: string | null, country?: string];

type Row = readonly [truth: LabelledPair['truth'], first: Entry, second: Entry];

const practiceRows: readonly Row[] = [
  // Legal forms: written out, dotted, before, after, in brackets, missing.
  ['same', 'Alpentor GmbH', 'Alpentor Gesellschaft mit beschränkter Haftung'],
  ['same', 'Zirbenwerk GmbH & Co. KG', 'Zirbenwerk GmbH u. Co KG'],
  ['same', 'Boisclair S.à r.l.', 'SARL Boisclair'],
  ['same', 'Vallombreuse SAS', 'Vallombreuse'],
  ['same', 'Ferrodonna S.p.A.', 'Ferrodonna SpA'],
  ['same', 'Kwiatogród Sp. z o.o.', 'KWIATOGROD SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA'],
  ['same', 'Vltavín s.r.o.', 'Vltavin, spol. s r.o.'],
  ['same', 'Savograd d.o.o.', 'SAVOGRAD DOO'],
  ['same', 'Tiszavirág Kft.', 'Tiszavirag KFT'],
  ['same', 'Kirnulahti Oy', 'Oy Kirnulahti Ab'],
  ['same', 'AB Björkfors', 'Bjorkfors Aktiebolag'],
  ['same', 'Wattleford Pty Ltd', 'Wattleford Proprietary Limited'],
  ['same', 'Thornquay PLC', 'Thornquay Public Limited Company'],
  ['same', 'Cactus Vale Inc.', 'Cactus Vale, Incorporated'],
  ['same', 'Maplehollow (Limited)', 'Maplehollow Ltd.'],
  ['same', 'Duinzicht B.V.', 'Duinzicht BV'],
  ['same', 'Cerro Dulce S.A. de C.V.', 'Cerro Dulce SA de CV'],
  ['same', 'Kumbang Jaya Sdn. Bhd.', 'KUMBANG JAYA SDN BHD'],
  ['same', 'PT Melati Sentosa Tbk', 'Melati Sentosa'],
  ['same', 'Çınarlık A.Ş.', 'Cinarlik Anonim Şirketi'],
  ['same', 'OÜ Kasekuld', 'Kasekuld OÜ'],
  // Accents, ligatures, transcriptions, signs.
  ['same', 'Mühlenbröck Söhne KG', 'Muehlenbroeck Soehne KG'],
  ['same', 'Weißenfurt AG', 'Weissenfurt AG'],
  ['same', 'Ørnefjell A/S', 'Oernefjell AS'],
  ['same', 'Åkerlykke ApS', 'Aakerlykke ApS'],
  ['same', 'Cœurvaillant SA', 'Coeurvaillant SA'],
  ['same', 'Hartwig & Lorenzen GmbH', 'Hartwig und Lorenzen GmbH'],
  ['same', "Fisher's Lantern Ltd", 'Fishers Lantern Limited'],
  ['same', 'L’Étoile Grise SARL', 'Etoile Grise SARL'],
  ['same', 'G.R.T. Handels GmbH', 'GRT Handels GmbH'],
  // Spacing, order, small slips.
  ['same', 'Datenquell Nord GmbH', 'Daten-Quell Nord GmbH'],
  ['same', 'Nebelkrähe Verlag GmbH', 'Verlag Nebelkrähe GmbH'],
  ['same', 'Pemberwick Logistics Ltd', 'Pemberwik Logistics Ltd'],
  ['same', 'Quintarelle Software SAS', 'Quintarlele Software SAS'],
  ['same', 'The Harrowgate Group plc', 'Harrowgate plc'],
  ['same', 'Ostrava Kamenec Intl. a.s.', 'Ostrava Kamenec International a.s.'],
  ['same', 'Lumenfeld Technologies Inc', 'Lumenfeld Technology Inc.'],
  // Scripts.
  ['same', 'ООО «Ромашкино»', 'Romashkino LLC'],
  ['same', 'ОАО Северогорск', 'OJSC Severogorsk'],
  ['same', 'Общество с ограниченной ответственностью «Лазурит-Плюс»', 'ООО Лазурит Плюс'],
  ['same', 'ТОВ Дніпроград', 'Dniprograd LLC'],
  ['same', 'Καλλιθάλασσα Α.Ε.', 'Kallithalassa S.A.'],
  ['same', 'Θαλασσινός ΕΠΕ', 'Thalassinos EPE'],
  ['same', '上海华澜信息技术股份有限公司', '上海華瀾資訊技術股份有限公司'],
  ['same', '云麓科技有限公司', '北京云麓科技有限公司'],
  ['same', '澄海樱(集团)有限公司', '澄海樱集团'],
  ['same', '株式会社ヒカリノモリ', '㈱ﾋｶﾘﾉﾓﾘ'],
  ['same', '주식회사 별하늘', '㈜별하늘'],
  ['same', 'ＳＴＥＲＮＷＡＣＨＴ　ＧｍｂＨ', 'Sternwacht GmbH'],
  // Domains.
  ['same', ['Pelikan Bucht Handels GmbH', 'pelikanbucht.de'], ['PBH', 'www.pelikanbucht.de']],
  [
    'same',
    ['沐山软件有限公司', 'mushan-soft.com.cn'],
    ['Mushan Software Co., Ltd.', 'https://www.mushan-soft.com.cn/en'],
  ],
  ['same', [null, 'grauwacke.at'], ['Grauwacke Bau GmbH', 'info@grauwacke.at']],
  // Suspicions: shown, with less certainty.
  ['suspicion', 'Kornblumenthal GmbH', 'Kornblumenthal AG'],
  ['suspicion', 'Brackwasser AG', 'Brackwasser Holding GmbH'],
  ['suspicion', ['Tannhöfer GmbH', null, 'DE'], ['Tannhöfer AG', null, 'CH']],
  ['suspicion', 'Glimmerstein Deutschland GmbH', 'Glimmerstein GmbH'],
  ['suspicion', 'Rivasecca S.r.l.', 'Rivasecca S.p.A.'],
  // Different.
  ['different', 'Eisvogel Plant 1 GmbH', 'Eisvogel Plant 2 GmbH'],
  ['different', 'Solarpark Heidesee II GmbH & Co. KG', 'Solarpark Heidesee III GmbH & Co. KG'],
  ['different', 'Stadtwerke Oberlingen GmbH', 'Stadtwerke Unterlingen GmbH'],
  ['different', 'Windrad Logistik Hamburg GmbH', 'Windrad Logistik Bremen GmbH'],
  ['different', 'Bernsteinküste Nord AG', 'Bernsteinküste Süd AG'],
  ['different', 'Global Technology Solutions Ltd', 'Global Technology Services Group'],
  ['different', 'Autohaus Fennrich GmbH', 'Autohaus Dellbrück GmbH'],
  ['different', 'Feltrinova Bank', 'Feltrinova Bahn'],
  ['different', 'Deutsche Kranwerft AG', 'Deutsche Kuchenwelt AG'],
  ['different', 'Pasch GmbH', 'Pusch GmbH'],
  ['different', '北京青岚科技有限公司', '北京白岚科技有限公司'],
  ['different', '上海恒栎贸易有限公司', '广州恒栎贸易有限公司'],
  ['different', '临江第一机械厂', '临江第二机械厂'],
  ['different', ['Kerzenlicht Anna', 'gmail.com'], ['Dachdecker Rolf', 'gmail.com']],
  ['different', ['Orchideengarten', 'orchidee.github.io'], ['Bootsverleih', 'boote.github.io']],
  ['different', ['Fluss & Ufer', 'qq.com'], ['Hecke & Zaun', 'qq.com']],
  ['different', 'ООО Вектор-Юг', 'ООО Вектор-Север'],
  ['different', 'Boulangerie Saint-Aubrac SARL', 'Boulangerie Saint-Cyrille SARL'],
  ['different', 'Granite Peak Insurance Co', 'Granite Peak Outfitters Inc'],
  ['different', 'Mesa Roja Servicios SL', 'Mesa Verde Servicios SL'],
  ['different', 'Consulting Group International', 'Trading Group International'],
];

const heldOutRows: readonly Row[] = [
  ['same', 'Dreiseenhof UG (haftungsbeschränkt)', 'Dreiseenhof UG'],
  ['same', 'Fjordhaven ASA', 'FJORDHAVEN Asa'],
  ['same', 'Société Anonyme Montferrel', 'Montferrel SA'],
  ['same', 'Casalonga Società per Azioni', 'Casalonga S.P.A.'],
  ['same', 'Zlatobor EOOD', 'Златобор ЕООД'],
  ['same', 'UAB "Gintarasala"', 'Gintarasala UAB'],
  ['same', 'Prados do Sul Lda.', 'Prados do Sul Limitada'],
  ['same', 'Nilgiri Sparrow Pvt. Ltd.', 'Nilgiri Sparrow Private Limited'],
  ['same', 'Marigold Harbour Pte Ltd', 'MARIGOLD HARBOUR PTE. LTD.'],
  ['same', 'Công ty TNHH Sao Biển Xanh', 'Sao Bien Xanh Co Ltd'],
  ['same', 'Sinsheimer Spargelhof eG', 'Sinsheimer Spargelhof e.G.'],
  ['same', 'Jägersfäll Bryggeri AB', 'Jagersfall Bryggeri AB'],
  ['same', 'Größenwahn Theater GmbH', 'Groessenwahn Theater GmbH'],
  ['same', 'Señorío del Alcor S.L.', 'Senorio del Alcor SL'],
  ['same', 'Ingólfsvík ehf.', 'Ingolfsvik ehf'],
  ['same', 'Łąkowe Wzgórze S.A.', 'Lakowe Wzgorze SA'],
  ['same', 'Brothers Tilbury & Co. Ltd', 'Tilbury Bros and Company Limited'],
  ['same', 'Silbermond-Druckerei GmbH', 'Silbermonddruckerei GmbH'],
  ['same', 'Whistlebrook Manufacturing Corp', 'Whistlebrook Mfg. Corporation'],
  ['same', 'Carrowmoor Dairy Ltd', 'Carowmoor Dairy Ltd'],
  ['same', 'ЗАО Янтарный Берег', 'ZAO Yantarny Bereg'],
  ['same', 'АО «Щукинский завод»', 'Shchukinskiy Zavod JSC'],
  ['same', 'Ολυμπόνησος Ι.Κ.Ε.', 'Olymponisos IKE'],
  ['same', '臺灣森昱電子股份有限公司', '台湾森昱电子股份有限公司'],
  ['same', '深圳市蓝桉网络科技有限公司', '深圳蓝桉网络科技有限公司'],
  ['same', '有限会社つきみそう', '(有)つきみそう'],
  ['same', 'ミナトヤ合同会社', '合同会社ミナトヤ'],
  ['same', ['Rotkehlchen Medien', 'rotkehlchen.ch'], ['RK Medien Services', 'http://shop.rotkehlchen.ch/start']],
  ['same', ['Amberline', 'amberline.co.uk'], ['Amber Line Ltd', null]],
  ['suspicion', 'Steinadler SE', 'Steinadler SE & Co. KGaA'],
  ['suspicion', ['Havrebo ApS', null, 'Denmark'], ['Havrebo AB', null, 'Sweden']],
  ['suspicion', 'Vogelsangbach Holding', 'Vogelsangbach GmbH'],
  ['suspicion', ['Luchsgraben KG', 'luchsgraben.de'], ['Wolfsgraben KG', 'luchsgraben.de']],
  ['different', 'Kita Regenpfütze 12', 'Kita Regenpfütze 21'],
  ['different', 'Wohnpark Fonds IV KG', 'Wohnpark Fonds VI KG'],
  ['different', 'Tiefbau Ostermoor GmbH', 'Tiefbau Westermoor GmbH'],
  ['different', 'Clinique des Ormes Bleus', 'Clinique des Tilleuls'],
  ['different', 'Universal Data Systems Inc', 'Universal Power Systems Inc'],
  ['different', 'Thistledown Bakery Leeds Ltd', 'Thistledown Bakery Bristol Ltd'],
  ['different', 'Lach AG', 'Loch AG'],
  ['different', '杭州云帆信息技术有限公司', '杭州云杉信息技术有限公司'],
  ['different', '成都锦鹭餐饮管理有限公司', '重庆锦鹭餐饮管理有限公司'],
  ['different', ['Nagelstudio Perle', 'facebook.com'], ['Hundesalon Fips', 'https://www.facebook.com/fips']],
  ['different', ['Hofladen Krause-Nebel', 'hof@web.de'], ['Tischlerei Mond', 'mond@web.de']],
  ['different', 'ООО СтройГрад', 'ООО СтройЛес'],
  ['different', 'Bergmann Consulting GmbH', 'Borgmeier Consulting GmbH'],
  ['different', 'Gruppo Olivastro Nord Srl', 'Gruppo Olivastro Sud Srl'],
  ['different', 'Saffron Gate Foods Pvt Ltd', 'Saffron Fields Foods Pvt Ltd'],
];

const hardRows: readonly Row[] = [
  // Initials, translations, sounds: no name likeness knows these without a domain.
  ['same', 'Nordische Bernstein Manufaktur GmbH', 'NBM GmbH'],
  ['same', 'Blaue Laterne Reisen GmbH', 'Blue Lantern Travel Ltd'],
  ['same', '沐云帆船有限公司', 'Muyun Fanchuan Co., Ltd.'],
  ['same', 'アオイトリ株式会社', 'Aoitori Co., Ltd.'],
  ['same', '하늘나루 주식회사', 'Haneulnaru Inc.'],
  // Remarks, departments, addresses in the name.
  ['same', 'Kreidefels GmbH (alt, nicht verwenden)', 'Kreidefels GmbH'],
  ['same', 'Sandelholm AG - Einkauf', 'Sandelholm AG'],
  ['same', 'Firma Trollbach KG', 'Trollbach KG'],
  ['same', 'Wilderose Ltd t/a Hedgerow Cafés', 'Wilderose Ltd'],
  ['same', 'Quellmoos GmbH, Werk Ulm', 'Quellmoos GmbH'],
  // Slips in several places, cut off names, stuck-on forms, sharp abbreviations.
  ['same', 'Hagebuttenthal Maschinenbau GmbH', 'Hagebutenthal Maschienenbau GmbH'],
  ['same', 'Internationale Spedition Falkenrieder GmbH & Co', 'Internationale Spedition Falkenried'],
  ['same', 'Morgentau-GmbH', 'Morgentau Gmbh'],
  ['same', 'Steinbock Elektr. Anlagenbau GmbH', 'Steinbock Elektrische Anlagenbau GmbH'],
  ['same', 'Zwetschgenhain Ges.m.b.H.', 'Zwetschgenhain GesmbH'],
  ['same', 'St. Korbinius Brauerei AG', 'Sankt Korbinius Brauerei AG'],
  ['same', 'Vögelchen & Co. OHG', 'Voegelchen OHG'],
  ['same', 'Comp. Générale des Alizés SA', 'Compagnie Generale des Alizes'],
  ['same', 'Lindqvarn AB', 'Lindkvarn Aktiebolag'],
  ['same', 'ИП Морозкин', 'Morozkin IP'],
  ['same', 'Х-Гранит АО', 'H-Granit JSC'],
  ['same', 'ЧАО Жемчужница', 'Zhemchuzhnitsa PrJSC'],
  ['same', 'Αφοί Γαλανόπετρας Ο.Ε.', 'Galanopetras Bros OE'],
  ['same', 'A.B.C.D. Feinwerk', 'ABCD Feinwerk GmbH'],
  ['same', 'Société Nouvelle Brisevent', 'Brisevent SARL'],
  ['suspicion', 'Kranichmoor Verwaltungs GmbH', 'Kranichmoor GmbH & Co. KG'],
  ['suspicion', 'Lavendelberg Schweiz AG', 'Lavendelberg AG'],
  // Families of names that are not one company.
  ['different', 'Rosenhügel Apotheke', 'Rosenhügel Bäckerei'],
  ['different', 'Sonnenhof Pflegeheim GmbH', 'Sonnenhof Reiterhof GmbH'],
  ['different', 'Anna Tannwald Fotografie', 'Arno Tannwald Fotografie'],
  ['different', 'Nordlicht Immobilien GmbH', 'Nordlicht Versicherung AG'],
  ['different', 'Eastbrook School District 7', 'Eastbrook School District 8'],
  ['different', 'Marlowell Capital Partners', 'Marlowett Coffee Partners'],
  ['different', 'Energie Südwest Harnau AG', 'Energie Südost Harnau AG'],
  ['different', 'Grupo Marejada Alimentos SA', 'Grupo Marejada Seguros SA'],
  ['different', '江州红杉投资管理有限公司', '江州红杉餐饮管理有限公司'],
  ['different', 'ООО Каменка Торг', 'ООО Каменка Строй'],
  ['different', 'Metallbau Henning Brakel', 'Metallbau Henrik Brakel'],
  ['different', 'First Harbor Bank', 'Second Harbor Bank'],
  ['different', 'Silverline Dental Clinic', 'Silverpine Dental Clinic'],
];

export const practicePairs: readonly LabelledPair[] = practiceRows.map(pairOf);
export const heldOutPairs: readonly LabelledPair[] = heldOutRows.map(pairOf);
export const hardPairs: readonly LabelledPair[] = hardRows.map(pairOf);

function pairOf([truth, first, second]: Row): LabelledPair {
  return { truth, first, second };
}
