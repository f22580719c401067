import type { VagueTerms } from '../vagueTerms.ts';

export const englishPraise: readonly VagueTerms[] = [
  {
    id: 'praise',
    kind: 'empty-praise',
    phrases: `
      attractive price*; award winning; best in class; best of breed; best quality; care about our; client focused;
      committed to; competitive price; competitive prices; competitive pricing; completely new; cost effective;
      customer centric; customer focused; customer oriented; decades of experience; dedicated team; deep expertise;
      deep knowledge; deep understanding; different approach; disrupt; disruptive; domain knowledge; entirely new;
      excellence; excellent service; exceptional; experienced team; extraordinary; fair price*; first class; first rate;
      fresh approach; game changer; game changing; gold standard; good value; great service; ground breaking; groundbreaking;
      happy customers; high performing; high quality; high standards; high tech; highest quality; highest standards;
      highly qualified; highly skilled; holistic approach; incredible; industry knowledge; industry leading; innovative;
      knowhow; leading; listen to our/your/the? customers/clients; long tradition; loved by; luxurious; market leader*;
      most advanced; most complete; most comprehensive; most flexible; most innovative; most popular; most powerful;
      most reliable; most trusted; new approach; no 1; number 1; number one; of the highest; our approach;
      our customers love; our expertise; our values; outstanding; personal service; premium quality; prestigious;
      professional service*; professionalism; quality products; quality service*; quality solution*; remarkable; renowned;
      revolutionary; revolutioni*; satisfied customers; second to none; second-to-none; simply the; sleek; sophisticated;
      state-of-the-art; superb; top class; top notch; top quality; top tier; unbeatable;
      understand* your/our/the/their? customers/clients/business/needs; unique expertise; uniquely; unmatched; unparalleled;
      unrivaled; unrivalled; value for money; visionary; we care; we listen; we really care; whole new; world class;
      world leading; world s first; world s most; years in the industry; years of experience
    `,
    weakPhrases: `
      advanced; affordable; amazing; attractive; best; comfort; comfortable; commitment to; convenience; convenient;
      conveniently; cool; creative; creativity; customers love; dedication; delight*; elegant; excellent; exclusive;
      expertise; experts; finest; friendly; great; happier; happy; hassle; high end; high performance; highest; ideal;
      imagination; impressive; innovation; innovations; intelligent; know how; leader; leaders; like us; long lasting;
      love it; modern; our experience; our people; our team; passion*; perfect; pioneer*; proven; really; reliability;
      reliable; reputable; respected; smart; smarter; superior; tradition of; truly; trusted; ultimate; unique
    `,
    unless: `
      best before; best price of; court experts; crew leader*; domain experts from; fire proven; great britain;
      group leader*; high performance liquid; ideal weight; leading a team; leading digit*; leading edge; leading edge of;
      leading from; leading hand*; leading into; leading to; leading up; leading zero*; loss experts;
      patented innovation number; perfect binding; perfect bound; premium of; professional service firm*;
      professional services firm*/companies; project leader*; rated best; shift leader*; smart card*; smart lock*;
      smart meter*; smart phone*; squad leader*; tax experts; team leader*; unique code*; unique id; unique identifier*;
      unique number*; unique serial; uniquely identif*
    `,
    reason: 'Praise of oneself that everybody uses and nobody can check.',
    example: 'used on 140 of the 200 Breton trawlers over 18 m',
  },
  {
    id: 'easy',
    kind: 'empty-praise',
    phrases: `
      adapt* to … needs/requirements; better experience; cost efficient; customer experience; ease of use; easy and;
      easy to deploy; easy to implement; easy to learn; easy to set; easy to understand; easy to use; effortless*;
      fast and easy; feature rich; fits your needs; frictionless*; full featured; fully featured; future proof;
      great experience; hassle free; highly configurable; intuitive; intuitively; meet* … needs; meet* … requirements;
      out of the box; plug and play; quick and easy; rich experience; rich functionality; safe and reliable; scalability;
      scalable; seamless*; secure and reliable; simple and; simple but; simple to use; simple yet; tailor made;
      tailored to … needs; turn key; user experience; user friendly
    `,
    weakPhrases: `
      adaptable; agile; agility; bespoke; customi*; customisable; customizable; easily; easy; effective; effectively;
      efficient; efficiently; flexibility; flexible; lightweight; painless*; personalised; personalized; powerful;
      productive; responsive; robust; robustness; smooth; smoothly; sustainable; sustainably; tailored; turnkey; versatile
    `,
    unless: `
      agile team*; bespoke furniture; bespoke suit*; bespoke tailor*; customised furniture; customized furniture;
      easy access to the; easy chair*; effective date; effective from; energy efficient boiler*; flexible film*;
      flexible hose*; flexible hours; flexible packaging; flexible pipe*; flexible tube*; flexible working; smooth bore;
      smooth finish; smooth surface*; sustainably managed forest*; tailored suit*; turnkey contractor*
    `,
    excusedBy: ['figure', 'alternative'],
    reason: 'Easy, flexible or powerful for whom, and measured how? Every competitor says the same.',
    example: 'a new packer weighs the first crate after ten minutes of showing',
  },
  {
    id: 'all-in-one',
    kind: 'all-in-one',
    phrases: `
      360 degree*; all areas; all aspects; all business processes; all departments; all features; all functions; all in one;
      all in one place; all processes; all round; all the features; all the tools; all their … needs; all you need;
      all your data; all your tools; all your … needs; broad portfolio; broad range; business suite; complete package*;
      complete platform*; complete portfolio; complete range; complete software; complete solution*; complete suite*;
      complete system*; complete toolkit; comprehensive; cover all; covers all; covers everything; do everything;
      does everything; does it all; end to end; entire business; entire company; entire organisation; entire organization;
      entire process; entire value chain; every aspect; every tool you; everything in one; everything in one place;
      everything they need; everything under; everything you need; from a to z; full portfolio; full spectrum; full stack;
      full suite; fully integrated; handle everything; handles everything; holistic*; integrated platform*;
      integrated software; integrated solution*; integrated suite*; integrated system*; integrated tool*; manage everything;
      multi functional; multi purpose; one app for; one platform; one size fits all; one software; one stop; one system for;
      one tool for; portfolio of; rolled into one; run everything; single platform; single point of contact;
      single source of truth; total solution*; under one roof; unified platform*; unified solution*; whatever you need;
      whole business; whole range; whole value chain; wide array; wide portfolio; wide range; wide variety
    `,
    weakPhrases: `
      360; and everything; anything; full range; full service; multifunctional; multipurpose; range of services; suite;
      suite of; unified; universal
    `,
    unless: `
      all in one morning/afternoon/evening/night/day/go/trip/visit/call/box/bag/hand/piece; anything else; before anything;
      bridal suite*; complete range of motion; end to end encrypt*; full service restaurant*; hotel suite*;
      hotels with suite*; one size fits all gloves; suite of rooms; universal joint*; without anything
    `,
    excusedAfter: ['alternative'],
    reason: 'All in one names no single thing it is good at, so nobody knows when to choose it.',
    example: 'a stock book for paint shops that mixes to order and counts the tins',
  },
];
