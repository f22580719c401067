import type { LocalText } from '../evidence/signal.ts';
import type { GroupName } from './group.ts';

type ApproachName = 'guide' | 'cooperate' | 'command' | 'cool';

/** What a group is like, and how to lead it. */
export interface GroupPortrait {
  readonly group: GroupName;
  readonly label: LocalText;
  readonly willingness: 'low' | 'high';
  readonly needs: 'low' | 'high';
  readonly character: LocalText;
  readonly approach: ApproachName;
  readonly approachLabel: LocalText;
  readonly advice: LocalText;
}

export const groupPortraits: Readonly<Record<GroupName, GroupPortrait>> = {
  conservative: {
    group: 'conservative',
    label: { en: 'Conservative', fr: 'Conservateur', zh: '保守型' },
    willingness: 'low',
    needs: 'low',
    character: {
      en: 'Keeps what it knows and asks for little.',
      fr: 'S’en tient à ce qu’il connaît et demande peu.',
      zh: '沿用熟悉的做法，要求不多。',
    },
    approach: 'guide',
    approachLabel: { en: 'Guide', fr: 'Guider', zh: '引导' },
    advice: {
      en: 'Show each step, start small, and let it see that nothing it relies on is taken away.',
      fr: 'Montrez chaque étape, commencez modestement et faites-lui voir que rien de ce sur quoi il s’appuie ne disparaît.',
      zh: '逐步演示，从小处着手，让客户看到所依赖的一切都会保留。',
    },
  },
  experiential: {
    group: 'experiential',
    label: { en: 'Experiential', fr: 'Expérimentateur', zh: '体验型' },
    willingness: 'high',
    needs: 'low',
    character: {
      en: 'Picks things up, tries them, sees the good first and suggests improvements.',
      fr: 'S’empare des nouveautés, les essaie, en voit d’abord les bons côtés et propose des améliorations.',
      zh: '乐于上手尝试，先看到优点，并提出改进建议。',
    },
    approach: 'cooperate',
    approachLabel: { en: 'Cooperate', fr: 'Coopérer', zh: '合作' },
    advice: {
      en: 'Let it go first, listen to what it finds, and build the improvements together.',
      fr: 'Faites-le démarrer en premier, écoutez ses retours et élaborez les améliorations avec lui.',
      zh: '请客户率先使用，听取反馈，共同完成改进。',
    },
  },
  picky: {
    group: 'picky',
    label: { en: 'Picky', fr: 'Pointilleux', zh: '挑剔型' },
    willingness: 'low',
    needs: 'high',
    character: {
      en: 'Waits until everything it asks for is fulfilled.',
      fr: 'Attend que toutes ses demandes soient satisfaites.',
      zh: '所有要求都得到满足后才肯行动。',
    },
    approach: 'command',
    approachLabel: { en: 'Command', fr: 'Diriger', zh: '主导' },
    advice: {
      en: 'Decide, fix the scope in writing, and lead firmly.',
      fr: 'Décidez, fixez le périmètre par écrit et dirigez avec fermeté.',
      zh: '果断决策，书面确定范围，坚定推进。',
    },
  },
  radical: {
    group: 'radical',
    label: { en: 'Radical', fr: 'Radical', zh: '激进型' },
    willingness: 'high',
    needs: 'high',
    character: {
      en: 'Enthusiastic until a demand cannot be met, then let down: a risk.',
      fr: 'Enthousiaste tant que ses exigences sont satisfaites, déçu dès que l’une d’elles ne peut l’être : un risque.',
      zh: '热情很高，但一旦有要求无法满足便会失望，存在风险。',
    },
    approach: 'cool',
    approachLabel: { en: 'Cool', fr: 'Tempérer', zh: '降温' },
    advice: {
      en: 'Lower the temperature: say early what will not be there, and promise less than can be kept.',
      fr: 'Modérez les attentes : annoncez tôt ce qui manquera et promettez moins que ce que vous pouvez tenir.',
      zh: '先降温：尽早说明不会提供的内容，承诺留有余地。',
    },
  },
};
