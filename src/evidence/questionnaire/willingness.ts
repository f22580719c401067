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
      zh: '很少上马新技术项目',
    },
    text: {
      en: 'Does this organisation rarely take on projects with technology that is still new to the market?',
      fr: 'Est-il rare que cette organisation lance des projets fondés sur des technologies encore nouvelles sur le marché ?',
      zh: '这家企业是否很少上马采用市场上全新技术的项目？',
    },
    help: {
      en: 'Think of the last few years: yes, if it usually waits until a technology is well established.',
      fr: "Pensez aux dernières années : oui, si elle attend d'ordinaire qu'une technologie ait fait ses preuves.",
      zh: '回想最近几年：如果它通常要等技术成熟之后才采用，请选“是”。',
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
      fr: "Évite de remplacer l'existant",
      zh: '回避更换现有技术',
    },
    text: {
      en: 'Does it keep the technology it has in order to avoid the cost and disruption of replacing it?',
      fr: "Conserve-t-elle les technologies déjà en place pour éviter le coût et les perturbations d'un remplacement ?",
      zh: '它是否为了避免更换带来的费用和混乱，而一直沿用现有的技术？',
    },
    help: {
      en: 'Yes, if replacements are put off even where people agree that something better exists.',
      fr: "Oui, si les remplacements sont repoussés même lorsque chacun convient qu'il existe mieux.",
      zh: '即使大家都认为有更好的选择，更换仍然一拖再拖，请选“是”。',
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
    label: { en: 'Reaction to changed habits', fr: "Réaction au changement d'habitudes", zh: '对改变习惯的反应' },
    text: {
      en: 'When a familiar way of working has to change, what do most people there do first?',
      fr: "Lorsqu'une façon de travailler bien ancrée doit changer, que font d'abord la plupart des gens ?",
      zh: '当熟悉的工作方式需要改变时，那里的大多数人最先会怎么做？',
    },
    help: {
      en: 'Recall the last change you saw or heard of there, whatever it was about.',
      fr: "Rappelez-vous le dernier changement que vous y avez observé ou dont on vous a parlé, quel qu'en soit l'objet.",
      zh: '请回想您在那里见过或听说过的最近一次变化，内容不限。',
    },
    answers: scaleAnswers(
      { en: 'They refuse or work around it', fr: 'Ils refusent ou contournent', zh: '拒绝，或者想办法绕开' },
      { en: 'They complain and put it off', fr: 'Ils se plaignent et remettent à plus tard', zh: '抱怨并且拖延' },
      {
        en: 'They wait to see what others do',
        fr: 'Ils attendent de voir ce que font les autres',
        zh: '观望别人怎么做',
      },
      {
        en: 'They go along once it is explained',
        fr: 'Ils suivent une fois les raisons expliquées',
        zh: '解释清楚之后就配合',
      },
      { en: 'They start trying it by themselves', fr: "Ils s'y mettent d'eux-mêmes", zh: '主动尝试' },
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
    label: { en: 'Leaders behind change', fr: 'Soutien des dirigeants au changement', zh: '领导对变革的支持' },
    text: {
      en: 'How firmly do the people in charge stand behind a change in the way of working?',
      fr: 'Avec quelle fermeté les responsables soutiennent-ils un changement de méthode de travail ?',
      zh: '负责人对改变工作方式的支持有多坚定？',
    },
    help: {
      en: 'Judge by what they do when the change becomes uncomfortable, not by what they announce.',
      fr: "Jugez d'après ce qu'ils font quand le changement devient inconfortable, non d'après ce qu'ils annoncent.",
      zh: '请看变革遇到困难时他们怎么做，而不是看他们怎么宣布。',
    },
    answers: scaleAnswers(
      { en: 'They are against it', fr: 'Ils y sont opposés', zh: '反对' },
      { en: 'They let it happen without support', fr: 'Ils laissent faire sans soutenir', zh: '听之任之，不提供支持' },
      { en: 'They are divided', fr: 'Ils sont partagés', zh: '意见不一' },
      { en: 'Most of them support it', fr: 'La plupart le soutiennent', zh: '多数人支持' },
      { en: 'All of them carry it through', fr: "Tous le mènent jusqu'au bout", zh: '全体坚持推行到底' },
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
    label: { en: 'How early it tries something new', fr: 'Précocité des essais', zh: '尝试新事物的早晚' },
    text: {
      en: 'When a supplier offers something hardly anyone uses yet, when would this organisation try it in real work?',
      fr: "Quand un fournisseur propose un produit que presque personne n'utilise encore, à quel moment cette organisation l'essaierait-elle dans son travail réel ?",
      zh: '当供应商推出几乎还没有人用的新东西时，这家企业会在什么时候把它用到实际工作中？',
    },
    help: {
      en: 'A trial with real work counts, a demonstration does not.',
      fr: 'Un essai sur du travail réel compte, une démonstration ne compte pas.',
      zh: '在实际工作中试用才算，观看演示不算。',
    },
    answers: scaleAnswers(
      { en: 'Only when it is forced to', fr: 'Seulement si elle y est contrainte', zh: '只有迫不得已时' },
      { en: 'When nearly everyone uses it', fr: "Quand presque tout le monde l'utilise", zh: '几乎人人都在用之后' },
      { en: 'When others show results', fr: 'Quand d’autres ont montré des résultats', zh: '别人做出成效之后' },
      { en: 'Soon, in one part of the work', fr: 'Bientôt, sur une partie du travail', zh: '很快，先在一部分工作中' },
      { en: 'At once', fr: 'Tout de suite', zh: '马上' },
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
    label: { en: 'What it says of something new', fr: 'Premiers mots sur une nouveauté', zh: '对新事物的第一评价' },
    text: {
      en: 'In the first weeks with something new, what do you hear from its people?',
      fr: "Pendant les premières semaines avec un nouvel outil, qu'entendez-vous de la part de ses équipes ?",
      zh: '使用新工具的最初几周，您从他们那里听到的是什么？',
    },
    help: {
      en: 'Think of the tone of most remarks, not of a single angry or delighted voice.',
      fr: 'Pensez au ton de la plupart des remarques, non à une voix isolée, furieuse ou ravie.',
      zh: '请看大多数意见的语气，而不是某一个人的愤怒或兴奋。',
    },
    answers: scaleAnswers(
      { en: 'Only that the old was better', fr: "Seulement que l'ancien était meilleur", zh: '只说旧的更好' },
      { en: 'Mostly complaints', fr: 'Surtout des plaintes', zh: '大多是抱怨' },
      { en: 'Little either way', fr: 'Peu de choses, en bien comme en mal', zh: '好坏都很少说' },
      { en: 'Mostly what works well', fr: 'Surtout ce qui marche bien', zh: '大多说好用的地方' },
      {
        en: 'What works well, and ideas to improve it',
        fr: 'Ce qui marche bien, et des idées pour faire mieux',
        zh: '说好用的地方，还提出改进建议',
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
