import { noAndYes, type Question, scaleAnswers } from './question.ts';

/** "Sees technology tactically": published deals were good less often where the answer was yes. */
const TACTICAL_VIEW_QUESTION = 'bw-tactical';

/** How strategically the organisation sees technology. */
export const strategicViewQuestions: readonly Question[] = [
  {
    id: TACTICAL_VIEW_QUESTION,
    kind: 'yesno',
    label: { en: 'Sees technology tactically', fr: 'Vision tactique de la technologie', zh: '仅把技术当作工具' },
    text: {
      en: 'Does it see technology as a means for today’s tasks rather than as part of where the business is going?',
      fr: 'L’organisation voit-elle la technologie comme un simple outil pour les tâches quotidiennes plutôt que comme un élément de l’avenir de l’entreprise ?',
      zh: '该企业是否只把技术当作完成眼前任务的工具，而不是自身未来发展的一部分？',
    },
    help: {
      en: 'Listen to the reasons it gives for a purchase: to mend something now, or to become something later.',
      fr: 'Écoutez les raisons qu’elle avance pour un achat : régler un problème immédiat, ou préparer l’avenir.',
      zh: '请留意该企业的采购理由：是为了解决眼前的问题，还是为了将来的发展。',
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
    label: {
      en: 'How far technology is planned',
      fr: 'Horizon de la planification technologique',
      zh: '技术规划的时间跨度',
    },
    text: {
      en: 'How far ahead does it plan its technology?',
      fr: 'À quel horizon l’organisation planifie-t-elle ses investissements technologiques ?',
      zh: '该企业的技术规划覆盖多长时间？',
    },
    help: {
      en: 'A plan counts if there is money or a name behind it.',
      fr: 'Un plan ne compte que s’il est assorti d’un budget ou d’un responsable.',
      zh: '有预算或有负责人的才算规划。',
    },
    answers: scaleAnswers(
      {
        en: 'Not at all: it acts when something breaks',
        fr: 'Aucune planification : elle réagit en cas de panne',
        zh: '没有规划，出了问题才处理',
      },
      { en: 'A few months', fr: 'Quelques mois', zh: '几个月' },
      { en: 'One budget year', fr: 'Un exercice budgétaire', zh: '一个财年' },
      { en: 'Two or three years', fr: 'Deux ou trois ans', zh: '两三年' },
      {
        en: 'Further, together with the plans of the business',
        fr: 'Au-delà, en lien avec la stratégie de l’entreprise',
        zh: '更长远，并与企业战略规划相结合',
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
    label: {
      en: 'Technology at the top table',
      fr: 'La technologie à l’ordre du jour de la direction',
      zh: '高层对技术的关注',
    },
    text: {
      en: 'How often is technology discussed by those who lead the whole organisation?',
      fr: 'À quelle fréquence la technologie est-elle abordée au sein de la direction générale de l’organisation ?',
      zh: '该企业最高管理层讨论技术议题的频率如何？',
    },
    help: {
      en: 'Discussing what it could do for the business, not only approving an invoice.',
      fr: 'Il s’agit de discuter de ce que la technologie peut apporter à l’entreprise, et pas seulement d’approuver une facture.',
      zh: '是指讨论技术能为企业带来什么，而不只是批准付款。',
    },
    answers: scaleAnswers(
      { en: 'Never', fr: 'Jamais', zh: '从不' },
      { en: 'When there is a problem', fr: 'En cas de problème', zh: '出现问题时' },
      { en: 'About once a year', fr: 'Environ une fois par an', zh: '大约一年一次' },
      { en: 'Several times a year', fr: 'Plusieurs fois par an', zh: '一年数次' },
      { en: 'At nearly every meeting', fr: 'Presque à chaque réunion', zh: '几乎每次会议都讨论' },
    ),
    axis: {
      axis: 'strategicView',
      direction: 1,
      strength: 'fair',
      why: 'What those at the top talk about regularly is part of the strategy.',
    },
  },
];
