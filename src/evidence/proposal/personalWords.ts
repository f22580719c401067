import { phraseList } from './columnWords.ts';

/** Column names that speak of persons, in English, French and Chinese, without diacritics. */

/** About a person whatever the cells hold, yes/no and counts apart. */
export const personalNames: readonly string[] = phraseList(`
  birth*; dob; gender; sex; marital*; marriage; ethnic*; religion; religious; ssn; social security; passport*; national id;
  disability; home address; home town; hometown; family; family status; children; spouse; email*; e mail*; mail address;
  phone*; mobile; mobile number; telephone*; tel; cell; cell phone; whatsapp; wechat; linkedin; first name; firstname;
  forename; given name; middle name; last name; lastname; surname; family name; full name; maiden name; salutation; naissance;
  sexe; etat civil; situation familiale; situation matrimoniale; civilite; prenom; nom de famille; nom complet; courriel;
  geburt*; geschlecht; familienstand; vorname; nachname; anrede; telefon*; handy; handynummer; mobilnummer;
  adresse mail; mel; portable; numero de telephone; domicile; adresse personnelle; enfants; conjoint; nationalite;
  nationality; 性别; 年龄; 出生; 生日; 婚姻; 婚否; 民族; 籍贯; 宗教; 身份证; 电话; 手机; 邮箱; 邮件; 微信; 姓名; 家庭; 住址; 联系方式`);

export const ageNames: readonly string[] = phraseList('age; ages; age group; age band; age range');
/** Ages of things rather than of persons. */
export const thingsThatAge: readonly string[] = phraseList(`
  company; account; firm; business; system; contract; deal; lead; ticket; equipment; software; days; months; relationship;
  average; installation; de l entreprise; entreprise`);

/** Roles held by persons: personal where the cells look like persons or codes of persons, not where they are a handful of words. */
export const roleNames: readonly string[] = phraseList(`
  agent; sales agent; rep; reps; sales rep; representative; seller; salesperson; salesman; salesforce owner; manager; owner;
  assignee; assigned to; assigned; by; caller; requester; requestor; contact; decision maker; sponsor; champion; director;
  ceo; cto; cfo; founder; boss; employee; user; username; user name; respondent; interviewer; author; person; technician;
  resolver; commercial; vendeur; responsable; gestionnaire; interlocuteur; charge de clientele; dirigeant; gerant; demandeur;
  appelant; verkaufer; ansprechpartner; sachbearbeiter; betreuer; proprietaire; conseiller; par; 销售员; 业务员; 销售代表; 销售人员; 负责人; 客户经理; 经办人; 联系人; 创建人; 修改人; 处理人; 老板; 总经理; 法人; 提交人; 对接人;
  员工`);

/** The same, where that is the whole name: within another name such as `销售额` the word means something else. */
export const wholeRoleNames: readonly string[] = phraseList('销售; 业务; 所属业务; 跟进人; 归属人');

/** Roles that only a person can hold: personal whatever the cells hold. */
export const surelyRoleNames: readonly string[] = phraseList(`
  charge* de compte*; charge* d affaire*; charge* de clientele; ingenieur* d affaire*; ingenieur* commercia*;
  account executive*; vertriebsmitarbeiter*; vertriebler*; aussendienstmitarbeiter*; kundenbetreuer*; 销售经理; 销售顾问; 销售工程师;
  跟单员; 跟单人`);

/** The same, where that is the whole name. */
export const wholeSurelyRoleNames: readonly string[] = phraseList('所属销售; 负责销售; 对接销售; 跟进销售; 归属销售');

/** Names that count, class or describe persons rather than name them. */
export const aboutRolesNames: readonly string[] = phraseList(`
  type; kind; channel; method; mode; count; number of; nb; nombre; frequency; level; role; title; team; group; department;
  dept; region; score; rate; rating; share; date; has; is; opt; sent; opens; clicks; verified; status; preference;
  preferred; industry; canal; equipe; niveau; fonction; poste;
  anzahl; note; avis; 类型; 方式; 数量; 人数; 级别; 团队; 部门; 区域; 地区; 评分; 评价; 意见; 日期; 时间; 次数`);

/** Names that count what persons did or say how to reach them, rather than tell about one. */
export const countsOfPersonsNames: readonly string[] = phraseList(
  'count; number of; nb; nombre; frequency; rate; score; share; has; is; opt; sent; opens; clicks; verified; preference; preferred; channel; method; 数量; 人数',
);

export const addressNames: readonly string[] = phraseList('address; address 1; address 2; street; adresse; rue; 地址');
