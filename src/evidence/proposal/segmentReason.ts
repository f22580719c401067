import { told } from '../told.ts';
import { columnWords, mentions, phraseList } from './columnWords.ts';
import type { ProposalReason, ProposalReasonCode } from './proposalReason.ts';
import type { ColumnSummary } from './summary.ts';

/** Why a column parts customers into groups that a wave can be limited by; undefined where it does not. */
export function segmentReason(summary: ColumnSummary): ProposalReason | undefined {
  const name = columnWords(summary.column);
  if (!summary.isComplete || summary.distinct < 2 || summary.distinct > MOST_SEGMENTS) return undefined;
  if (summary.numberShare > 0.5 || summary.dateShare > 0.5 || summary.distinct > summary.present / 2) return undefined;
  if (mentions(name, notSegments)) return undefined;
  const found = segments.find(([phrases]) => mentions(name, phrases));
  return found && told(found[1]);
}

const MOST_SEGMENTS = 250;

const segments: readonly (readonly [readonly string[], ProposalReasonCode])[] = [
  [
    phraseList(
      'region; regional*; area; zone; territory; country; state; province; county; location; city; geography; office; pays; departement; ville; agence; territoire; 地区; 区域; 国家; 省; 省份; 城市; 大区',
    ),
    'segment-place',
  ],
  [
    phraseList('industry; sector; vertical; branch; secteur; industrie; branche; filiere; 行业; 领域; 产业'),
    'segment-industry',
  ],
  [phraseList('size; size class; headcount band; employee band; taille; effectif; 规模'), 'segment-size'],
  [
    phraseList(
      'product; product line; business unit; line of business; offering; gamme; produit; ligne de produit*; 产品; 产品线; 业务线',
    ),
    'segment-product-line',
  ],
  [
    phraseList(
      'segment; market; market segment; customer group; customer type; account type; tier; marche; type de client; 客户类型; 客户分类; 市场; 细分',
    ),
    'segment-segment',
  ],
];

const notSegments = phraseList(
  'growth; share; strategy; date; count; name; owner; change; reason; status; interest*; previous; code; fit; feedback; satisfaction',
);
