import type { Language } from './languages.ts';

/**
 * A word that comes with a sample, or that nearly every file writes alike, in the reader's language; any other text as it is.
 *
 * ```ts
 * knownWord('Formal tender', 'fr') // 'Appel d’offres formel'
 * knownWord('Unknown', 'zh') // '未知'
 * ```
 */
export function knownWord(text: string, language: Language): string {
  if (language === 'en' || !Object.hasOwn(known, text)) return text;
  return known[text]?.[language === 'fr' ? 0 : 1] ?? text;
}

/** What the maps of the samples call their columns, and the answers in their cells: French, Chinese. */
const known: Readonly<Record<string, readonly [fr: string, zh: string]>> = {
  other: ['autre', '其他'],
  'any other answer': ['toute autre réponse', '其他任何回答'],
  Product: ['Produit', '产品'],
  Seller: ['Vendeur', '销售人员'],
  'Spoke well of going ahead': ['S’est exprimé favorablement', '已表达积极态度'],
  'Budget set aside': ['Budget réservé', '已预留预算'],
  'Needs are defined': ['Besoins définis', '需求明确程度'],
  'Growth of the company': ['Croissance de l’entreprise', '公司增长情况'],
  'Level of our contact': ['Niveau de notre interlocuteur', '对接人级别'],
  'Strategic weight of the deal': ['Poids stratégique de l’affaire', '交易的战略重要性'],
  'Formal tender': ['Appel d’offres formel', '正式招标'],
  'Request for proposal': ['Demande de proposition', '征求建议书'],
  'Request for information': ['Demande d’information', '征求信息书'],
  'Purchasing department involved': ['Service achats impliqué', '采购部门参与'],
  'Competitors involved': ['Concurrents en lice', '有竞争对手'],
  'Scope of the project': ['Périmètre du projet', '项目范围'],
  'Size of the company': ['Taille de l’entreprise', '公司规模'],
  'Sold with a partner': ['Vente avec un partenaire', '与合作伙伴共同销售'],
  'Source of the lead': ['Origine du contact', '线索来源'],
  'Kind of client': ['Type de client', '客户类型'],
  'Sale of another product': ['Vente d’un autre produit', '交叉销售'],
  'Sale of more of the same': ['Vente additionnelle', '追加销售'],
  'Type of deal': ['Type d’affaire', '交易类型'],
  'How the seller sees the client': ['Regard du vendeur sur le client', '销售方对客户的看法'],
  'Won or lost': ['Gagnée ou perdue', '赢单或输单'],
  Country: ['Pays', '国家'],
  'Different articles bought': ['Articles différents achetés', '购买的不同商品数'],
  Orders: ['Commandes', '订单数'],
  Cancellations: ['Annulations', '取消次数'],
  'Amount refunded': ['Montant remboursé', '退款金额'],
  'Bought again within six months': ['A racheté dans les six mois', '六个月内再次购买'],

  Yes: ['Oui', '是'],
  No: ['Non', '否'],
  yes: ['Oui', '是'],
  no: ['Non', '否'],
  Unknown: ['Inconnu', '未知'],
  Low: ['Faible', '低'],
  Mid: ['Moyen', '中'],
  Medium: ['Moyen', '中'],
  High: ['Élevé', '高'],
  Small: ['Petite', '小'],
  Big: ['Grande', '大'],
  Large: ['Grande', '大'],
  Neutral: ['Neutre', '中立'],
  Poor: ['Faible', '较差'],
  'Info gathering': ['Collecte d’informations', '收集信息中'],
  'Slow down': ['Ralentissement', '放缓'],
  Stable: ['Stable', '稳定'],
  Growth: ['Croissance', '增长'],
  Unimportant: ['Peu importante', '不重要'],
  'Average important': ['Moyennement importante', '一般重要'],
  'Very important': ['Très importante', '非常重要'],
  'Few questions': ['Quelques questions', '少量疑问'],
  Clear: ['Clair', '清晰'],
  Referral: ['Recommandation', '推荐'],
  'Joint past': ['Passé commun', '过往合作'],
  Event: ['Événement', '活动'],
  'Online form': ['Formulaire en ligne', '在线表单'],
  'Direct mail': ['Publipostage', '直邮'],
  Media: ['Médias', '媒体'],
  Other: ['Autre', '其他'],
  Current: ['Actuel', '现有'],
  New: ['Nouveau', '新'],
  Past: ['Ancien', '过往'],
  Project: ['Projet', '项目'],
  Maintenance: ['Maintenance', '维护'],
  Solution: ['Solution', '解决方案'],
  Consulting: ['Conseil', '咨询'],
  'Strategic account': ['Compte stratégique', '战略客户'],
  Normal: ['Normal', '普通'],
  'First deal': ['Première affaire', '首次交易'],
  'Bad client': ['Mauvais client', '不良客户'],
  Won: ['Gagnée', '赢单'],
  Lost: ['Perdue', '输单'],
};
