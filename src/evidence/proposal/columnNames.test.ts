import { describe, expect, it } from 'vitest';
import { questionnaire } from '../questionnaire/questionnaire.ts';
import { proposeMapping } from './propose.ts';
import { summariseColumns } from './summarise.ts';
import { tableOfColumns } from './textTable.fixture.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

async function proposalOf(columns: Columns) {
  const proposal = proposeMapping(await summariseColumns(tableOfColumns(columns)));
  return { proposal, map: Object.fromEntries(proposal.columns.map(({ column, map }) => [column, map])) };
}

function cycled(texts: readonly string[]): string[] {
  return Array.from({ length: 24 }, (_, row) => texts[row % texts.length] ?? '');
}

const numbers = Array.from({ length: 24 }, (_, row) => `${10_400 + row * 7}`);

describe('a customer number', () => {
  it.each([
    'Code client',
    'Code tiers',
    'N° client',
    'Numéro client',
    'Numéro de client',
    'Réf. client',
    'Référence client',
    'ID client',
    'Compte client',
    '客户ID',
    'Kundennummer',
  ])('called %s comes before a register of organisations', async (column) => {
    const sirets = numbers.map((text) => `552100${text}123`);
    const { map } = await proposalOf({ SIRET: sirets, [column]: numbers, Effectif: cycled(['12', '40', '95']) });
    expect(map[column]?.role).toBe('identifier');
    expect(map['SIRET']?.role).toBe('ignore');
    const repeated = await proposalOf({ [column]: cycled(numbers.slice(0, 8)) });
    expect(repeated.map[column]?.role).toBe('identifier');
  });

  it.each([
    ['Référence client', ['Oui', 'Non']],
    ['Nombre de comptes client', ['3', '5', '8']],
    ['Compte client', ['Stratégique', 'Standard']],
  ])('is not %s with cells such as %j', async (column, texts) => {
    const { map } = await proposalOf({ [column]: cycled(texts), x: cycled(['a', 'b', 'c']) });
    expect(map[column]?.role).not.toBe('identifier');
  });
});

describe('a person', () => {
  it.each([
    ['Chargé(e) de compte', ['Dupont', 'Martin', 'Leroy']],
    ['Chargé de compte', ['Dupont', 'Martin', 'Leroy']],
    ["Chargée d'affaires", ['A. Dupont', 'Martin', 'Leroy']],
    ['Ingénieur d’affaires', ['PD', 'CM', 'JL']],
    ['销售', ['王小明', '李华', '小张']],
    ['销售经理', ['王小明', '李华', '张伟']],
    ['所属销售', ['Tom', 'Jack', 'Amy']],
    ['跟单员', ['王小明', '李华', '张伟']],
    ['Vertriebsmitarbeiter', ['Müller', 'Schmidt', 'Weber']],
  ])('is named by %s with cells such as %j', async (column, texts) => {
    const { map } = await proposalOf({ [column]: cycled(texts) });
    expect(map[column]).toMatchObject({ role: 'ignore', personal: true });
  });

  it.each([
    ['销售', ['120', '3400', '560']],
    ['销售额', ['120', '3400', '560']],
    ['销售渠道', ['线上', '线下', '代理']],
    ["Nombre de chargés d'affaires", ['1', '2', '7']],
  ])('is not named by %s with cells such as %j', async (column, texts) => {
    const { map } = await proposalOf({ [column]: cycled(texts) });
    expect(map[column]?.personal).toBeUndefined();
  });
});

describe('an outcome', () => {
  it.each([
    ['Avancement', ['Gagnée', 'Perdue', 'Devis envoyé']],
    ['Issue', ['Gagnée', 'Perdue']],
    ['Étape', ['Closed Won', 'Closed Lost', 'À relancer']],
    ['Phase', ['Gagnée', 'Perdue', 'En négociation']],
    ['Gagné', ['Oui', 'Non', 'En cours']],
    ['结果', ['签约', '未签约']],
    ['项目状态', ['中标', '未中标', '投标中']],
  ])('is %s with cells such as %j', async (column, texts) => {
    const { proposal } = await proposalOf({ [column]: cycled(texts), Taille: cycled(['PME', 'ETI', 'GE']) });
    expect(proposal.outcome).toBe(`${column}=${texts[0]}`);
  });

  it.each([
    ['Issue', ['Late delivery', 'Broken part', 'Other']],
    ['Phase', ['I', 'II', 'III']],
  ])('is not %s with cells such as %j', async (column, texts) => {
    expect((await proposalOf({ [column]: cycled(texts) })).proposal.outcome).toBeUndefined();
  });
});

describe('an axis', () => {
  it.each([
    ['Attachement aux outils existants', ['Nulle', 'Faible', 'Forte']],
    ['Attachement', ['nul', 'faible', 'fort']],
    ['依赖旧系统', ['弱', '中', '强']],
  ])('is lowered by %s with answers such as %j', async (column, texts) => {
    const { map } = await proposalOf({ [column]: cycled(texts) });
    expect(map[column]).toMatchObject({ kind: 'scale', answers: texts, axis: 'willingness', direction: 'lowers' });
  });
});

describe('a question of the questionnaire', () => {
  it('stays that question where most of its cells are no answers', async () => {
    for (const { id, kind } of questionnaire) {
      const { map } = await proposalOf({ [id]: cycled(['perhaps', 'it depends', 'ask Ben', 'later']) });
      expect(map[id]).toMatchObject({ role: 'signal', kind });
    }
  });
});
