import type { VagueLanguage } from '../vagueTerms.ts';

export const englishFacts: VagueLanguage['facts'] = {
  figure: {
    phrases: `
      #; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; fifteen; twenty; thirty; forty; fifty;
      sixty; seventy; eighty; ninety; hundred*; thousand*; million*; dozen; half; halve*; third; thirds; quarter; quarters;
      twice; double; doubles; triple*; percent; same day/hour/evening/morning/week; overnight; next morning/day; noon;
      midnight; before lunch;
      one/a/an/per/within-a/within-an/within-one hour/minute/day/week/month/year/night/shift/second/visit/person/click/page;
      one call/phone-call/sheet/screen/form; zero; the day it/the/they/he/she/a
    `,
    unless: `
      industry 4.0; web #; # degree*; 360; 24-7; 24-hours-a-day; # in #; 21-st century; twenty first century; one stop;
      number 1; no 1; 100 satisf*; 2.0; 3.0; 4.0; 5.0; second to none; one day; a second; third party; third parties;
      double down; in-a minute; a day at a time; from a to z; # guarantee*; three sixty
    `,
  },
  alternative: {
    phrases: `
      instead of; than; without; unlike; rather than; replac*; in place of; no longer; no need; versus; vs;
      compared to/with; as opposed to; whereas; other-than; does away with; where a/an/other;
      not by/in/on/from/with/through/at/the/a; anymore; any more/longer; by hand
    `,
    unless: `
      than ever before; than before; than other*; than any*; than most;
      than our/the?/your?/their? competitor*/competition/rest/others/alternatives/market/average/industry/peers;
      than competitor*; than competition; than today; than now; than usual; than expected; than you think;
      than conventional/traditional/existing/standard/old/legacy/typical … solution*/system*/method*/tool*/software/product*/approach*/way*;
      more than just; more than a/an; less than; other than;
      without any?/the?/all? the? hassle*/effort/compromise*/limit*/headache*/fuss/complexity/stress/worry/worries/worrying/friction/risk/problem*/difficulty/losing/sacrificing/boundaries;
      unlike any*/other*/competitor*/traditional/conventional/most/everyone/anyone;
      unlike our/the competitor*/competition/others/rest; instead of other*/competitor*/the-competition; rather than other*;
      no need to worry; replace* traditional/outdated/old/legacy;
      compared to/with other*/traditional/conventional/competitor*/alternatives/before;
      compared to/with the/our competition/competitor*/market/rest/industry; where other* fail
    `,
  },
  condition: {
    phrases: `
      #; that; who; which; whose; where; with; without; under; over; between; still; two; three; four; five; six; ten;
      twenty; fifty; hundred; using; running; having; since; after; until; at least; fewer; more than; selling; making;
      baking; delivering; paying; losing; not
    `,
    unless: 'that want; who want; with ambition*; over time; over the world',
  },
  existing: {
    phrases: `
      run; runs; running; use; uses; using; used; that have; who have; which have; has no; have no; from the; from their;
      from an; from your; into the; into their; into your; into an; export*; import*; connect*; alongside; next to; beside;
      on top of; whose; still; no; not an; neither; nor; replac*; feed*; reads; writes; current; existing; outgrown; own;
      inside the; in the; in their; to the; to their; with their
    `,
  },
};
