// Suspected duplicates among 100,000 customers, 5 % of them second entries with a slip, another legal form or only a domain,
// against comparing each with each: measured on 2,000 of them and scaled by the number of pairs.
import { comparedCustomer } from '../src/customers/duplicates/comparedCustomer.ts';
import { likeness } from '../src/customers/duplicates/likeness.ts';
import { type DuplicateCandidate, proposeDuplicates } from '../src/customers/duplicates/proposeDuplicates.ts';
import { rarityOf } from '../src/customers/duplicates/rarity.ts';
import { type Random, seededRandom } from '../src/stats/random.ts';

const count = Number(process.argv[2] ?? 100_000);
const sampled = Math.min(2000, count);
const random = seededRandom(11);
const forms = 'GmbH,AG,Ltd,Inc,SARL,S.A.,B.V.,Sp. z o.o.,S.p.A.,GmbH & Co. KG,Oy,AB,LLC,s.r.o.,株式会社'.split(',');
const trades =
  'Logistik,Bau,Software,Consulting,Trading,Handel,Technologies,Maschinenbau,Foods,Energie,Media,Systems'.split(',');
const syllables =
  'al be cor dan el fer gol hin is jor kal lu mor nes ol per qua rin sol tor un ver wil yor zan brem clo dru esk flam gris holt ip jas krem lind mau nor os pril ras stem tru ult vog wes xan yl zor'.split(
    ' ',
  );
const surnames = Array.from({ length: 800 }, () => capital(word(2)));

const { customers, twins } = invented(count);
const [milliseconds, proposals] = timed(() => {
  const cut = { blocks: 0, customers: 0 };
  const found = proposeDuplicates(customers, {
    onCutBlock: (block) => {
      cut.blocks++;
      cut.customers = Math.max(cut.customers, block.customers);
    },
  });
  return { found, cut };
});
const [naive] = timed(() => eachWithEach(customers.slice(0, sampled)));
const scaled = naive * ((count * (count - 1)) / (sampled * (sampled - 1)));
const found = new Set(proposals.found.map(({ first, second }) => `${first}-${second}`));
const isFound = twins.filter(([first, second]) => found.has(`${first}-${second}`)).length;

say(`${count} customers, ${twins.length} second entries`);
say(`proposed ${found.size} pairs in ${(milliseconds / 1000).toFixed(2)} s; ${isFound} second entries among them`);
say(`cut ${proposals.cut.blocks} blocks, the largest of ${proposals.cut.customers} customers`);
say(`each with each: ${sampled} in ${(naive / 1000).toFixed(2)} s, scaled ${(scaled / 1000).toFixed(0)} s`);
say(
  `ratio ${(scaled / milliseconds).toFixed(0)} : 1, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);

function invented(count: number): { customers: DuplicateCandidate[]; twins: [number, number][] } {
  const customers: DuplicateCandidate[] = [];
  const twins: [number, number][] = [];
  while (customers.length < count) {
    const key = customers.length;
    const brand = random() < 0.15 ? one(surnames) : capital(word(3 + Math.floor(random() * 2)));
    const trade = random() < 0.6 ? ` ${one(trades)}` : '';
    const domain = random() < 0.4 ? `${brand.toLowerCase()}${key}.com` : null;
    customers.push({ key, id: `C${key}`, name: `${brand}${trade} ${one(forms)}`, domain });
    if (random() >= 0.05 || customers.length === count) continue;
    const kind = random();
    const name =
      kind < 0.4 ? `${slip(brand)}${trade}` : kind < 0.8 ? `${brand}${trade} ${one(forms)}` : capital(word(3));
    customers.push({ key: key + 1, id: `C${key + 1}`, name, domain: kind < 0.8 ? null : (domain ?? 'gmail.com') });
    if (kind < 0.8 || domain) twins.push([key, key + 1]);
  }
  return { customers, twins };
}

function eachWithEach(customers: readonly DuplicateCandidate[]): number {
  const compared = customers.map(comparedCustomer);
  const rarity = rarityOf(compared);
  let proposed = 0;
  for (const [i, a] of compared.entries()) {
    for (const b of compared.slice(i + 1)) if (likeness(a, b, rarity, 0.5)) proposed++;
  }
  return proposed;
}

function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const startedAt = performance.now();
  const result = work();
  return [performance.now() - startedAt, result];
}

function word(length: number): string {
  return Array.from({ length }, () => one(syllables)).join('');
}

function slip(text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 2));
  return text.slice(0, at) + text.slice(at + 1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function one<Item>(items: readonly Item[], chance: Random = random): Item {
  return items[Math.floor(chance() * items.length)] as Item;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
