import { noAndYes, type Question, scaleAnswers } from './question.ts';

/** "Sees technology tactically": published deals were good less often where the answer was yes. */
const TACTICAL_VIEW_QUESTION = 'bw-tactical';

/** How strategically the organisation sees technology. */
export const strategicViewQuestions: readonly Question[] = [
  {
    id: TACTICAL_VIEW_QUESTION,
    kind: 'yesno',
    label: { en: 'Sees technology tactically', fr: 'Vision tactique de la technologie', zh: '只从战术上看技术' },
    text: {
      en: "Does it see technology as a means for today's tasks rather than as part of where the business is going?",
      fr: "Voit-elle la technologie comme un moyen pour les tâches du jour plutôt que comme une part de l'avenir de l'entreprise ?",
      zh: '它是否只把技术当作完成眼前任务的手段，而不是企业未来发展的一部分？',
    },
    help: {
      en: 'Listen to the reasons it gives for a purchase: to mend something now, or to become something later.',
      fr: "Écoutez les raisons qu'elle donne pour un achat : réparer quelque chose maintenant, ou devenir autre chose plus tard.",
      zh: '留意它购买的理由：是为了解决眼前的问题，还是为了将来的发展。',
    },
    answers: noAndYes,
    axis: {
      axis: 'strategicView',
      direction: -1,
      strength: 'strong',
      why: 'It asks for the view itself.',
    },
  },
  {
    id: 'bw-planning',
    kind: 'scale',
    label: { en: 'How far technology is planned', fr: 'Horizon de planification', zh: '技术规划的期限' },
    text: {
      en: 'How far ahead does it plan its technology?',
      fr: "Jusqu'où planifie-t-elle ses technologies ?",
      zh: '它对技术的规划有多长远？',
    },
    help: {
      en: 'A plan counts if there is money or a name behind it.',
      fr: "Un plan compte s'il est assorti d'un budget ou d'un responsable.",
      zh: '有预算或者有负责人的才算规划。',
    },
    answers: scaleAnswers(
      {
        en: 'Not at all: it acts when something breaks',
        fr: 'Pas du tout : elle agit quand quelque chose tombe en panne',
        zh: '没有规划，出了问题才处理',
      },
      { en: 'A few months', fr: 'Quelques mois', zh: '几个月' },
      { en: 'One budget year', fr: 'Un exercice budgétaire', zh: '一个预算年度' },
      { en: 'Two or three years', fr: 'Deux ou trois ans', zh: '两三年' },
      {
        en: 'Further, together with the plans of the business',
        fr: "Au-delà, avec les plans de l'entreprise",
        zh: '更长远，并与企业规划结合',
      },
    ),
    axis: {
      axis: 'strategicView',
      direction: 1,
      strength: 'fair',
      why: 'Whoever sees technology as strategy plans it as far ahead as the business.',
    },
  },
  {
    id: 'bw-top-table',
    kind: 'scale',
    label: { en: 'Technology at the top table', fr: 'La technologie à la direction', zh: '高层对技术的关注' },
    text: {
      en: 'How often is technology discussed by those who lead the whole organisation?',
      fr: "À quelle fréquence les dirigeants de l'ensemble de l'organisation parlent-ils de technologie ?",
      zh: '企业最高管理层多久讨论一次技术问题？',
    },
    help: {
      en: 'Discussing what it could do for the business, not only approving an invoice.',
      fr: "Parler de ce qu'elle peut apporter à l'entreprise, non seulement approuver une facture.",
      zh: '是指讨论技术能为企业带来什么，而不只是批准付款。',
    },
    answers: scaleAnswers(
      { en: 'Never', fr: 'Jamais', zh: '从不' },
      { en: 'When there is a problem', fr: 'Quand il y a un problème', zh: '出现问题时' },
      { en: 'About once a year', fr: 'Environ une fois par an', zh: '大约一年一次' },
      { en: 'Several times a year', fr: 'Plusieurs fois par an', zh: '一年数次' },
      { en: 'At nearly every meeting', fr: 'Presque à chaque réunion', zh: '几乎每次会议' },
    ),
    axis: {
      axis: 'strategicView',
      direction: 1,
      strength: 'fair',
      why: 'What those at the top talk about regularly is part of the strategy.',
    },
  },
];
