import type { VagueTerms } from '../vagueTerms.ts';

export const englishTargets: readonly VagueTerms[] = [
  {
    id: 'size-class',
    kind: 'size-class',
    phrases: `
      big businesses; big companies; big enterprises; big/large … and/or/to/as-well-as small/smaller; bigger companies;
      corporates; enterprise clients; enterprise customers; enterprises and startups; fortune #; large businesses;
      large companies; large corporations; large enterprises; large organisations; large organizations;
      larger companies/businesses/organisations/organizations/firms; medium size/sized/sise; micro businesses; mid cap;
      mid market; mid size/sized; midsize*; msme; msmes; of-all/of-any/of-every size/sizes; scale ups; scaleups;
      small and/to/or medium;
      small and/to/or medium/mid/midsize*/large/big … enterprises/businesses/companies/firms/organisations/organizations;
      small business; small businesses; small companies; small enterprises; small firms; small organisations;
      small organizations; small teams; small … and/or/to/as-well-as big/bigger/large/larger; smaller businesses;
      smaller companies; smb; smbs; sme; smes; start ups; startups
    `,
    excusedBy: ['figure'],
    reason:
      'A size class says nothing about what these customers do or suffer from; two firms of one size share no problem.',
    example: 'dairies with 10 to 40 staff that deliver daily to more than 100 shops',
  },
  {
    id: 'everyone',
    kind: 'everyone',
    phrases: `
      across all industries/sectors; across industries; across sectors; all businesses; all companies; all customers;
      all enterprises; all industries; all kinds of; all organisations; all organizations; all over the world; all sectors;
      all sizes; all sorts of; all types of; any business; any company; any enterprise; any industry; any kind of;
      any organisation; any organization; any sector; any size; any team; any type of; any user; b2b and b2c; b2b companies;
      broad range of customers/companies/businesses/clients/industries; businesses everywhere; businesses worldwide;
      companies everywhere; companies worldwide; consumers worldwide; customers worldwide; different industries;
      diverse industries;
      every business/company/organisation/organization/enterprise/customer/firm/team/industry/sector/user;
      from freelancers to; from start*-ups? to enterprises/corporations/multinationals/corporates; in all … fields;
      many industries; multiple industries; of every size; people everywhere; people of all ages;
      regardless of … size/industry/sector; the mass market; the whole market; various industries; various sectors;
      whatever their/its/your/the size/industry/sector; wide range of customers/companies/businesses/clients/industries
    `,
    weakPhrases: 'anybody; anyone; every kind/type of; everybody; everyone; general public; users of all',
    unless: `
      any user in; anyone in the/a workshop/kitchen/warehouse; anyone on the/a shift/team/site; before anyone;
      everyone in the/a workshop/kitchen/warehouse; everyone on/in/at the/a/that/one shift/team/site/crew/ward/boat;
      when everyone
    `,
    reason: 'Who sells to everyone is described by nobody; a target must leave most of the world out.',
    example: 'independent pharmacies in rural France that deliver to care homes',
  },
  {
    id: 'wishful-target',
    kind: 'everyone',
    phrases: `
      all shapes; ambitious; busy people; busy professionals; care about quality/innovation/service; demanding customers;
      digital natives; discerning; dynamic companies/businesses/teams/organisations/organizations;
      face/faces/facing/confronted/navigating/undergoing/embracing/amid … change/changes/transformation/challenges/disruption/uncertainty/pressure/competition/complexity/growth;
      fast growing; forward looking; forward thinking; future oriented; growing businesses; growing companies;
      growing firms; growing organisations; growing organizations; growing teams; growth minded; growth oriented;
      high demands; high expectations; high growth; high potential; high standards; in the digital; industry players;
      innovative companies; key players; market players; modern businesses; modern companies; modern enterprises;
      modern organisations; modern organizations; modern teams; modern workplaces; need* a/an/the/better/more;
      of every shape; of the future; of tomorrow; open minded; open to … technolog*/innovation/change; potential customers;
      progressive companies/businesses/firms; quality conscious; quality oriented; success oriented; successful;
      tech savvy; today s businesses/companies/enterprises/organisations/organizations; under pressure;
      value quality/innovation/service; value/values/valuing their/its time/customers/people/employees/data/staff;
      want*/wish*/wishing/looking/seek*/aim*/striv*/need*/trying/aspir*/hoping/ready/willing/eager/determined to … grow/improve/moderni*/digiti*/transform/optimi*/innovate/succeed/compete/stay/boost/increase/become/accelerate/streamline/scale/evolve/get/enhance/develop/thrive/work/simplify/save/perform/automate/manage/differentiate/unlock/stand/reduce/cut/be;
      who care about
    `,
    weakPhrases: `
      care about; concerned with/about; decision makers; in need of; interested in; need* help; stakeholders
    `,
    parts: ['target'],
    excusedBy: ['figure'],
    reason: 'Every firm would say this of itself, so it sorts nobody in or out.',
    example: 'machine shops that missed more than five delivery dates last year',
  },
  {
    id: 'bare-target',
    kind: 'everyone',
    phrases: `
      industrial sector; logistics companies; public sector; service providers; service sector; the industry; young people
    `,
    weakPhrases: `
      businesses; clients; companies; consumers; corporations; customers; developers; employees; enterprises; entrepreneurs;
      executives; families; finance; firms; healthcare; individuals; institutions; managers; manufacturers; manufacturing;
      men; organisations; organizations; people; professionals; retail; retailers; seniors; startups; students; teams; users;
      women; workers; youth
    `,
    unless: `
      clients of; consumers of; customers of; managers of; manufacturers of; people over/under/between; retailers of;
      teams of; users of
    `,
    parts: ['target'],
    excusedBy: ['condition'],
    reason:
      'Nothing here can be looked up in a list of customers: no work, no number, no habit, no tool they have or lack.',
    example: 'law firms of 5 to 20 lawyers that still bill from paper time sheets',
  },
];
