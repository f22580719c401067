import type { VagueTerms } from '../vagueTerms.ts';

export const frenchFashion: readonly VagueTerms[] = [
  {
    id: 'sigle',
    kind: 'acronym',
    phrases: `
      APS; AR; BI; BPM; BPO; CDP; CPQ; CRM; CRMs; DAM; DSI; DXP; EAI; EAM; ECM; EPM; ERP; ERPs; ESB; ESN; ETL; GED; GMAO;
      GPAO; GPEC; GRC; GTA; GTB; HCM; IA; IAG; IIoT; ITSM; IaaS; IoT; KMS; LLM; LMS; MDM; MES; ML; MRP; OMS; PGI; PIM; PLM;
      PaaS; RPA; RSE; SCM; SGBD; SI; SIRH; SOA; SRM; SaaS; TMS; VR; WMS; XR; crm; erp; ged; gmao; gpao; pgi; saas; scm; sirh;
      soa
    `,
    unless: 'DSI d; DSI de; DSI des; LES DSI; les DSI',
    excusedAfter: ['alternative', 'existing'],
    reason: 'Un sigle nomme une classe de logiciels, non ce qu’il fait pour qui ; des dizaines de produits le portent.',
    example: 'le carnet de commandes qui dit à une menuiserie quelle coupe faire ensuite',
  },
  {
    id: 'mot-a-la-mode',
    kind: 'buzzword',
    phrases: `
      24-7; 24-h-24; 24-heures-sur-24; 7-j-7; 7-jours-sur-7; a dimension humaine; a l-ere; a taille humaine; agilite;
      apprentissage automatique; automatis* intelligente; best of breed; big data; blockchain; bonnes pratiques; boost*;
      booster; business intelligence; capital humain; chaine de valeur; co construction; co construi*; coconstrui*;
      coeur de cible; dans le nuage; data driven; derniere generation; developpement durable; digitalis*; dimension humaine;
      disrupti*; ecosysteme*; ere numerique; feuille de route; full web; gagnant gagnant; generation #; gestion d-entreprise;
      gestion de l-entreprise; gestion de la relation client*; gestion des processus; gestion integree;
      hautement technologique; high tech; holistique*; humain au; impact positif; industrie 4.0; industrie du futur;
      informatique decisionnelle; innovation ouverte; intelligence artificielle; intelligence collective;
      internet des objets; liber* le; machine learning; meilleures pratiques; metavers*; next gen; nouvelle generation;
      omnicanal*; omnicanalite; orientee* services; paradigme*; parcours client*; partenaire* de confiance;
      partenaire* ideal*; partenaire* privilegie*; pilote* par la donnee; plate forme*; plateforme de gestion;
      processus metier*; prochaine generation; qualite totale; redefini*; reinvent*; relation client*; responsab* societale;
      scalable*; start up nation; synergi*; systeme* de gestion; technologie* de-pointe/avancee*/innovante*;
      transformation digitale; transformation numerique; web 3.0
    `,
    weakPhrases: `
      accompagne*; accompagnement; accompagner; architecture; avenir; business; catalyseur*; challenger; cloud;
      coeur de metier; collaboratif*; collaborative*; concept; data; decupl*; digital*; dynamique; dynamiques;
      ecoresponsable*; futur; gouvernance; impact*; ingenierie; l-avenir; levier*; logiciel* de gestion; management; mission;
      mondialis*; numerique; numerisation; optimisation; outil* de gestion; partenaire; partenaires; partenariat*;
      plateforme*; progiciel*; propulse*; propulser; repens*; reporting; resilien*; smart; solution; solutions; strategi*;
      synergique; systeme* d information; technologie; technologies; technologique*; transform*; transformation; urbanis*;
      valeurs; valorisation; vision; workflow*
    `,
    unless: `
      a levier; accompagne* les eleves; accompagne* les enfants; accompagnement des personnes; agence* d interim;
      agence* d-architecture; architecture d interieur; architecture navale; atelier* de transformation; avenir de l eleve;
      bureau* d ingenierie; cabinet* d-architecture; chronotachygraphe* numerique*; commande numerique;
      commandes numeriques; controle numerique; de mission; digitale pourpre; en mission; fichier numerique;
      gestion des cles; impact* de foudre; impact* de grele; impression* numerique*; levier* de frein; lycee technologique;
      lycees technologiques; machine* a commande numerique; mise a l impact; mission d interim; missions d interim;
      ordre* de mission; par mission; partenaires sociaux; photo* numerique*; plate forme* de chargement;
      plate forme* elevatrice*; plate forme* logistique*; plateforme* #; plateforme* de chargement;
      plateforme* elevatrice*; plateforme* logistique*; plateforme* petroliere*; presse* numerique*; service* d urbanisme;
      solution tampon; solution* acide*; solution* aqueuse*; solution* chimique*; solution* de nettoyage; solution* de sel;
      solution* nutritive*; solution* saline*; solution* sucree*; tablette* numerique*; tachygraphe* digital*;
      tachygraphe* numerique*; test* de vision; transformateur*;
      transformation de/du/des viande*/bois/lait/poisson*/fruits/legumes/produits;
      transforment leur/le/la/les lait/viande/bois/fruits; transformer le/la/les lait/viande/fruits/bois; urbanisme;
      valeur*-de glycemie; valeurs mobilieres
    `,
    excusedAfter: ['alternative'],
    reason: 'Un mot à la mode : sans lui, la phrase en dit autant.',
    example: 'la tablette de la presse montre la commande suivante et son plan',
  },
];
