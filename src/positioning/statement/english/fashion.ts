import type { VagueTerms } from '../vagueTerms.ts';

export const englishFashion: readonly VagueTerms[] = [
  {
    id: 'acronym',
    kind: 'acronym',
    phrases: `
      AI; AIOps; APS; AR; BI; BPM; BPO; CAFM; CCaaS; CDP; CMMS; CPQ; CRM; CRMs; DAM; DLT; DXP; DevOps; EAI; EAM; ECM; EPM;
      ERP; ERPs; ESB; ETL; FSM; FinOps; GRC; GenAI; HCM; HRIS; HRM; HRMS; IIoT; ITSM; IaaS; IoT; KMS; LLM; LLMs; LMS; MDM;
      MES; ML; MLOps; MRP; NLP; OMS; PIM; PLM; PSA; PaaS; RPA; SCM; SFA; SOA; SRM; SaaS; TMS; UCaaS; VR; WMS; XR; XaaS; crm;
      erp; iPaaS; saas; scm; soa
    `,
    excusedAfter: ['alternative', 'existing'],
    reason: 'An acronym names a class of software, not what it does for whom; dozens of products carry it.',
    example: 'the order book that tells a joinery which cut to make next',
  },
  {
    id: 'buzzword',
    kind: 'buzzword',
    phrases: `
      24-7; actionable; advanced technolog*; ai based; ai driven; ai powered; artificial intelligence; best practice*;
      big data; bleeding edge; blockchain; bridg* the gap; business intelligence; business management; business partner*;
      cloud based; cloud computing; cloud first; cloud native; cloud platform; core business; core competenc*;
      customer journey*; customer relationship management; cutting edge; data driven; democrati*; digital age;
      digital change/shift/revolution/maturity/excellence/agenda; digital ecosystem*; digital era; digital first;
      digital future; digital journey; digital platform*; digital solution*; digital transformation; digital workplace;
      digital world; digitali*; digitis*; digitiz*; ecosystem*; empower*;
      enabl* … companies/businesses/organisations/organizations/teams/people/users/growth/you; enabler*;
      enterprise management; enterprise resource planning; enterprise software; future of; future ready;
      harness*/tap/taps/tapping … power/potential/strength/data/value; hi tech; high tech; holistic; hyperautomation;
      ideal partner; industry 4.0; information management; innovative platform; intelligent platform; internet of things;
      knowledge management; latest technolog*; latest trends; leading edge technolog*; leverag*; long term partner*;
      low hanging; management platform*; metaverse; mission critical; mobile first; modern technolog*; move the needle;
      new technolog*; next gen; next generation; omni channel; omnichannel; one team; open architecture; open platform;
      paradigm*; partner of choice; platform for … growth/innovation/collaboration/business; powered by ai;
      powerful platform; purpose driven; quality of life; redefin*; reimagin*; reinvent*; reliable partner*; rethink*;
      seamless integration; service oriented architecture; software for business*; supercharge*; supply chain management;
      synerg*; tech enabled; technology driven; the cloud; thought leader*; transformative; trusted partner*; turbocharge*;
      unleash*; value added; value chain; value proposition; web 3.0; win win; your partner
    `,
    weakPhrases: `
      architecture; business process*; disruption; dynamic; excellence; framework; global; globali*; information system*;
      insight; insights; integrated; integration; integrations; intelligence; journey; machine learning;
      management software; management system*; management tool*; mission; modular; modularity; orchestrat*; partnership;
      platform; platforms; resilien*; solution; solutions; state of the art; strategic; strategic partner*; strategically;
      strategy; streamlin*; sustainability; technolog*; transform; transformation; transforming; transforms; unlock*;
      vision
    `,
    unless: `
      acid solution*; alkaline solution*; architecture firm*; architecture office*; architecture practice*; buffer solution*;
      bus journey*; business partner number; car journey*; chemical solution*; cleaning solution*; disrupt*;
      drilling platform*; dynamic balancing; dynamic load*; field lens; food technologist*; framework agreement*;
      framework contract*; global positioning; hospital information system; integrated circuit*; journey planner*;
      journey time*; landscape architecture; lifting platform*; loading platform*; machine vision; market intelligence;
      mechanical integration; medical technolog*; modular building*; modular home*; nutrient solution; nutrient solution*;
      offshore platform*; oil platform*; platform #; platform lift*; power transform*; rail platform*; railway platform*;
      rental management office; saline solution*; salt solution*; solution of; sugar solution*; technologists;
      trade mission*; train journey*; train platform*; transformation of; vision test*; waste management; work platform*
    `,
    excusedAfter: ['alternative'],
    reason: 'A word of fashion: strike it out and the sentence says as much as before.',
    example: 'the tablet at the press shows the next order and its drawing',
  },
];
