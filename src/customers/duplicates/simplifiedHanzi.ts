/**
 * The traditional and Japanese forms of characters frequent in company names, simplified: 華瀾電子 becomes 华澜电子. A
 * modest table, not a converter: characters outside it stay, and then such a pair is not met by its name.
 */
export function simplifiedHanzi(text: string): string {
  return text.replaceAll(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);
}

/** Pairs: the other form, then the simplified one. */
const pairs =
  '電电機机國国際际業业發发開开實实術术製制藥药醫医銀银證证資资產产貿贸團团責责華华東东廣广灣湾臺台龍龙聯联網网絡络訊讯軟软' +
  '體体車车飛飞鋼钢鐵铁礦矿環环節节設设計计諮咨詢询顧顾問问務务運运輸输儲储農农漁渔魚鱼鳥鸟馬马風风雲云陽阳綠绿藍蓝紅红寶宝' +
  '豐丰興兴榮荣勝胜達达進进遠远長长門门陳陈張张劉刘趙赵澤泽瀾澜瀚瀚濱滨濟济滬沪漢汉蘇苏鄭郑廈厦韓韩莊庄園园圖图書书報报' +
  '訂订購购銷销賣卖買买費费貨货質质財财貴贵賢贤貝贝員员億亿優优創创劃划動动勢势區区協协單单衛卫壓压廠厂廳厅廚厨應应慶庆' +
  '態态戰战擇择擴扩損损據据數数斷断時时晉晋曉晓會会術术樣样標标樂乐橋桥權权歐欧歲岁歷历氣气決决沒没淨净減减測测港港湯汤滿满' +
  '潔洁濃浓無无熱热燈灯爾尔牆墙獎奖獨独獲获現现瑪玛瑩莹當当畫画療疗監监盤盘確确碼码禮礼種种稱称積积穩稳窯窑竅窍筆笔範范' +
  '築筑簡简糧粮純纯紙纸紡纺細细終终組组結结給给統统經经維维綜综線线練练緣缘縣县績绩織织續续羅罗義义習习聖圣聲声聽听脈脉' +
  '腦脑膠胶臨临與与舉举舊旧艦舰藝艺蘭兰號号蝦虾裝装補补製制視视親亲覽览觀观規规覺觉觸触記记許许評评詞词試试詩诗話话誠诚' +
  '語语說说課课調调請请論论諾诺謀谋講讲謝谢識识議议護护變变讓让豬猪貓猫負负貢贡貫贯賀贺賓宾賞赏賽赛贏赢軌轨軍军軸轴較较' +
  '載载輕轻輝辉輪轮轉转辦办邊边還还郵邮鄉乡醬酱釀酿釋释針针釣钓鈦钛鈣钙鉑铂鉛铅鋁铝錦锦錢钱鍋锅鎂镁鎮镇鏡镜鐘钟鑄铸' +
  '鑫鑫閃闪閉闭間间閣阁關关陸陆陰阴隊队階阶隨随險险雙双雜杂離离難难靈灵靜静響响頁页頂顶項项順顺預预領领頭头題题額额顏颜' +
  '類类飯饭飲饮飾饰餐餐養养館馆騰腾驅驱驗验驛驿髮发鮮鲜鯨鲸鳳凤鴻鸿鵬鹏鷗鸥鷺鹭鹽盐麗丽麥麦黃黄點点齊齐齒齿' +
  '広广発发鉄铁産产関关検检済济総总沢泽浜滨竜龙駅驿薬药気气図图楽乐桜樱櫻樱対对応应伝传売卖読读変变円圆囲围圧压営营' +
  '檢检總总對对傳传讀读圓圆圍围營营淺浅灘滩燒烧爐炉傑杰偉伟儀仪';

const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)]),
);
