import type { AxisClaim } from '../signal.ts';
import { phraseList } from './columnWords.ts';
import type { ProposalReasonCode } from './proposalReason.ts';

/** Words in a column's name that tell to which axis it speaks; the first entry that fits counts, so narrow ones stand first. */
export interface AxisWords extends Omit<AxisClaim, 'why'> {
  readonly reason: ProposalReasonCode;
  /** English, French and Chinese phrases; a final `*` stands for any ending, and diacritics are left out. */
  readonly phrases: readonly string[];
}

export const axisWords: readonly AxisWords[] = [
  {
    axis: 'needs',
    direction: 1,
    strength: 'fair',
    reason: 'axis-wishes',
    phrases: phraseList(`
  change request*; feature request*; special request*; number of request*; nb request*; request* count; requests; wish*;
  complaint*; escalation*; support ticket*; ticket* count; tickets; claims count; number of ticket*; demandes; nb demandes;
  nombre de demandes; reclamation*; plainte*; tickets support; souhait*; 投诉; 工单; 请求; 诉求; 变更需求; 特殊要求`),
  },
  {
    axis: 'needs',
    direction: 1,
    strength: 'strong',
    reason: 'axis-demands',
    phrases: phraseList(`
  demanding*; demandingness; demand level; level of demand*; picky; pickiness; customisation*; customization*; custom work;
  custom development*; customised; customized; requirement*; special need*; number of need*; needs level; exigence*;
  exigeant*; niveau d exigence; personnalisation*; sur mesure; besoins specifiques; niveau de besoin*; 定制; 个性化; 要求; 苛刻; 挑剔;
  需求程度; 需求数`),
  },
  {
    axis: 'needs',
    direction: 1,
    strength: 'fair',
    reason: 'axis-tender',
    phrases: phraseList(`
  rfp; rfi; rfq; rft; tender*; formal tender*; formal bid*; request for proposal*; request for information; request for quot*;
  appel d offre*; appels d offre*; cahier des charges; marche public; 招标; 投标; 标书`),
  },
  {
    axis: 'needs',
    direction: 1,
    strength: 'weak',
    reason: 'axis-purchasing',
    phrases: phraseList(
      'purchasing; purchas* dep*; purch dep*; procurement; service achat*; direction des achats; 采购部; 采购部门',
    ),
  },
  {
    axis: 'willingness',
    direction: -1,
    strength: 'strong',
    reason: 'axis-resistance',
    phrases: phraseList(`
  resistan*; resist* to change; change resist*; reluctan*; change avers*; avers* to change; avoid* change*; avoid* replac*;
  avoid* disruption; inertia; rarely adopt*; conservatism; resistance au changement; reticence*; inertie;
  aversion au changement; evite* le changement; 抵触; 阻力; 抗拒; 抵制; 保守; 变革阻力; 惰性;
  attachment to *; attached to *; attachement*; attache* aux; attache* a l; dependance aux outils; 依赖旧; 依赖现有; 依赖原; 旧系统依赖; 旧系统的依赖;
  现有系统依赖; 现有系统的依赖; 路径依赖`),
  },
  {
    axis: 'willingness',
    direction: -1,
    strength: 'weak',
    reason: 'axis-risk',
    phrases: phraseList('risk avers*; averse to risk; aversion au risque; 风险规避; 厌恶风险'),
  },
  {
    axis: 'willingness',
    direction: 1,
    strength: 'strong',
    reason: 'axis-willingness',
    phrases: phraseList(`
  willing*; openness; open to change; open to new; openness to change; attitude to change; attitude toward* change;
  change attitude; att* to change; att* change; change readiness; ready for change; ready to change; readiness;
  volonte de chang*; ouverture au changement; ouverture; pret* a changer; attitude face au changement;
  disposition au changement; attitude envers le changement; 意愿; 变革态度; 对变革的态度; 变化的态度; 开放程度; 开放性; 接受度; 接受程度; 变革准备`),
  },
  {
    axis: 'willingness',
    direction: 1,
    strength: 'fair',
    reason: 'axis-early',
    phrases: phraseList(`
  innovat*; innovativeness; early adopt*; adoption speed; pilot interest; interest in pilot; beta program*; beta tester*;
  beta user*; new tech* adoption; tries new; experiment*; innovant*; adopteur* precoce*; interet pilote; client pilote; 创新;
  尝新; 早期采用; 试点意愿; 内测`),
  },
  {
    axis: 'strategicView',
    direction: -1,
    strength: 'fair',
    reason: 'axis-tactical',
    phrases: phraseList('tactical*; tactique*; short term view; cost focus; vision court terme; 战术; 短期导向'),
  },
  {
    axis: 'strategicView',
    direction: 1,
    strength: 'strong',
    reason: 'axis-strategic',
    phrases: phraseList(`
  strategic view; strategic vision; technology strategy; tech strategy; it strategy; digital strategy; digital vision;
  digital transformation; vision strategique; strategie numerique; strategie digitale; strategie informatique;
  transformation numerique; transformation digitale; 战略眼光; 技术战略; 数字化战略; 数字化转型; 战略视角; 战略定位`),
  },
  {
    axis: 'strategicView',
    direction: 1,
    strength: 'weak',
    reason: 'axis-strategy-named',
    phrases: phraseList('strateg*; strat; 战略'),
  },
];
