import type { VagueTerms } from '../vagueTerms.ts';

export const englishClaims: readonly VagueTerms[] = [
  {
    id: 'improves-the-unmeasurable',
    kind: 'unmeasurable-improvement',
    phrases: `
      achieve more; achieve … goals/success/results; add* … value; added value; be successful; better collaboration;
      better communication; better decision*; better decisions; better management; better outcomes; better results;
      bright* future; business growth; business outcomes; business results; business value; competitive advantage*;
      competitive edge; competitiveness; complete control; complete visibility; creat* … value; customer loyalty;
      customer satisfaction; customer success; deliver* … value; do more; drive* … growth/success/results/performance/value;
      efficiency; employee satisfaction; face* … challenges; focus on what matters; focus on … core; full control;
      full potential; full transparency; full visibility; generate* value; get ahead; get more done; get more out;
      greater control; greater transparency; greater visibility; grow* … business/businesses/company/companies;
      help*/enabl*/allow*/assist*/support*/make*/let*/mak* … collaborate/succeed/grow/improve/perform/innovate/communicate/thrive/win/excel/shine/better/productive/successful/competitive/happy/happier/agile/efficient;
      improv*/enhanc*/increas*/rais*/boost*/optimi*/strengthen*/upgrad*/moderni*/elevat*/better/advance*/maximi*/develop*/perfect*/simplif*/streamlin*/transform*/support*/rationali*/refin*/facilitat* … management/managing/communication/communications/collaboration/cooperation/competitiveness/image/culture/digitalisation/digitization/digitisation/digitalization/level/transparency/visibility/performance/organisation/organization/governance/decision/decisions/decision-making/control/operations/processes/process/business/businesses/operation/workflow/workflows/activities/strategy/potential/success/experience/engagement/wellbeing/motivation/work/teamwork/way/results;
      informed decisions; keep ahead; keep up with; level of management; make* … life easier; make* … work easier;
      manage better; manage* … business/company/companies/enterprise/organisation/organization/processes/operations;
      manage* … everything; management level; meet* … challenges; more transparency; move ahead; next level; one step ahead;
      operational excellence; organi* … business; peace of mind; productivity; profitability; reach … goals/potential;
      remain competitive; run better; stay ahead; stay* competitive; stress free; take … control; thrive; to the next level;
      value creation; well being; wellbeing; work better; work life balance; work smarter; worry free
    `,
    weakPhrases: `
      add value; agility; better control; challenges; collaboration; engagement; future; growth; modernis*; modernize*;
      more control; more value; move forward; opportunit*; possibilities; potential; run* … business; succeed; success;
      successful; teamwork; tomorrow; transparency
    `,
    unless: `
      better control group*; business card; business cards; business trip*; control panel; control unit*;
      creates value stream maps; customer satisfaction survey*; customer success manager*; customer success team*;
      improve* … process water; management company/companies; organisation chart; organization chart;
      process control computer*; support* … work permits; work order*; work permit*; work permits; work piece*
    `,
    reason: 'No one can say when this has improved: it has no unit and no date.',
    example: 'the monthly accounts close on day 3 instead of day 12',
  },
  {
    id: 'improves-without-figure',
    kind: 'unsupported-claim',
    phrases: `
      at a lower cost; at low cost; better informed; better prices; better quality; better service; boost*; cost reduction;
      cost reduction*; cost saving; cost savings; cuts costs; earn more; efficiency gains; enhanc*; fast and;
      fewer complaints; fewer delays; fewer errors; fewer mistakes; fewer returns; high quality service;
      improv*/enhanc*/increas*/rais*/boost*/optimi*/maximi*/grow*/gain*/more/higher/greater/better/lift* … productivity/efficiency/quality/sales/revenue/revenues/profit/profits/profitability/safety/security/service/accuracy/conversion/turnover/margins/margin/output/speed/reliability/effectiveness/flexibility/satisfaction/roi/return/yield/uptime/availability;
      improve*; improving; in no time; increas*; increase* sales; less effort; less risk; less stress; lower price;
      lower prices; lowest price*; maximi*; more customers; more easily; more effective*; more efficient*; more flexible;
      more leads; more precise*; more productive*; more profitab*; more quickly; more reliable; more reliably; more sales;
      more secure*; pays for itself; productivity gains; real time insight*; real time visibility;
      reduc*/cut*/lower*/sav*/increas*/boost*/improv* … considerably/significantly/dramatically/substantially;
      reduc*/cut*/lower*/sav*/minimi*/decreas*/eliminat*/less/fewer/avoid*/prevent*/limit*/control*/optimi*/keep* … cost/costs/time/money/waste/errors/error/mistakes/risk/risks/expenses/complexity/effort/downtime/paperwork/stress/overhead/spending/workload/losses/delays/delay/returns/complaints/scrap/inventory/stock/resources;
      save money; save time; save you; saves money; saves time; saves you; saving money; saving time; sell more;
      time and money; time saving; time savings; win more
    `,
    weakPhrases: `
      accelerat*; benefit*; better; cheaper; cheapest; easier; easiest; fast; faster; fastest; greater; higher;
      in real time; instantly; less time; less work; low cost; lower costs; more accurate*; optimal*; optimum; quality;
      quick; quicker; quickly; rapid; rapidly; safer; simpler; simplif*; smoother; speed* up; stronger
    `,
    unless: `
      breakfast fast; cut* stock to length; cuts the stock; fast food; fast lane; faster than; for better or worse;
      greater london; greater manchester; higher court*; higher education; more customers in; no better; quick freez*;
      quick lime; quick release; simplified chinese; steadfast; stronger than
    `,
    parts: ['value', 'uniqueness', 'oneLiner'],
    excusedBy: ['figure', 'alternative'],
    reason: 'A claim with neither a number nor a named alternative: nobody can say better than what, or by how much.',
    example: 'four scrapped parts a week instead of fifteen',
  },
  {
    id: 'unnamed-rival',
    kind: 'unsupported-claim',
    phrases: `
      # x/times better/easier/smarter; ahead of the competition; ahead of the curve; ahead of … competitor*;
      as an individual; best … market/world/country/industry/planet; beyond … competition;
      compared to/with other*/competitor*/traditional; compared to/with the/our competition/competitor*/market;
      differentiat*; extra mile; in our/its/their industry/field/sector/class; in the industry; like no other;
      make a difference; makes a difference; makes the difference; more than a tool/product/software/supplier;
      more than just; more than software; no other … can; nobody/no-one … like/as we/us; on the market; outperform*;
      personal/individual attention; set us apart; sets us apart; than any*; than before; than competitor*;
      than conventional/traditional/existing/typical/legacy … solution*/system*/method*/tool*/software/product*/approach*/way*;
      than ever; than ever before; than most; than other*;
      than our/the/your/their? competitor*/competition/rest/others/alternatives/market/average;
      the most … market/world/country/industry/planet; unlike any*/other*/competitor*/traditional/conventional/most;
      unlike others; unlike our/the competitor*/competition/others; up to # x/times/fold better/faster/cheaper/more/easier;
      what makes us different; what others cannot
    `,
    weakPhrases: 'no one else; nobody else; only we; stand out; stands out',
    unless: `
      labels/sold/put/fish on the market; no other than; than any of the three; than any of the two; unlike other than
    `,
    parts: ['offering', 'value', 'uniqueness', 'oneLiner'],
    reason: 'The alternative has no name, so nobody can compare.',
    example: 'unlike a shared spreadsheet, two foremen can write at the same time',
  },
  {
    id: 'vague-quantity',
    kind: 'vague-quantity',
    phrases: `
      a great deal; a multitude of; a number of; a range of; a variety of; a wealth of; almost everything; among others;
      and much more; and so on; any device; as little as possible; as much as possible; as quickly as possible;
      at a reasonable; continuous improvement; countless; et cetera; far better/faster/cheaper/easier/more/less; hundreds of;
      in many ways; in the long term; large number*; large numbers; lots of;
      maximum … efficiency/benefit/flexibility/security/productivity; millions of; minimal effort; minimum effort;
      most businesses; most companies; most customers; much better/faster/cheaper/easier/more/less/lower/higher; plenty of;
      reasonable price*; thousands of; tremendous*
    `,
    weakPhrases: `
      a lot; always; and more; any time; anytime; anywhere; as soon as possible; at all times; considerabl*; constantly;
      continuously; dramatic*; drastic*; enormous*; etc; greatly; huge; hugely; in the long run; increasingly; many;
      massive*; measurabl*; minimal; noticeabl*; numerous; over time; several; significant; significantly; strongly;
      substantial*; up to date; various; vast; vastly
    `,
    unless: `
      a lot number; a number of the; a range of #; always the same; and more than; anywhere else; as many as; how many;
      in vast; many as; minimal access surgery; minimal invasive; not always; range of #; several #; so many; too many;
      twice as many; various artists; vast majority of the #; whatever many
    `,
    excusedBy: ['figure'],
    reason: 'How many, how much, how often? A quantity without a number can never be wrong, and so says nothing.',
    example: 'on 9 of 10 working days',
  },
];
