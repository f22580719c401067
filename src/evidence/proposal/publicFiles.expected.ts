/**
 * What a careful analyst would propose for each public file, written by looking at the data before the rules were.
 * `signals` and `ignored` name the columns worth a statement, not all of them; an `ignored` entry gives a word its reason must hold.
 */
export interface Expectation {
  readonly identifier: string;
  readonly outcome: string;
  readonly rowsPerCustomer: 'one' | 'several';
  /** How many customers, in which column. */
  readonly customers?: string;
  readonly personal: readonly string[];
  readonly segments?: readonly string[];
  readonly signals?: Readonly<Record<string, string>>;
  readonly ignored?: Readonly<Record<string, string>>;
  /** Texts that mean "nothing known", by column. */
  readonly missing?: Readonly<Record<string, readonly string[]>>;
}

const nothing = { identifier: 'none', outcome: 'none', rowsPerCustomer: 'one', personal: [], missing: {} } as const;
const agreement = 'scale strongly disagree < disagree < agree < strongly agree';
const oneToSix = 'scale 1 < 2 < 3 < 4 < 5 < 6';
const oneToSeven = 'scale 1 < 2 < 3 < 4 < 5 < 6 < 7';
const zeroToFour = 'scale 0 < 1 < 2 < 3 < 4';
const blank = [''];
const questionMark = ['?'];

export const expectations: Readonly<Record<string, Expectation>> = {
  'b2b_salvirt/Salvirt_B2B_ML_dataset.csv': {
    ...nothing,
    outcome: 'Status=Won',
    // The salesperson is a person of the vendor's: coded, but still a person, and nothing about the customer.
    personal: ['Seller'],
    segments: ['Product', 'Comp_size'],
    signals: {
      Authority: 'scale Low < Mid < High',
      Comp_size: 'segment scale Small < Mid < Big',
      Competitors: 'yesno No < Yes',
      RFI: 'yesno No < Yes, needs raises fair',
      RFP: 'yesno No < Yes, needs raises fair',
      Growth: 'scale Slow down < Stable < Growth',
      Posit_statm: 'scale No < Neutral < Yes',
      Source: 'choice',
      Client: 'choice',
      Scope: 'choice',
      Strat_deal: 'scale Unimportant < Average important < Very important, strategicView raises weak',
      Deal_type: 'choice',
      // "Needs defined" is not "needs much", and its answers have no order: no axis.
      Needs_def: 'choice',
      // The vendor's attitude to the client, not the client's to change.
      Att_t_client: 'choice',
    },
    missing: {
      Competitors: ['Unknown'],
      Purch_dept: ['Unknown'],
      Budgt_alloc: ['Unknown'],
      Growth: ['Unknown'],
      Source: ['Unknown'],
    },
  },
  'cfpb_complaints/consumer_complaints.csv': {
    ...nothing,
    identifier: 'Complaint ID',
    outcome: 'Consumer disputed?=No',
    rowsPerCustomer: 'several',
    customers: '1050 in Company',
    segments: ['Product', 'State'],
    signals: {
      Company: 'name no kind',
      Issue: 'choice',
      'Submitted via': 'choice',
      'Date received': 'date',
      'Timely response?': 'yesno No < Yes',
    },
    ignored: { 'Date resolved': 'after' },
    missing: { State: blank },
  },
  'uci_bank_marketing/bank-full.csv': {
    ...nothing,
    outcome: 'y=yes',
    personal: ['age', 'marital'],
    signals: {
      job: 'choice',
      education: 'scale primary < secondary < tertiary',
      default: 'yesno no < yes',
      balance: 'number',
      contact: 'choice',
      month: 'choice',
      campaign: 'number',
      pdays: 'number',
      previous: 'number',
      poutcome: 'choice',
    },
    ignored: { duration: 'after' },
    missing: { job: ['unknown'], education: ['unknown'], contact: ['unknown'], pdays: ['-1'], poutcome: ['unknown'] },
  },
  'online_retail/derived_customer_base_rfm_retention.csv': {
    ...nothing,
    identifier: 'CustomerID',
    outcome: 'retained_6m=1',
    customers: '4268 in CustomerID',
    segments: ['country'],
    signals: {
      orders: 'number',
      revenue: 'number',
      recency_days: 'number',
      cancellations: 'number',
      refunded: 'number',
    },
    ignored: { retained_12m: 'after', revenue_next_12m: 'after' },
    missing: { country: ['Unspecified'] },
  },
  'online_retail/online_retail_2010_2011.csv.gz': {
    ...nothing,
    identifier: 'CustomerID',
    rowsPerCustomer: 'several',
    customers: '4372 in CustomerID',
    segments: ['Country'],
    signals: { Quantity: 'number', InvoiceDate: 'date', UnitPrice: 'number' },
    ignored: { InvoiceNo: 'not the customer', StockCode: 'different', Description: 'different' },
    missing: { CustomerID: blank, Country: ['Unspecified'], Description: ['', '?', '??', '???'] },
  },
  'uci_incident_log/incident_event_log.csv.gz': {
    ...nothing,
    identifier: 'number',
    outcome: 'made_sla=true',
    rowsPerCustomer: 'several',
    customers: '20769 in number',
    personal: ['caller_id', 'opened_by', 'sys_created_by', 'sys_updated_by', 'assigned_to', 'resolved_by'],
    segments: ['location'],
    signals: {
      reassignment_count: 'number',
      opened_at: 'date',
      category: 'choice',
      impact: 'scale 3 - Low < 2 - Medium < 1 - High',
      urgency: 'scale 3 - Low < 2 - Medium < 1 - High',
      priority: 'scale 4 - Low < 3 - Moderate < 2 - High < 1 - Critical',
      knowledge: 'yesno false < true',
    },
    ignored: {
      incident_state: 'after',
      sys_created_at: 'bookkeeping',
      sys_updated_at: 'bookkeeping',
      contact_type: 'same',
      problem_id: 'not the customer',
      closed_code: 'after',
      resolved_at: 'after',
      closed_at: 'after',
    },
    missing: {
      incident_state: ['-100'],
      caller_id: questionMark,
      opened_by: questionMark,
      sys_created_by: questionMark,
      sys_created_at: questionMark,
      location: questionMark,
      category: questionMark,
      subcategory: questionMark,
      u_symptom: questionMark,
      cmdb_ci: questionMark,
      assignment_group: questionMark,
      assigned_to: questionMark,
      problem_id: questionMark,
      rfc: questionMark,
      vendor: questionMark,
      caused_by: questionMark,
      closed_code: questionMark,
      resolved_by: questionMark,
      resolved_at: questionMark,
    },
  },
  'maven_crm/accounts.csv': {
    ...nothing,
    identifier: 'account',
    customers: '85 in account',
    segments: ['sector', 'office_location'],
    signals: { year_established: 'number', revenue: 'number', employees: 'number' },
    missing: { subsidiary_of: blank },
  },
  'maven_crm/products.csv': { ...nothing, ignored: { product: 'different' }, signals: { sales_price: 'number' } },
  'maven_crm/sales_pipeline.csv': {
    ...nothing,
    identifier: 'opportunity_id',
    outcome: 'deal_stage=Won',
    rowsPerCustomer: 'several',
    customers: '85 in account',
    personal: ['sales_agent'],
    segments: ['product'],
    signals: { account: 'name no kind', engage_date: 'date' },
    ignored: { close_date: 'after', close_value: 'after' },
    missing: { account: blank, engage_date: blank, close_date: blank, close_value: blank },
  },
  'maven_crm/sales_teams.csv': { ...nothing, personal: ['sales_agent', 'manager'], segments: ['regional_office'] },
  // Several small tables side by side on one page: nothing in it is a table of customers.
  'maven_crm/data_dictionary.csv': { identifier: 'none', outcome: 'none', rowsPerCustomer: 'one', personal: [] },
  'questionnaires/psychTools_bfi.csv': {
    ...nothing,
    personal: ['gender', 'age'],
    signals: { A1: oneToSix, C3: oneToSix, O5: oneToSix },
    missing: Object.fromEntries(
      ['A', 'C', 'E', 'N', 'O']
        .flatMap((letter) => [1, 2, 3, 4, 5].map((place) => `${letter}${place}`))
        .filter((column) => column !== 'O2')
        .concat('education')
        .map((column) => [column, blank]),
    ),
  },
  'questionnaires/psychTools_bfi.dictionary.csv': {
    ...nothing,
    identifier: 'ItemLabel',
    customers: '28 in ItemLabel',
    ignored: { Item: 'different' },
    missing: { Giant3: blank, Big6: blank, Little12: blank, Keying: blank, IPIP100: blank },
  },
  'questionnaires/ltm_Science.csv': {
    ...nothing,
    signals: { Comfort: agreement, Technology: agreement, Future: agreement, Benefit: agreement },
  },
  'questionnaires/ltm_WIRS.csv': { ...nothing, signals: { 'Item 1': 'yesno 0 < 1', 'Item 6': 'yesno 0 < 1' } },
  'questionnaires/plspm_technology.csv': {
    ...nothing,
    signals: { pe1: oneToSeven, ee4: oneToSeven, bi3: oneToSeven, use4: 'number' },
  },
  'questionnaires/psychotools_ConspiracistBeliefs2016.csv': {
    ...nothing,
    personal: ['gender'],
    segments: ['area'],
    signals: { area: 'segment choice', resp_q1: zeroToFour, resp_q15: zeroToFour },
    missing: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15].map((place) => [`resp_q${place}`, blank]),
    ),
  },
  'csv_spectrum/csvs/comma_in_quotes.csv': { ...nothing, personal: ['first', 'last', 'address'] },
  'csv_spectrum/csvs/empty.csv': { ...nothing, missing: { b: blank, c: blank } },
  'csv_spectrum/csvs/empty_crlf.csv': { ...nothing, missing: { b: blank, c: blank } },
  'csv_spectrum/csvs/escaped_quotes.csv': nothing,
  'csv_spectrum/csvs/json.csv': nothing,
  'csv_spectrum/csvs/location_coordinates.csv': { ...nothing, personal: ['Contact Phone Number'] },
  'csv_spectrum/csvs/newlines.csv': nothing,
  'csv_spectrum/csvs/newlines_crlf.csv': nothing,
  'csv_spectrum/csvs/quotes_and_newlines.csv': nothing,
  'csv_spectrum/csvs/simple.csv': nothing,
  'csv_spectrum/csvs/simple_crlf.csv': nothing,
  'csv_spectrum/csvs/utf8.csv': nothing,
};
