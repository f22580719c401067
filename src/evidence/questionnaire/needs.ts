import { noAndYes, type Question, scaleAnswers } from './question.ts';

/** How demanding the organisation is of what it is offered. */
export const needsQuestions: readonly Question[] = [
  {
    id: 'bw-must-haves',
    kind: 'scale',
    label: { en: 'Wishes that must be met', fr: 'Souhaits à satisfaire absolument', zh: '必须满足的要求' },
    text: {
      en: 'Of everything it asks for before the start, how much must be fulfilled before it begins?',
      fr: "De tout ce qu'elle demande avant le démarrage, quelle part doit être satisfaite pour qu'elle commence ?",
      zh: '在它开始使用之前提出的所有要求中，有多少必须先得到满足？',
    },
    help: {
      en: 'Count what it insists on, not what it mentions.',
      fr: "Comptez ce qu'elle exige, non ce qu'elle évoque.",
      zh: '只算它坚持的要求，不算随口提到的。',
    },
    answers: scaleAnswers(
      { en: 'Almost nothing', fr: 'Presque rien', zh: '几乎没有' },
      { en: 'A few points', fr: 'Quelques points', zh: '少数几条' },
      { en: 'About half', fr: 'Environ la moitié', zh: '大约一半' },
      { en: 'Most of it', fr: "L'essentiel", zh: '大部分' },
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
    label: { en: 'Asks for its own way', fr: 'Exige sa propre façon de faire', zh: '要求按自己的方式来' },
    text: {
      en: 'When the standard way differs from its own, how often does it ask for the product to be changed?',
      fr: 'Quand la méthode standard diffère de la sienne, à quelle fréquence demande-t-elle que le produit soit modifié ?',
      zh: '当标准做法与它自己的做法不同时，它有多经常要求修改产品？',
    },
    help: {
      en: 'A setting it can change itself does not count.',
      fr: "Un réglage qu'elle peut modifier elle-même ne compte pas.",
      zh: '它自己可以调整的设置不算。',
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
    label: { en: 'When a part is missing', fr: 'Quand une fonction manque', zh: '缺少某项功能时' },
    text: {
      en: 'If a function it wants is missing today and planned for later, what would it do?',
      fr: "Si une fonction qu'elle souhaite manque aujourd'hui et n'est prévue que plus tard, que ferait-elle ?",
      zh: '如果它想要的某项功能现在没有、以后才会提供，它会怎么做？',
    },
    help: {
      en: 'Think of a useful function that the daily work can do without.',
      fr: 'Pensez à une fonction utile dont le travail quotidien peut se passer.',
      zh: '请设想一项有用、但日常工作可以暂时没有的功能。',
    },
    answers: scaleAnswers(
      { en: 'Start and not mind', fr: 'Commencer sans y prêter attention', zh: '照常开始，不介意' },
      { en: 'Start and remind us of it', fr: 'Commencer et nous la rappeler', zh: '先开始，同时提醒我们' },
      { en: 'Start once a date is promised', fr: 'Commencer dès qu’une date est promise', zh: '承诺日期后才开始' },
      { en: 'Wait until it is there', fr: "Attendre qu'elle soit disponible", zh: '等到有了再开始' },
      { en: 'Refuse, or look elsewhere', fr: 'Refuser, ou chercher ailleurs', zh: '拒绝，或者另找别家' },
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
    label: { en: 'Wants everything in writing', fr: 'Veut tout par écrit', zh: '要求全部书面确认' },
    text: {
      en: 'Does it want each of its requirements answered in writing before it decides?',
      fr: 'Veut-elle une réponse écrite à chacune de ses exigences avant de se décider ?',
      zh: '它在做决定之前，是否要求对每一项需求都给出书面答复？',
    },
    help: {
      en: 'A formal tender or a long list of requirements means yes.',
      fr: "Un appel d'offres formel ou une longue liste d'exigences signifie oui.",
      zh: '如果有正式招标或者很长的需求清单，请选“是”。',
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
    label: { en: 'How it takes small faults', fr: 'Face aux petits défauts', zh: '如何看待小毛病' },
    text: {
      en: 'How does it take small faults in something new?',
      fr: 'Comment prend-elle les petits défauts d’un produit nouveau ?',
      zh: '它如何对待新产品中的小毛病？',
    },
    help: {
      en: 'Small: a nuisance for which there is a way round.',
      fr: 'Petit : une gêne que l’on peut contourner.',
      zh: '小毛病是指有办法绕过去的小麻烦。',
    },
    answers: scaleAnswers(
      { en: 'It hardly mentions them', fr: 'Elle en parle à peine', zh: '几乎不提' },
      { en: 'It reports them kindly', fr: 'Elle les signale avec bienveillance', zh: '友好地告知' },
      {
        en: 'It expects a date for each repair',
        fr: 'Elle attend une date pour chaque correction',
        zh: '要求给出修复日期',
      },
      { en: 'It complains to those above', fr: 'Elle se plaint à la hiérarchie', zh: '向上级投诉' },
      { en: 'It stops using it', fr: "Elle cesse de l'utiliser", zh: '停止使用' },
    ),
    axis: {
      axis: 'needs',
      direction: 1,
      strength: 'fair',
      why: 'Small faults are certain in a young system; patience with them is part of being undemanding.',
    },
  },
];
