/**
 * Answers whose order everyone knows: each ladder from low to high, its rungs separated by `<`, the spellings of a rung by `|`,
 * in English, French and Chinese without diacritics. A column is read as a scale where all its answers stand on one ladder.
 */
export const answerLadders: readonly string[] = [
  `none|aucun|aucune|nul|nulle|nuls|nulles|无|没有
   < very low|sehr niedrig|sehr gering|tres bas|tres basse|tres basses|tres faible|tres faibles|很低|非常低|极低|很弱|非常弱
   < low|weak|niedrig|gering|bas|basse|basses|faible|faibles|低|较低|低度|弱|较弱
   < rather low|below average|plutot faible|plutot faibles|plutot bas|plutot basse|assez faible|assez faibles|偏低|中低|中等偏低|偏弱
   < mid|medium|med|mittel|moderate|average|middle|intermediate|moyen|moyenne|moyens|moyennes|modere|moderee|moderes|moderees|中|中等|中度|一般|普通
   < rather high|above average|plutot eleve|plutot elevee|plutot fort|plutot forte|plutot forts|plutot fortes|assez fort|assez forte|assez eleve|assez elevee
   |较高|偏高|中高|中等偏高|较强
   < high|strong|hoch|haut|haute|hauts|hautes|eleve|elevee|eleves|elevees|fort|forte|forts|fortes|高|高度|强
   < very high|sehr hoch|tres haut|tres haute|tres eleve|tres elevee|tres eleves|tres elevees|tres fort|tres forte|tres forts|tres fortes|很高|非常高|极高|很强|非常强
   < critical|urgent|critique|urgente|紧急|危急`,
  `micro|tiny|tres petit|tres petite|tpe|微型 < small|klein|petit|petite|pe|小|小型|小企业 < small-medium|smb|sme|pme|中小|中小企业
   < mid|medium|mid-size|midsize|mid-market|midmarket|mittel|moyen|moyenne|me|eti|中|中型|中等|中型企业
   < big|large|gross|groß|grand|grande|ge|大|大型|大型企业 < very large|very big|enterprise|huge|tres grand|tres grande|特大|超大|集团`,
  `never|jamais|从不|从来不|从未 < almost never|very rarely|presque jamais|几乎不|几乎从不 < rarely|seldom|rarement|很少 < 偶尔
   < sometimes|occasionally|parfois|quelquefois|有时|有时候 < often|frequently|usually|souvent|frequemment|经常|常常
   < very often|almost always|tres souvent|presque toujours|几乎总是 < always|toujours|总是|一直|始终`,
  `strongly disagree|completely disagree|totally disagree|pas du tout d'accord|fortement en desaccord|非常不同意|完全不同意|强烈反对
   < disagree|pas d'accord|en desaccord|不同意|反对 < somewhat disagree|slightly disagree|rather disagree|plutot pas d'accord|plutot en desaccord|有点不同意|比较不同意|不太同意
   < neutral|neither|undecided|neither agree nor disagree|ni d'accord ni pas d'accord|neutre|indecis|中立|一般|说不清
   < somewhat agree|slightly agree|rather agree|plutot d'accord|有点同意|比较同意 < agree|d'accord|同意|赞成
   < strongly agree|completely agree|totally agree|tout a fait d'accord|fortement d'accord|非常同意|完全同意|强烈同意`,
  `unimportant|not important|not at all important|not important at all|sans importance|pas important|pas importante|不重要|完全不重要
   < slightly important|little important|peu important|peu importante|不太重要
   < average important|moderately important|somewhat important|fairly important|moyennement important|assez important|assez importante|一般重要|比较重要|一般
   < important|importante|重要 < very important|highly important|tres important|tres importante|非常重要|很重要
   < critical|crucial|essential|extremely important|essentiel|essentielle|极其重要|至关重要`,
  `very dissatisfied|very unsatisfied|tres insatisfait|tres insatisfaite|tres mecontent|tres mecontente|pas du tout satisfait|pas du tout satisfaite|pas du tout satisfaits|非常不满意|很不满意 < dissatisfied|unsatisfied|insatisfait|insatisfaite|insatisfaits|mecontent|mecontente|pas satisfait|pas satisfaite|pas satisfaits|不满意
   < somewhat dissatisfied|plutot insatisfait|plutot insatisfaite|peu satisfait|peu satisfaite|peu satisfaits|不太满意 < neutral|neutre|一般|中立 < somewhat satisfied|moyennement satisfait|moyennement satisfaite|assez satisfait|assez satisfaite|plutot satisfait|plutot satisfaite|plutot satisfaits|比较满意
   < satisfied|satisfait|satisfaite|satisfaits|满意 < very satisfied|tres satisfait|tres satisfaite|tres satisfaits|非常满意|很满意`,
  `very poor|very bad|awful|tres mauvais|tres mauvaise|很差|非常差 < poor|bad|weak|mauvais|mauvaise|faible|差|较差
   < fair|average|acceptable|ok|medium|moyen|moyenne|passable|correct|一般|中|及格 < good|bon|bonne|bien|好|良|良好|较好
   < very good|tres bon|tres bonne|tres bien|很好|非常好 < excellent|outstanding|excellente|优|优秀|极好`,
  `very unlikely|tres improbable|非常不可能 < unlikely|improbable|peu probable|不可能|不太可能 < neutral|possible|maybe|peut-etre|可能|也许
   < likely|probable|很可能 < very likely|tres probable|非常可能`,
  `very unwilling|tres reticent|tres reticente|pas du tout ouvert|pas du tout ouverte|非常不愿意
   < unwilling|reluctant|closed|reticent|reticente|ferme|fermee|pas ouvert|pas ouverte|不愿意 < peu ouvert|peu ouverte|peu ouverts|peu ouvertes|不太愿意
   < hesitant|neutral|undecided|hesitant|hesitante|neutre|犹豫|一般|中立
   < plutot ouvert|plutot ouverte|assez ouvert|assez ouverte|比较愿意 < willing|open|ouvert|ouverte|ouverts|ouvertes|愿意 < very willing|enthusiastic|very open|enthousiaste|tres ouvert|tres ouverte|tres ouverts|tres ouvertes|非常愿意|很愿意`,
  `none|aucun|aucune|无|没有 < very few|very little|tres peu|极少 < few|little|a few|a little|peu|少|很少|少量|较少 < some|quelques|quelques-uns|quelques-unes|一些|若干
   < several|plusieurs|几个 < 较多 < many|much|a lot|beaucoup|nombreux|nombreuses|多|很多|大量 < very many|very much|enormement|tres nombreux|tres nombreuses|非常多`,
  `strong decline|forte baisse|大幅下降 < decline|declining|shrinking|slow down|slowdown|slowing|decreasing|decrease|down|baisse|en baisse|declin|ralentissement|下降|减少|萎缩|衰退|放缓
   < stable|flat|steady|unchanged|constant|stagnant|stagnation|stable|平稳|稳定|持平|不变
   < growth|growing|increase|increasing|up|expanding|croissance|en croissance|hausse|en hausse|增长|上升|增加|扩张
   < fast growth|strong growth|fast growing|forte croissance|快速增长|高速增长|大幅增长`,
  'no|non|否|不 < partly|partially|neutral|maybe|somewhat|in part|partial|en partie|partiellement|neutre|peut-etre|部分|一般|中立|可能 < yes|oui|是',
  `none|aucun|无 < partial|partly|partiel|partielle|部分 < full|fully|complete|complet|complete|全部|完全`,
  'minor|mineur|mineure|轻微|轻度 < moderate|medium|modere|moderee|中等|中度 < major|serious|majeur|majeure|严重|重大|重度 < critical|severe|blocker|critique|bloquant|致命|紧急',
  'no formal education|sans diplome < primary|primaire|小学 < secondary|high school|secondaire|lycee|中学|高中 < tertiary|university|bachelor|superieur|大学|本科 < postgraduate|master|master|硕士|研究生 < doctorate|phd|doctorat|博士',
  'bronze|铜牌|青铜 < silver|argent|银牌|白银 < gold|or|金牌|黄金 < platinum|platine|铂金|白金 < diamond|diamant|钻石',
  'beginner|novice|debutant|初级|入门 < basic|elementary|basique|基础 < intermediate|intermediaire|中级 < advanced|avance|高级 < expert|专家',
  'cold|froid|冷 < warm|tiede|温 < hot|chaud|热',
  'free|gratuit|免费 < starter|basic|基础 < standard|标准 < plus|pro|professional|professionnel|专业 < premium|高级 < enterprise|entreprise|企业',
  `very unfavourable|very unfavorable|tres defavorable|tres defavorables|非常不利 < unfavourable|unfavorable|defavorable|defavorables|不利
   < plutot defavorable|plutot defavorables < neutral|neutre|neutres|中立|一般 < plutot favorable|plutot favorables
   < favourable|favorable|favorables|有利 < very favourable|very favorable|tres favorable|tres favorables|非常有利`,
  `非常保守|很保守 < conservative|conservateur|conservatrice|保守 < 比较保守|较保守|偏保守 < neutral|neutre|一般|中立|中性
   < 比较积极|较积极 < progressive|progressiste|积极|开放 < 非常积极|很积极|非常开放`,
  '非常消极|很消极 < 消极 < 一般|中立 < 比较积极|较积极 < 积极 < 非常积极|很积极',
  '非常宽松|很宽松 < lax|lenient|laxiste|宽松 < 比较宽松|较宽松 < average|moderate|moyen|moyenne|一般|适中 < 比较严格|较严格 < strict|stricte|严格 < very strict|tres strict|tres stricte|非常严格|很严格',
  '完全不重视|非常不重视 < 不重视 < 不太重视 < 一般 < 比较重视|较重视 < 重视 < 非常重视|很重视|高度重视',
  '一级 < 二级 < 三级 < 四级 < 五级 < 六级',
  '+ < ++ < +++ < ++++ < +++++',
];
