import { describe, expect, it } from 'vitest';
import { questionnaire } from '../questionnaire/questionnaire.ts';
import { proposeMapping } from './propose.ts';
import { summariseColumns } from './summarise.ts';
import { tableOfColumns, textTable } from './textTable.fixture.ts';

async function proposalOf(columns: Readonly<Record<string, readonly string[]>>, stated: { outcome?: string } = {}) {
  const proposal = proposeMapping(await summariseColumns(tableOfColumns(columns)), stated);
  return { proposal, map: Object.fromEntries(proposal.columns.map(({ column, map }) => [column, map])) };
}

function cycled(texts: readonly string[], rows = 24): string[] {
  return Array.from({ length: rows }, (_, row) => texts[row % texts.length] ?? '');
}

function numbered(prefix: string, rows = 24): string[] {
  return Array.from({ length: rows }, (_, row) => `${prefix}${row + 1}`);
}

describe('a proposal for a French file', () => {
  it('finds identifier, name, segment, axes and outcome', async () => {
    const { proposal, map } = await proposalOf({
      'N° client': numbered('CL-'),
      'Raison sociale': numbered('Société '),
      Région: cycled(['Bretagne', 'Alsace', 'Normandie']),
      'Résistance au changement': cycled(['faible', 'moyenne', 'forte']),
      'Niveau d’exigence': cycled(['faible', 'moyen', 'élevé']),
      "Appel d'offres": cycled(['oui', 'non']),
      'Vision stratégique': cycled(['1', '2', '3', '4', '5']),
      'Date de clôture': cycled(['29/02/2024', '01/03/2024']),
      Prénom: cycled(['Camille', 'Louis', 'Margaux', 'Yves']),
      Statut: cycled(['Gagné', 'Perdu', 'En cours']),
    });
    expect(map['N° client']?.role).toBe('identifier');
    expect(map['Raison sociale']?.role).toBe('name');
    expect(map['Région']).toMatchObject({ role: 'segment', kind: 'choice' });
    expect(map['Résistance au changement']).toMatchObject({
      kind: 'scale',
      axis: 'willingness',
      direction: 'lowers',
      answers: ['faible', 'moyenne', 'forte'],
    });
    expect(map['Niveau d’exigence']).toMatchObject({ axis: 'needs', direction: 'raises' });
    expect(map["Appel d'offres"]).toMatchObject({ kind: 'yesno', answers: ['non', 'oui'], axis: 'needs' });
    expect(map['Vision stratégique']).toMatchObject({ axis: 'strategicView', direction: 'raises' });
    expect(map['Date de clôture']).toMatchObject({ role: 'ignore', why: expect.stringContaining('after') as string });
    expect(map['Prénom']).toMatchObject({ role: 'ignore', personal: true });
    expect(proposal.outcome).toBe('Statut=Gagné');
  });
});

describe('a proposal for a Chinese file', () => {
  it('finds identifier, name, segment, axes and outcome', async () => {
    const { proposal, map } = await proposalOf({
      客户编号: numbered('KH'),
      客户名称: numbered('华东机械'),
      行业: cycled(['制造业', '零售业', '服务业']),
      企业规模: cycled(['小型', '中型', '大型']),
      变革意愿: cycled(['低', '中', '高']),
      定制需求: cycled(['有', '无']),
      联系人: cycled(['王小明', '李华', '张伟', '刘洋']),
      手机: cycled(['13800138000', '13900139000']),
      成交日期: cycled(['2024年3月5日', '2024年4月6日']),
      状态: cycled(['赢单', '输单', '进行中']),
    });
    expect(map['客户编号']?.role).toBe('identifier');
    expect(map['客户名称']?.role).toBe('name');
    expect(map['行业']?.role).toBe('segment');
    expect(map['企业规模']).toMatchObject({ role: 'segment', kind: 'scale', answers: ['小型', '中型', '大型'] });
    expect(map['变革意愿']).toMatchObject({ kind: 'scale', axis: 'willingness', direction: 'raises' });
    expect(map['定制需求']).toMatchObject({ kind: 'yesno', answers: ['无', '有'], axis: 'needs', direction: 'raises' });
    expect(map['联系人']?.personal).toBe(true);
    expect(map['手机']?.personal).toBe(true);
    expect(map['成交日期']?.role).toBe('ignore');
    expect(proposal.outcome).toBe('状态=赢单');
  });
});

describe('a proposal for a German file', () => {
  it('finds identifier, name, answers, persons and outcome', async () => {
    const { proposal, map } = await proposalOf({
      Kundennummer: numbered('1000'),
      Firma: numbered('Müller & Söhne '),
      Größe: cycled(['klein', 'mittel', 'groß']),
      Wechselbereitschaft: cycled(['gering', 'mittel', 'hoch']),
      Ausschreibung: cycled(['Ja', 'Nein', 'k.A.']),
      'Kunde seit': cycled(['3. März 2021', '14. Okt 2022', '1. Mai 2023']),
      Geburtsdatum: cycled(['03.04.1970', '12.11.1982']),
      Status: cycled(['Gewonnen', 'Verloren', 'Offen']),
    });
    expect(Object.values(map).map(({ role, kind }) => kind ?? role)).toEqual([
      'identifier',
      'name',
      'scale',
      'scale',
      'yesno',
      'date',
      'ignore',
      'choice',
    ]);
    expect(map['Wechselbereitschaft']?.answers).toEqual(['gering', 'mittel', 'hoch']);
    expect(map['Geburtsdatum']?.personal).toBe(true);
    expect(proposal.outcome).toBe('Status=Gewonnen');
  });

  it('leaves out what a customer system sets when the deal is won', async () => {
    const { map } = await proposalOf({
      'Lifecycle Stage': cycled(['lead', 'customer']),
      Stage: cycled(['Won', 'Lost']),
    });
    expect(map['Lifecycle Stage']?.role).toBe('ignore');
  });
});

describe('columns about persons', () => {
  it.each([
    ['Birth date', ['1980-01-02', '1975-05-06', '1990-07-08']],
    ['Gender', ['F', 'M']],
    ['who', ['female', 'male', 'male']],
    ['Marital status', ['single', 'married']],
    ['reach', ['a@example.org', 'b@example.com', 'c@example.net']],
    ['reach', ['+33 6 12 34 56 78', '+44 20 7946 0958', '(555) 010-9999']],
    ['Account manager', ['Emma Stone Hill', 'Luke Marsh', 'Anna Field']],
    ['responsible', ['Emma Hill', 'Luke Marsh', 'Anna Field', 'Peter Brook']],
    ['Assigned to', ['Resolver 1', 'Resolver 2', 'Resolver 17']],
    ['Age', ['31', '45', '28']],
    ['Home address', ['1 Main St', '2 Side St', '3 Back St']],
  ])('%s with cells such as %j is never scored', async (column, texts) => {
    const { map } = await proposalOf({ [column]: cycled(texts) });
    expect(map[column]).toMatchObject({ role: 'ignore', personal: true });
  });

  it.each([
    ['Company age', ['3', '12', '40']],
    ['Age', ['3', '12', '240']],
    ['Contact type', ['Phone', 'Email', 'Web']],
    ['Has phone support', ['yes', 'no']],
    ['Number of managers', ['3', '8', '12']],
    ['Vendor', ['Bluth Company', 'Massive Dynamic', 'Acme Corporation']],
    ['Country', ['United Kingdom', 'United States', 'New Zealand', 'South Africa']],
    ['Signed', ['2016-07-13', '2016-02-19', '2015-10-23']],
  ])('%s with cells such as %j is about the organisation', async (column, texts) => {
    const { map } = await proposalOf({ [column]: cycled(texts) });
    expect(map[column]?.personal).toBeUndefined();
  });
});

describe('outcomes', () => {
  it.each([
    [{ Status: ['Won', 'Lost', 'Open'] }, 'Status=Won'],
    [{ 'Deal stage': ['Closed Won', 'Closed Lost', 'Negotiation'] }, 'Deal stage=Closed Won'],
    [{ churned: ['1', '0', '0'] }, 'churned=0'],
    [{ Renewed: ['Yes', 'No'] }, 'Renewed=Yes'],
    [{ status: ['Active', 'Churned'] }, 'status=Active'],
    [{ y: ['no', 'yes'] }, 'y=yes'],
    [{ résilié: ['oui', 'non'] }, 'résilié=non'],
    [{ 流失: ['是', '否'] }, '流失=否'],
    [{ Gagné: ['Oui', 'Non', 'En cours'] }, 'Gagné=Oui'],
    [{ 是否成交: ['是', '否', '跟进中'] }, '是否成交=是'],
  ])('%j suggests %s', async (columns, outcome) => {
    const cells = Object.fromEntries(
      Object.entries(columns as Record<string, string[]>).map(([name, texts]) => [name, cycled(texts)]),
    );
    expect((await proposalOf(cells)).proposal.outcome).toBe(outcome);
  });

  it.each([
    [{ Status: ['Gold', 'Silver'] }],
    [{ 'Previous outcome': ['success', 'failure'] }],
    [{ RFP: ['Yes', 'No'] }],
    [{ 'Default on loan': ['yes', 'no'] }],
    [{ State: ['CA', 'NY', 'TX'] }],
  ])('%j suggests none', async (columns) => {
    const cells = Object.fromEntries(
      Object.entries(columns as Record<string, string[]>).map(([name, texts]) => [name, cycled(texts)]),
    );
    expect((await proposalOf(cells)).proposal.outcome).toBeUndefined();
  });

  it.each([
    ['Close Date', 'ignore'],
    ['Probability (%)', 'ignore'],
    ['Loss reason', 'ignore'],
    ['End date', 'ignore'],
    ['Contract end date', 'signal'],
    ['Contract duration', 'signal'],
    ['Last order', 'signal'],
  ])('beside an outcome %s is to be %s', async (column, role) => {
    const cells = column.toLowerCase().includes('date')
      ? ['2024-01-02', '2024-03-04', '2024-05-06']
      : ['10', '50', '90'];
    const { map } = await proposalOf({ [column]: cycled(cells), Status: cycled(['Won', 'Lost']) });
    expect(map[column]?.role).toBe(role);
  });

  it('leaves out what is filled in afterwards only where there is an outcome', async () => {
    const columns = {
      region: cycled(['a', 'b', 'c']),
      closed_at: cycled(['2024-01-02', '2024-03-04']),
      flag: cycled(['yes', 'no']),
    };
    expect((await proposalOf(columns)).map['closed_at']?.role).toBe('signal');
    const stated = await proposalOf(columns, { outcome: 'flag' });
    expect(stated.map['closed_at']).toMatchObject({
      role: 'ignore',
      why: expect.stringContaining('Suspicious') as string,
    });
    expect(stated.map['flag']?.role).toBe('outcome');
  });
});

describe('whose row it is', () => {
  it('counts the customers where several rows belong to one', async () => {
    const { proposal, map } = await proposalOf({
      InvoiceNo: numbered('5'),
      CustomerID: cycled(['17850', '13047', '12583']),
      Quantity: cycled(['1', '6', '8', '12', '2']),
    });
    expect(map['CustomerID']?.role).toBe('identifier');
    expect(map['InvoiceNo']).toMatchObject({
      role: 'ignore',
      why: expect.stringContaining('not the customer') as string,
    });
    expect(proposal).toMatchObject({
      rowsPerCustomer: 'several',
      customers: { column: 'CustomerID', count: 3, rows: 24 },
    });
    expect(proposal.notes[0]).toContain('3 customers in "CustomerID" over 24 rows');
  });

  it('takes padded numbers for ids, not for phone numbers or dates, and the last of them is no gap', async () => {
    const padded = Array.from({ length: 120 }, (_, row) => String(row + 100_000).padStart(10, '0'));
    const days = padded.map((_, row) => `${1 + (row % 28)}.${1 + Math.floor(row / 28)}.2024`);
    const { map } = await proposalOf({
      Debitor: padded,
      Beginn: days,
      Ruf: padded.map((_, row) => `06123${45_000 + row}`),
    });
    expect(map['Debitor']?.role).toBe('identifier');
    expect(map['Beginn']).toMatchObject({ role: 'signal', kind: 'date' });
    expect(map['Ruf']).toMatchObject({ role: 'ignore', personal: true });
    const ids = [...padded.map((_, row) => String(row + 1)), '9999'];
    const [id] = await summariseColumns(tableOfColumns({ id: ids }));
    expect(id?.missing.size).toBe(0);
  });

  it('takes a company for the name of the customer where its texts are more than classes', async () => {
    const companies = ['Aster', 'Birch', 'Cedar', 'Daisy', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Iris', 'Juniper'];
    const often = await proposalOf({ 'Deal id': numbered('D-', 40), Company: cycled(companies, 40) });
    expect(often.map['Company']).toMatchObject({ role: 'name' });
    const few = await proposalOf({ Company: companies.slice(0, 4), Size: ['Small', 'Mid', 'Big', 'Mid'] });
    expect(few.map['Company']).toMatchObject({ role: 'identifier' });
    const classes = await proposalOf({ 'Deal id': numbered('D-', 40), Account: cycled(['Key', 'Named', 'Other'], 40) });
    expect(classes.map['Account']).toMatchObject({ role: 'signal', kind: 'choice' });
  });

  it.each([9, 3000])('takes a column of names for the name of the customer, of %i rows', async (rows) => {
    const firms = Array.from({ length: rows }, (_, row) => `Firm${row} ${'abcdefg'[row % 7]} GmbH`);
    for (const column of ['name', 'Name', 'Customer name', 'Display name', 'companyname', 'Hotel name', '客户简称']) {
      const { map } = await proposalOf({ Id: numbered('C-', rows), [column]: firms });
      expect(map[column]).toMatchObject({ role: 'name' });
    }
    const { map } = await proposalOf({ Id: numbered('C-', rows), 'Product name': firms });
    expect(map['Product name']).toMatchObject({ role: 'ignore' });
  });

  it.each([9, 3000])('takes an account of codes for the id beside a name, of %i rows', async (rows) => {
    const { map } = await proposalOf({ account: numbered('D', rows), name: numbered('Firm ', rows) });
    expect(map).toMatchObject({ account: { role: 'identifier' }, name: { role: 'name' } });
  });

  it('takes the column of many texts for the name where a few texts stand in another', async () => {
    const { map } = await proposalOf({
      Id: numbered('C-', 60),
      Company: cycled(['North', 'South', 'East', 'West', 'Inner', 'Outer', 'Upper', 'Lower', 'Front'], 60),
      Name: numbered('Firm ', 60),
    });
    expect(map).toMatchObject({ Company: { role: 'signal' }, Name: { role: 'name' } });
  });

  it('leaves addresses of sites that are nearly one for each customer out', async () => {
    const sites = Array.from({ length: 40 }, (_, row) => `www.firm${Math.floor(row / 2)}.example`);
    const { map } = await proposalOf({ Id: numbered('C-', 40), Name: numbered('Firm ', 40), website: sites });
    expect(map['website']).toMatchObject({ role: 'ignore' });
    const few = await proposalOf({ Id: numbered('C-', 9), website: sites.slice(0, 9) });
    expect(few.map['website']).toMatchObject({ role: 'ignore' });
  });

  it('says each reason as a code with its figures, and the same in English', async () => {
    const { proposal } = await proposalOf({ Size: cycled(['Small', 'Big']), Openness: cycled(['Low', 'Mid', 'High']) });
    expect(proposal.columns[1]).toMatchObject({
      reasons: [
        { code: 'ordered', figures: { answers: ['Low', 'Mid', 'High'] } },
        { code: 'axis-willingness', figures: {} },
      ],
      map: { why: 'Its answers have an order: Low, Mid, High. Willingness to change is what this axis measures.' },
    });
  });

  it('takes no amount, date or class for an identifier', async () => {
    const { proposal } = await proposalOf({
      revenue: Array.from({ length: 24 }, (_, row) => `${row * 17 + 3}`),
      'Number of employees': Array.from({ length: 24 }, (_, row) => `${row * 3 + 1}`),
      'Country code': cycled(['FR', 'DE', 'GB']),
      Client: cycled(['Current', 'New', 'Past']),
    });
    expect(proposal.columns.map(({ map }) => map.role)).not.toContain('identifier');
    expect(proposal).toMatchObject({ rowsPerCustomer: 'one' });
    expect(proposal.customers).toBeUndefined();
  });
});

describe('signals', () => {
  it('reads the small whole numbers of a battery of questions as ratings, and counts as numbers', async () => {
    const { map } = await proposalOf({
      a: cycled(['1', '2', '3', '4', '5']),
      b: cycled(['5', '4', '1', '2']),
      c: cycled(['1', '5', '3']),
      visits: cycled(['0', '1', '2', '7']),
      'Satisfaction score': cycled(['1', '7', '3', '4']),
      'Open to change (1-5)': cycled(['1', '2', '5', '4', '3', '3', '1']),
    });
    expect(map['a']).toMatchObject({ kind: 'scale', answers: ['1', '2', '3', '4', '5'] });
    expect(map['b']?.kind).toBe('scale');
    expect(map['visits']?.kind).toBe('number');
    expect(map['Open to change (1-5)']).toMatchObject({ kind: 'scale', axis: 'willingness' });
    expect(map['Satisfaction score']).toMatchObject({ kind: 'scale', answers: ['1', '2', '3', '4', '5', '6', '7'] });
  });

  it('names the only text of a column that is mostly blank', async () => {
    const { map } = await proposalOf({ Role: cycled(['', '', 'Sales Rep']), Size: cycled(['1', '2', '3', '4']) });
    expect(map['Role']?.why).toContain('"Sales Rep" or nothing');
  });

  it('ignores what cannot tell customers apart, each with its reason', async () => {
    const { map } = await proposalOf({
      '#': Array.from({ length: 24 }, (_, row) => `${row + 1}`),
      source: cycled(['export']),
      notes: numbered('a remark about this one, number '),
      empty: cycled(['']),
      postcode: Array.from({ length: 24 }, (_, row) => `0${1000 + row * 7}`),
      'Last modified': cycled(['2024-01-02', '2024-01-03']),
      marked: cycled(['x', '']),
    });
    expect(Object.values(map).map(({ role }) => role)).toEqual(Array.from({ length: 7 }, () => 'ignore'));
    expect(Object.values(map).map(({ why }) => why)).toEqual([
      expect.stringContaining('numbers the rows'),
      expect.stringContaining('same text'),
      expect.stringContaining('different texts'),
      expect.stringContaining('empty'),
      expect.any(String),
      expect.stringContaining('bookkeeping'),
      expect.stringContaining('or nothing'),
    ]);
  });

  it('says so where day and month cannot be told apart', async () => {
    const { proposal } = await proposalOf({ Signed: cycled(['3/4/2016', '5/6/2016', '7/8/2016']) });
    expect(proposal.columns[0]).toMatchObject({
      isSure: false,
      map: { kind: 'date', why: expect.stringContaining('dateOrder') as string },
    });
  });

  it('claims an axis only where the answers have an order', async () => {
    const { map } = await proposalOf({
      Innovation: cycled(['cloud', 'robots', 'chips']),
      'Innovation score': cycled(['1', '2', '3', '4']),
      'Change requests': cycled(['0', '3', '12', '40']),
    });
    expect(map['Innovation']).toMatchObject({ kind: 'choice' });
    expect(map['Innovation']?.axis).toBeUndefined();
    expect(map['Innovation score']).toMatchObject({ axis: 'willingness', direction: 'raises' });
    expect(map['Change requests']).toMatchObject({ axis: 'needs', direction: 'raises' });
  });

  it('recognises the questions of the built-in questionnaire in every language', async () => {
    for (const question of questionnaire.slice(0, 3)) {
      for (const language of ['en', 'fr', 'zh'] as const) {
        const answers = question.answers.map(({ text }) => text[language]);
        const { map } = await proposalOf({ [question.text[language]]: cycled(answers) });
        expect(map[question.text[language]]).toMatchObject({
          role: 'signal',
          kind: question.kind,
          axis: question.axis.axis,
        });
      }
    }
  });

  it('gives every column a sentence', async () => {
    const table = textTable('id|name|x|y|z|', 'C1|A|1|yes|2024-01-01|', 'C2|B|2|no|2024-01-02|q');
    const proposal = proposeMapping(await summariseColumns(table));
    for (const { map } of proposal.columns) expect(map.why).toMatch(/^[A-Z"].*\.$/);
  });
});
