/** Frequent given names and, for Chinese, family names: enough to tell a column of persons from one of companies. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian ' +
    'george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank ' +
    'raymond jack dennis jerry tyler aaron jose adam nathan henry zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean carl arthur lawrence dylan ' +
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah ' +
    'stephanie rebecca laura sharon cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria ' +
    'olivia heather diane julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ' +
    'ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori ' +
    'oliver harry charlie oscar leo luke max lucas simon philip ian stuart graham neil martin alan colin claire louise fiona kate lucy sophie chloe ' +
    'pierre michel andre philippe rene louis alain jacques bernard marcel roger henri claude francois christophe nicolas laurent frederic stephane sebastien julien olivier vincent ' +
    'marie jeanne francoise monique catherine nathalie isabelle sylvie valerie celine camille manon lea ines juliette margaux mathieu antoine thierry guillaume didier yves gilles'
  ).split(' '),
);

export const chineseFamilyNames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
