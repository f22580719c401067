import type { AxisName, LocalText } from '../evidence/signal.ts';

/** A latent scale: nobody can read it off, every answer that speaks to it says a little. Shown as a percentile, 0 to 100. */
export interface Axis {
  readonly name: AxisName;
  readonly label: LocalText;
  readonly question: LocalText;
  /** What a customer near 0 and one near 100 is like. */
  readonly low: LocalText;
  readonly high: LocalText;
}

export const axes: Readonly<Record<AxisName, Axis>> = {
  willingness: {
    name: 'willingness',
    label: { en: 'Willingness', fr: 'Disposition au changement', zh: '变革意愿' },
    question: {
      en: 'How willing is the customer to change the way it works?',
      fr: 'Le client est-il disposé à changer sa façon de travailler ?',
      zh: '客户有多愿意改变自己的工作方式？',
    },
    low: { en: 'Keeps what it knows', fr: "S'en tient à ce qu'il connaît", zh: '坚持熟悉的做法' },
    high: { en: 'Picks up what is new', fr: 'Adopte volontiers la nouveauté', zh: '乐于接受新事物' },
  },
  needs: {
    name: 'needs',
    label: { en: 'Needs', fr: 'Exigences', zh: '需求程度' },
    question: {
      en: 'How much does the customer demand of what it is offered?',
      fr: "Quel est le niveau d'exigence du client envers ce qu'on lui propose ?",
      zh: '客户对所提供的产品要求有多高？',
    },
    low: { en: 'Content with what is there', fr: 'Se contente de ce qui existe', zh: '满足于现有功能' },
    high: { en: 'Wants everything fulfilled', fr: 'Veut que tout soit satisfait', zh: '要求全部得到满足' },
  },
  strategicView: {
    name: 'strategicView',
    label: { en: 'Strategic view', fr: 'Vision stratégique', zh: '战略眼光' },
    question: {
      en: 'How strategically does the customer see technology?',
      fr: "Le client considère-t-il la technologie d'un point de vue stratégique ?",
      zh: '客户在多大程度上从战略角度看待技术？',
    },
    low: { en: "A means for today's tasks", fr: 'Un moyen pour les tâches du jour', zh: '完成眼前任务的手段' },
    high: {
      en: 'Part of where the business is going',
      fr: "Une part de l'avenir de l'entreprise",
      zh: '企业未来发展的一部分',
    },
  },
};

export const axisNames: readonly AxisName[] = ['willingness', 'needs', 'strategicView'];
