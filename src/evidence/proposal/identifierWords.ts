import { phraseList } from './columnWords.ts';

/** Names of columns that say whose row it is, without diacritics. */

export const customerWords = phraseList(
  'customer*; client*; account; accounts; company; organisation; organization; org; firm; siren; siret; duns; vat; acheteur; societe; entreprise; compte; kunde*; debitor*; 客户; 公司; 企业; 统一社会信用代码',
);
export const idWords = phraseList(
  'id; ids; no; nr; num; number; numero; ref; reference; key; code; uuid; guid; identifier; identifiant; siren; siret; duns; vat; matricule; nummer; kennung; kundennummer; kundennr; debitor; debitorennummer; 编号; 编码; 代码; 号; 号码; 统一社会信用代码; id号',
);
export const countWords = phraseList('number of; no of; nb; nombre; count; total; 数量; 人数');

export const nameWords = phraseList(
  'company; customer; client; account; organisation; organization; firm; business; enterprise; name; names; name1; legal; trading; trade; display; short; registered; entity; companyname; customername; clientname; accountname; ' +
    'raison; sociale; denomination; societe; entreprise; enseigne; nom; compte; du; de; la; l; firma; firmenname; kunde; kundenname; unternehmen; unternehmensname; ' +
    '客户; 客户名称; 客户名; 客户简称; 客户全称; 公司; 公司名称; 公司名; 公司简称; 公司全称; 企业; 企业名称; 企业名; 企业简称; 企业全称; 单位; 单位名称; 名称; 名字; 简称; 全称',
);

/** What a column ends in that names something: the customer, where every row has its own text. */
export const endsOfNames = phraseList('name; names; nom; bezeichnung');
/** What ends in such a word and names no customer. */
export const otherNamedThings = phraseList(`
  product; item; file; host; domain; campaign; event; user; group; team; field; column; table; sheet; city; country; state; region;
  street; bank; brand; model; sku; tag; source; channel; contact; owner; manager; agent; first; last; middle; family; produit;
  article; fichier; campagne; ville; pays; rue; marque; modele; equipe; groupe; produkt; datei; stadt; strasse`);

/** Registers of organisations: they name the customer where it has no number of its own in the file. */
export const registerWords = phraseList('siren; siret; duns; vat; tva; 统一社会信用代码');

/** Names of a customer's number that do not end in a word for one. */
export const customerCodeNames = phraseList(`
  code client; code du client; code tiers; code compte; code societe; code entreprise; n client; no client; nr client;
  n de client; n du client; num client; numero client; numero de client; numero du client; ref client; reference client;
  reference du client; ref tiers; n tiers; numero tiers; numero de tiers; id client; id tiers; id compte; id societe;
  identifiant client; identifiant du client; matricule client; compte client; compte tiers; n compte; n de compte;
  numero de compte; kundennummer; kundennr; kunden nr; kunden id; 客户id; 公司id; 企业id; 客户号`);
