import { noAndYes, type Question, scaleAnswers } from './question.ts';

/** "Rarely takes on what is new to the market": the first of the two answers that reveal the attitude toward change. */
export const CHANGE_NEW_QUESTION = 'bw-change-new';

/** "Avoids the cost and disruption of replacing": the second of them. */
export const CHANGE_REPLACE_QUESTION = 'bw-change-replace';

/** How willing the organisation is to change the way it works. */
export const willingnessQuestions: readonly Question[] = [
  {
    id: CHANGE_NEW_QUESTION,
    kind: 'yesno',
    label: {
      en: 'Rarely takes on new technology',
      fr: 'Adopte rarement les technologies nouvelles',
      zh: '很少开展新技术项目',
    },
    text: {
      en: 'Does this organisation rarely take on projects with technology that is still new to the market?',
      fr: 'Est-il rare que l’organisation lance des projets fondés sur des technologies encore nouvelles sur le marché ?',
      zh: '该企业是否很少开展采用市场新兴技术的项目？',
    },
    help: {
      en: 'Think of the last few years: yes, if it usually waits until a technology is well established.',
      fr: 'Pensez à ces dernières années : répondez oui si elle attend généralement qu’une technologie ait fait ses preuves.',
      zh: '请回想最近几年：如果该企业通常等技术成熟之后才采用，请选“是”。',
    },
    answers: noAndYes,
    axis: {
      axis: 'willingness',
      direction: -1,
      strength: 'strong',
      why: 'An organisation that keeps away from what is new has shown by its investments that it would rather not change.',
    },
  },
  {
    id: CHANGE_REPLACE_QUESTION,
    kind: 'yesno',
    label: {
      en: 'Avoids replacing what it has',
      fr: 'Évite de remplacer l’existant',
      zh: '避免更换现有技术',
    },
    text: {
      en: 'Does it keep the technology it has in order to avoid the cost and disruption of replacing it?',
      fr: 'L’organisation conserve-t-elle les technologies en place pour éviter le coût et les perturbations d’un remplacement ?',
      zh: '该企业是否为了避免更换带来的成本和业务中断，而一直沿用现有技术？',
    },
    help: {
      en: 'Yes, if replacements are put off even where people agree that something better exists.',
      fr: 'Répondez oui si les remplacements sont repoussés même lorsque tout le monde convient qu’il existe mieux.',
      zh: '如果大家都认为有更好的选择，却仍一再推迟更换，请选“是”。',
    },
    answers: noAndYes,
    axis: {
      axis: 'willingness',
      direction: -1,
      strength: 'strong',
      why: 'Who fears the disruption of a replacement more than the old system will fear ours as well.',
    },
  },
  {
    id: 'bw-habits',
    kind: 'scale',
    label: { en: 'Reaction to changed habits', fr: 'Réaction au changement d’habitudes', zh: '对习惯改变的反应' },
    text: {
      en: 'When a familiar way of working has to change, what do most people there do first?',
      fr: 'Lorsqu’une façon de travailler bien ancrée doit changer, quelle est la première réaction de la plupart des collaborateurs ?',
      zh: '当熟悉的工作方式需要改变时，该企业大多数员工的第一反应是什么？',
    },
    help: {
      en: 'Recall the last change you saw or heard of there, whatever it was about.',
      fr: 'Pensez au dernier changement que vous avez observé dans l’organisation, ou dont on vous a parlé, quel qu’en soit l’objet.',
      zh: '请回想您在该企业见过或听说过的最近一次变革，不限内容。',
    },
    answers: scaleAnswers(
      { en: 'They refuse or work around it', fr: 'Ils refusent le changement ou le contournent', zh: '拒绝或设法绕开' },
      { en: 'They complain and put it off', fr: 'Ils se plaignent et font traîner les choses', zh: '抱怨并且拖延' },
      {
        en: 'They wait to see what others do',
        fr: 'Ils attendent de voir ce que font les autres',
        zh: '观望，看别人怎么做',
      },
      {
        en: 'They go along once it is explained',
        fr: 'Ils suivent dès qu’on leur en explique les raisons',
        zh: '解释清楚后就会配合',
      },
      { en: 'They start trying it by themselves', fr: 'Ils s’y mettent d’eux-mêmes', zh: '主动尝试' },
    ),
    axis: {
      axis: 'willingness',
      direction: 1,
      strength: 'strong',
      why: 'What people did at the last change is the plainest sign of what they will do at the next.',
    },
  },
  {
    id: 'bw-leaders',
    kind: 'scale',
    label: { en: 'Leaders behind change', fr: 'Soutien des dirigeants au changement', zh: '管理层对变革的支持' },
    text: {
      en: 'How firmly do the people in charge stand behind a change in the way of working?',
      fr: 'À quel point les dirigeants de l’organisation soutiennent-ils un changement des façons de travailler ?',
      zh: '该企业管理层对改变工作方式的支持力度如何？',
    },
    help: {
      en: 'Judge by what they do when the change becomes uncomfortable, not by what they announce.',
      fr: 'Jugez d’après ce qu’ils font quand le changement devient difficile, et non d’après ce qu’ils annoncent.',
      zh: '请看变革遇到困难时他们怎么做，而不是怎么表态。',
    },
    answers: scaleAnswers(
      { en: 'They are against it', fr: 'Ils y sont opposés', zh: '反对' },
      { en: 'They let it happen without support', fr: 'Ils laissent faire sans le soutenir', zh: '听之任之，不予支持' },
      { en: 'They are divided', fr: 'Ils sont partagés', zh: '意见不一' },
      { en: 'Most of them support it', fr: 'La plupart le soutiennent', zh: '多数人支持' },
      { en: 'All of them carry it through', fr: 'Tous le mènent jusqu’au bout', zh: '全体支持并坚持到底' },
    ),
    axis: {
      axis: 'willingness',
      direction: 1,
      strength: 'fair',
      why: 'A change that those in charge do not carry is given up at the first difficulty.',
    },
  },
  {
    id: 'bw-early-use',
    kind: 'scale',
    label: { en: 'How early it tries something new', fr: 'Rapidité d’adoption', zh: '尝试新产品的快慢' },
    text: {
      en: 'When a supplier offers something hardly anyone uses yet, when would this organisation try it in real work?',
      fr: 'Quand un fournisseur propose un produit que presque personne n’utilise encore, à quel moment l’organisation l’essaierait-elle en conditions réelles ?',
      zh: '当供应商推出几乎无人使用过的新产品时，该企业何时会在实际工作中试用？',
    },
    help: {
      en: 'A trial with real work counts, a demonstration does not.',
      fr: 'Seul compte un essai en conditions réelles, pas une démonstration.',
      zh: '在实际工作中试用才算，观看演示不算。',
    },
    answers: scaleAnswers(
      { en: 'Only when it is forced to', fr: 'Seulement si elle y est contrainte', zh: '迫不得已时才用' },
      {
        en: 'When nearly everyone uses it',
        fr: 'Quand presque tout le monde l’utilise déjà',
        zh: '几乎人人都在用之后',
      },
      { en: 'When others show results', fr: 'Quand d’autres ont obtenu des résultats', zh: '别人用出成效之后' },
      {
        en: 'Soon, in one part of the work',
        fr: 'Rapidement, sur une partie de l’activité',
        zh: '很快，先在部分业务中试用',
      },
      { en: 'At once', fr: 'Tout de suite', zh: '马上试用' },
    ),
    axis: {
      axis: 'willingness',
      direction: 1,
      strength: 'strong',
      why: 'A trial wave needs customers that start before others have proved it for them.',
    },
  },
  {
    id: 'bw-first-words',
    kind: 'scale',
    label: { en: 'What it says of something new', fr: 'Premières réactions à une nouveauté', zh: '对新产品的初期评价' },
    text: {
      en: 'In the first weeks with something new, what do you hear from its people?',
      fr: 'Pendant les premières semaines d’utilisation d’un nouvel outil, qu’entendez-vous de la part des équipes de l’organisation ?',
      zh: '使用新产品的最初几周，您从该企业员工那里听到的反馈主要是什么？',
    },
    help: {
      en: 'Think of the tone of most remarks, not of a single angry or delighted voice.',
      fr: 'Pensez au ton de la plupart des remarques, et non à une voix isolée, mécontente ou enthousiaste.',
      zh: '请看大多数意见的语气，而不是个别人的极端评价。',
    },
    answers: scaleAnswers(
      { en: 'Only that the old was better', fr: 'Uniquement que c’était mieux avant', zh: '只说还是以前的好' },
      { en: 'Mostly complaints', fr: 'Surtout des plaintes', zh: '多为抱怨' },
      { en: 'Little either way', fr: 'Peu de choses, en bien comme en mal', zh: '好坏评价都不多' },
      { en: 'Mostly what works well', fr: 'Surtout ce qui fonctionne bien', zh: '多为正面评价' },
      {
        en: 'What works well, and ideas to improve it',
        fr: 'Ce qui fonctionne bien, avec des idées d’amélioration',
        zh: '正面评价，并提出改进建议',
      },
    ),
    axis: {
      axis: 'willingness',
      direction: 1,
      strength: 'fair',
      why: 'Seeing the good first and suggesting improvements is what makes a trial customer useful.',
    },
  },
];
