import { noAndYes, type Question, scaleAnswers } from './question.ts';

/** How demanding the organisation is of what it is offered. */
export const needsQuestions: readonly Question[] = [
  {
    id: 'bw-must-haves',
    kind: 'scale',
    label: { en: 'Wishes that must be met', fr: 'Exigences préalables', zh: '必须先满足的要求' },
    text: {
      en: 'Of everything it asks for before the start, how much must be fulfilled before it begins?',
      fr: 'Parmi les demandes préalables de l’organisation, quelle part doit être satisfaite pour qu’elle se lance ?',
      zh: '该企业在启用前提出的所有要求中，有多少必须先得到满足？',
    },
    help: {
      en: 'Count what it insists on, not what it mentions.',
      fr: 'Ne comptez que ce qu’elle exige, pas ce qu’elle évoque.',
      zh: '只算该企业坚持的要求，不算随口提到的。',
    },
    answers: scaleAnswers(
      { en: 'Almost nothing', fr: 'Presque rien', zh: '几乎没有' },
      { en: 'A few points', fr: 'Quelques points', zh: '少数几条' },
      { en: 'About half', fr: 'Environ la moitié', zh: '大约一半' },
      { en: 'Most of it', fr: 'L’essentiel', zh: '大部分' },
      { en: 'All of it', fr: 'La totalité', zh: '全部' },
    ),
    axis: {
      axis: 'needs',
      direction: 1,
      strength: 'strong',
      why: 'A customer that waits for everything to be fulfilled cannot begin with a young system.',
    },
  },
  {
    id: 'bw-own-way',
    kind: 'scale',
    label: { en: 'Asks for its own way', fr: 'Demandes d’adaptation', zh: '要求按自身做法修改产品' },
    text: {
      en: 'When the standard way differs from its own, how often does it ask for the product to be changed?',
      fr: 'Quand le fonctionnement standard diffère de ses pratiques, à quelle fréquence l’organisation demande-t-elle une modification du produit ?',
      zh: '当标准做法与自身做法不同时，该企业要求修改产品的频率如何？',
    },
    help: {
      en: 'A setting it can change itself does not count.',
      fr: 'Un simple paramétrage qu’elle peut faire elle-même ne compte pas.',
      zh: '该企业可以自行调整的设置不算。',
    },
    answers: scaleAnswers(
      { en: 'Never', fr: 'Jamais', zh: '从不' },
      { en: 'Seldom', fr: 'Rarement', zh: '很少' },
      { en: 'Now and then', fr: 'De temps en temps', zh: '有时' },
      { en: 'Often', fr: 'Souvent', zh: '经常' },
      { en: 'Nearly every time', fr: 'Presque à chaque fois', zh: '几乎每次' },
    ),
    axis: {
      axis: 'needs',
      direction: 1,
      strength: 'strong',
      why: 'Special wishes are what a new system drowns in.',
    },
  },
  {
    id: 'bw-missing-part',
    kind: 'scale',
    label: { en: 'When a part is missing', fr: 'Quand une fonctionnalité manque', zh: '缺少某项功能时' },
    text: {
      en: 'If a function it wants is missing today and planned for later, what would it do?',
      fr: 'Si une fonctionnalité souhaitée n’était pas encore disponible mais prévue pour plus tard, que ferait l’organisation ?',
      zh: '如果想要的某项功能目前尚未提供、计划以后推出，该企业会怎么做？',
    },
    help: {
      en: 'Think of a useful function that the daily work can do without.',
      fr: 'Pensez à une fonctionnalité utile, mais dont on peut se passer au quotidien.',
      zh: '请设想一项有用、但日常工作中可以暂时没有的功能。',
    },
    answers: scaleAnswers(
      { en: 'Start and not mind', fr: 'Démarrer sans que cela la gêne', zh: '照常启用，并不介意' },
      { en: 'Start and remind us of it', fr: 'Démarrer, puis nous relancer', zh: '先启用，之后提醒我们补上' },
      {
        en: 'Start once a date is promised',
        fr: 'Ne démarrer qu’une fois une date promise',
        zh: '我们承诺交付日期后才启用',
      },
      { en: 'Wait until it is there', fr: 'Attendre que la fonctionnalité soit disponible', zh: '等功能推出后再启用' },
      { en: 'Refuse, or look elsewhere', fr: 'Refuser ou chercher ailleurs', zh: '拒绝或另选供应商' },
    ),
    axis: {
      axis: 'needs',
      direction: 1,
      strength: 'strong',
      why: 'A young system is never complete; what happens at the first gap decides the trial.',
    },
  },
  {
    id: 'bw-in-writing',
    kind: 'yesno',
    label: { en: 'Wants everything in writing', fr: 'Veut tout par écrit', zh: '要求全部书面答复' },
    text: {
      en: 'Does it want each of its requirements answered in writing before it decides?',
      fr: 'L’organisation demande-t-elle une réponse écrite à chacune de ses exigences avant de se décider ?',
      zh: '该企业在做决定之前，是否要求对每一项需求都作出书面答复？',
    },
    help: {
      en: 'A formal tender or a long list of requirements means yes.',
      fr: 'Répondez oui en cas d’appel d’offres formel ou de longue liste d’exigences.',
      zh: '如有正式招标或很长的需求清单，请选“是”。',
    },
    answers: noAndYes,
    axis: {
      axis: 'needs',
      direction: 1,
      strength: 'fair',
      why: 'Requirements that are written down one by one will be checked one by one.',
    },
  },
  {
    id: 'bw-small-faults',
    kind: 'scale',
    label: { en: 'How it takes small faults', fr: 'Réaction aux petits défauts', zh: '如何看待小问题' },
    text: {
      en: 'How does it take small faults in something new?',
      fr: 'Comment l’organisation réagit-elle aux petits défauts d’un nouveau produit ?',
      zh: '该企业如何看待新产品中的小问题？',
    },
    help: {
      en: 'Small: a nuisance for which there is a way round.',
      fr: 'Par petit défaut, on entend une gêne que l’on peut contourner.',
      zh: '小问题：有变通办法、不影响使用的瑕疵。',
    },
    answers: scaleAnswers(
      { en: 'It hardly mentions them', fr: 'Elle en parle à peine', zh: '几乎不提' },
      { en: 'It reports them kindly', fr: 'Elle les signale avec bienveillance', zh: '善意反馈' },
      {
        en: 'It expects a date for each repair',
        fr: 'Elle exige une date pour chaque correction',
        zh: '要求逐一给出修复日期',
      },
      { en: 'It complains to those above', fr: 'Elle se plaint auprès de notre direction', zh: '向我方上级投诉' },
      { en: 'It stops using it', fr: 'Elle cesse d’utiliser le produit', zh: '停止使用' },
    ),
    axis: {
      axis: 'needs',
      direction: 1,
      strength: 'fair',
      why: 'Small faults are certain in a young system; patience with them is part of being undemanding.',
    },
  },
];
