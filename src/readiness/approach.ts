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
      fr: "S'en tient à ce qu'il connaît et demande peu.",
      zh: '坚持熟悉的做法，要求不多。',
    },
    approach: 'guide',
    approachLabel: { en: 'Guide', fr: 'Guider', zh: '引导' },
    advice: {
      en: 'Show each step, start small, and let it see that nothing it relies on is taken away.',
      fr: 'Montrez chaque étape, commencez petit et faites voir que rien de ce qui compte ne disparaît.',
      zh: '一步一步带着走，从小处开始，让它看到所依赖的东西都还在。',
    },
  },
  experiential: {
    group: 'experiential',
    label: { en: 'Experiential', fr: 'Expérimentateur', zh: '体验型' },
    willingness: 'high',
    needs: 'low',
    character: {
      en: 'Picks things up, tries them, sees the good first and suggests improvements.',
      fr: "S'empare des nouveautés, les essaie, voit d'abord le bon côté et propose des améliorations.",
      zh: '愿意上手尝试，先看到优点，并提出改进建议。',
    },
    approach: 'cooperate',
    approachLabel: { en: 'Cooperate', fr: 'Coopérer', zh: '合作' },
    advice: {
      en: 'Let it go first, listen to what it finds, and build the improvements together.',
      fr: 'Faites-le commencer le premier, écoutez ses découvertes et construisez les améliorations ensemble.',
      zh: '请它先用，听取它的发现，一起完成改进。',
    },
  },
  picky: {
    group: 'picky',
    label: { en: 'Picky', fr: 'Pointilleux', zh: '挑剔型' },
    willingness: 'low',
    needs: 'high',
    character: {
      en: 'Waits until everything it asks for is fulfilled.',
      fr: "Attend que tout ce qu'il demande soit satisfait.",
      zh: '要等所有要求都满足才肯行动。',
    },
    approach: 'command',
    approachLabel: { en: 'Command', fr: 'Diriger', zh: '主导' },
    advice: {
      en: 'Decide, fix the scope in writing, and lead firmly.',
      fr: 'Décidez, fixez le périmètre par écrit et dirigez avec fermeté.',
      zh: '果断决定，书面确定范围，坚定地推进。',
    },
  },
  radical: {
    group: 'radical',
    label: { en: 'Radical', fr: 'Radical', zh: '激进型' },
    willingness: 'high',
    needs: 'high',
    character: {
      en: 'Enthusiastic until a demand cannot be met, then let down: a risk.',
      fr: "Enthousiaste jusqu'à ce qu'une exigence reste sans réponse, puis déçu : un risque.",
      zh: '热情很高，一旦要求无法满足就会失望，存在风险。',
    },
    approach: 'cool',
    approachLabel: { en: 'Cool', fr: 'Tempérer', zh: '降温' },
    advice: {
      en: 'Lower the temperature: say early what will not be there, and promise less than can be kept.',
      fr: 'Faites baisser la température : dites tôt ce qui manquera et promettez moins que ce qui peut être tenu.',
      zh: '先降温：尽早说明哪些不会有，承诺要留有余地。',
    },
  },
};
