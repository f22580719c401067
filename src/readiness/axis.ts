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
    label: { en: 'Willingness', fr: 'Ouverture au changement', zh: '变革意愿' },
    question: {
      en: 'How willing is the customer to change the way it works?',
      fr: 'Dans quelle mesure le client est-il disposé à changer sa façon de travailler ?',
      zh: '客户在多大程度上愿意改变自己的工作方式？',
    },
    low: { en: 'Keeps what it knows', fr: 'S’en tient à ce qu’il connaît', zh: '沿用熟悉的做法' },
    high: { en: 'Picks up what is new', fr: 'Adopte volontiers les nouveautés', zh: '乐于接受新事物' },
  },
  needs: {
    name: 'needs',
    label: { en: 'Needs', fr: 'Exigences', zh: '要求高低' },
    question: {
      en: 'How much does the customer demand of what it is offered?',
      fr: 'Quel est le niveau d’exigence du client à l’égard de ce qu’on lui propose ?',
      zh: '客户对产品和服务的要求有多高？',
    },
    low: { en: 'Content with what is there', fr: 'Se contente de ce qui existe', zh: '满足于现有功能' },
    high: {
      en: 'Wants everything fulfilled',
      fr: 'Veut que toutes ses demandes soient satisfaites',
      zh: '所有要求都必须满足',
    },
  },
  strategicView: {
    name: 'strategicView',
    label: { en: 'Strategic view', fr: 'Vision stratégique', zh: '战略眼光' },
    question: {
      en: 'How strategically does the customer see technology?',
      fr: 'Dans quelle mesure le client a-t-il une vision stratégique de la technologie ?',
      zh: '客户在多大程度上从战略角度看待技术？',
    },
    low: {
      en: 'A means for today’s tasks',
      fr: 'Un simple outil pour les tâches quotidiennes',
      zh: '完成眼前任务的工具',
    },
    high: {
      en: 'Part of where the business is going',
      fr: 'Un élément de l’avenir de l’entreprise',
      zh: '企业未来发展的一部分',
    },
  },
};

export const axisNames: readonly AxisName[] = ['willingness', 'needs', 'strategicView'];
