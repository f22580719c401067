import { phraseList } from './columnWords.ts';

/** Column names and cell texts that tell how a matter ended, in English, French and Chinese, without diacritics. */

/** Names of columns that say where a matter stands; their texts decide. */
export const statusNames: readonly string[] = phraseList(
  'status; stage; outcome; result; disposition; state; phase; statut; etape; etat; resultat; avancement; issue; aboutissement; ergebnis; 状态; 阶段; 结果; 结局; 进展; 进度',
);

/** Names of yes/no columns whose yes is the good end. */
export const goodNames: readonly string[] = phraseList(`
  won; win; is won; closed won; retained*; retention; renewed; renewal; converted; conversion; made sla; sla met; met sla;
  within sla; success; successful; accepted; signed; purchased; bought; subscribed; good deal; stayed; gagne; gagnee;
  renouvele*; renouvellement; conserve; fidelise; converti*; signe; achete; souscrit; sla respecte; 赢单; 成交; 续约; 留存; 转化; 签约; 中标;
  是否购买`);

/** Names of yes/no columns whose yes is the bad end. */
export const badNames: readonly string[] = phraseList(`
  lost; is lost; churn; churned; has churned; attrition; disputed; dispute; cancelled; canceled; left; exited; defaulted;
  failed; unsubscribed; terminated; sla breach*; breached; perdu; perdue; resilie*; resiliation; desabonne*; litige; conteste;
  annule*; depart; 流失; 输单; 丢单; 退订; 取消; 争议; 违约; 未签约; 未成交; 未中标`);

/** Whole names by which a table for learning calls its outcome. */
export const bareNames: readonly string[] = phraseList('y; target; label; outcome; response; class');

/** Names that speak of an earlier matter. */
export const earlierNames: readonly string[] = phraseList(
  'prev*; previous; prior; last; past; former; precedent*; dernier*; derniere*; ancien*; 上次; 之前; 历史; 以前',
);

export const goodEnds: readonly string[] = phraseList(`
  won; win; closed won; renewed; retained; converted; accepted; success; successful; signed; sold; purchased; bought;
  subscribed; gagne; gagnee; renouvele; renouvelee; converti; signe; signee; accepte; acceptee; reussi; vendu; gewonnen; 赢单; 赢; 成交; 已成交;
  签约; 已签约; 续约; 已续约; 成功; 留存; 中标; 已中标; 赢标; remporte; remportee; gagnes; gagnees; signes; signees`);

/** A final ` *` stands for whatever follows: `Lost - price`. */
export const badEnds: readonly string[] = phraseList(`
  lost; closed lost; churned; cancelled; canceled; rejected; declined; disqualified; unqualified; dead; failed; failure;
  not renewed; withdrawn; abandoned; no decision; expired; terminated; perdu; perdue; abandonne; abandonnee; annule; annulee;
  refuse; refusee; echec; resilie; resiliee; non renouvele; non renouvelee; verloren; abgelehnt; storniert; gekundigt; 输单; 丢单; 失败; 流失; 已流失; 取消; 已取消; 拒绝; 未续约; 放弃;
  lost *; closed lost *; not won; not signed; no deal; no sale; perdu *; perdue *; perdus; perdues; non signe; non signee;
  non gagne; non gagnee; non retenu; non retenue; non conclu; non conclue; sans suite; classe sans suite; classee sans suite;
  未成交; 未签约; 未中标; 未赢单; 已输单; 已丢单; 丢标; 落标; 流标; 废标; 失单; 战败; 终止; 已终止`);

/** Texts of a matter that has ended, well or badly. */
export const plainEnds: readonly string[] = phraseList(`
  closed; resolved; done; complete; completed; finished; ended; clos; close; cloture; cloturee; ferme; resolu; termine;
  terminee; 关闭; 已关闭; 已解决; 完成; 已完成; 结束; 已结束`);

/** Texts of a matter that has not ended yet; a final `*` stands for any ending. */
export const unfinishedTexts: readonly string[] = phraseList(`
  open; opened; reopened; pending; in progress; ongoing; active; new; working; prospect*; engaging; engaged; qualified;
  qualifying; qualification; negotiat*; proposal*; quote; quoted; demo; discovery; lead; contacted; waiting*; awaiting*;
  on hold; draft; planned; trial; evaluat*; commit*; to do; todo; backlog; assigned; under review; in review; nurtur*;
  ouvert; ouverte; en attente; nouveau; nouvelle; negociation*; proposition*; qualifie*; a faire; brouillon;
  suspendu; prise de contact; offen; in bearbeitung; laufend; angebot*; verhandlung*; in verhandlung; neu; 进行中; 跟进中; 跟进; 谈判; 谈判中; 新建; 未结束; 处理中; 待处理; 潜在; 意向; 报价; 方案; 初步接触; 洽谈; 洽谈中; 打开; 暂停; 待审批;
  postponed; deferred; undecided; not decided; not yet*; in negotiation*; in discussion*; follow up*;
  en cours*; en nego*; en discussion*; en reflexion*; en evaluation; en etude; a l etude; en suspens; en pause; en test;
  devis*; offre*; a relancer; relance*; a qualifier; a contacter; a recontacter; a rappeler; a suivre; contacte; contactee;
  reporte; reportee; pas encore*; non decide; non decidee; indecis; rendez vous*; rdv*; attente*;
  商务谈判; 合同谈判; 商务洽谈; 方案报价; 方案制定; 报价中; 已报价; 未决; 待定; 需求确认; 需求分析; 需求调研; 线索; 新线索; 新商机; 搁置; 已搁置;
  投标中; 招标中; 招投标; 待跟进; 持续跟进; 观望; 考虑中; 评估中; 试用中; 待签约; 审批中; 沟通中; 初步沟通; 已联系; 待联系`);

/** Names of columns that are filled when, or after, the matter ends. */
export const afterwardsNames: readonly string[] = phraseList(`
  close date; closed; closed *; close value; closing date; closing value; closure*; date closed; resolved *; resolved;
  date resolved; resolution*; ended *; date ended; completed *; completion*; next; next *; future; future *;
  lost reason; loss reason; reason lost; reason for loss; win reason; reason won; churn reason; churn date; cancel* reason;
  cancel* date; won date; lost date; date won; date lost; actual *; final *; exit *; date de cloture; date cloture;
  cloture le; motif de perte; motif perte; motif de resiliation; montant final; prochain*;
  date de resolution; date de signature; signature date; date signed; 关闭日期; 关闭时间; 成交金额; 成交日期; 丢单原因; 输单原因; 流失原因;
  流失日期; 解决时间; 签约日期; 完成时间; 下一; 未来`);

/** Set by the stage the matter has reached: 100 % is another word for won. */
export const setByStageNames: readonly string[] = phraseList(
  'probability; win probability; forecast category; lifecycle stage; expected revenue; weighted *; probabilite; revenu attendu; 赢率; 概率; 可能性; 预计收入',
);

/** Ends that are known beforehand where they are agreed on. */
export const endNames: readonly string[] = phraseList('end date; date de fin; date fin; 结束日期; 结束时间; 结束于');

/** How long the matter took; known beforehand only where it is a term agreed on. */
export const durationNames: readonly string[] = phraseList(
  'duration; call duration; days to close; time to close; cycle time; sales cycle; duree; 时长; 周期',
);
export const agreedTermNames: readonly string[] = phraseList(
  'contract; term; subscription; licen*; planned; contrat; abonnement; prevue; 合同; 订阅; 计划',
);

/** Yes/no columns that say whether the matter is still open. */
export const openNames: readonly string[] = phraseList('active; open; closed; actif; ouvert; 是否关闭; 是否有效');
