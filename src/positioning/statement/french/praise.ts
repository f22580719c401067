import type { VagueTerms } from '../vagueTerms.ts';

export const frenchPraise: readonly VagueTerms[] = [
  {
    id: 'louange',
    kind: 'empty-praise',
    phrases: `
      # ans/annees d experience; a l-ecoute; a la pointe; a vos cotes; annees d-experience; approche differente;
      approche nouvelle; approche originale; centre*-sur le/les client*; chevronne*; classe mondiale;
      connaissance approfondie; conseil*-de haut; d-exception; d-une seule main; de confiance; dernier cri;
      des/plusieurs annees d experience; disruptif*; disruption; disruptive*; ecoutons; engages a/pour;
      envergure internationale; excellence; exceptionnel*; extraordinaire*; formidable*; futuriste*; garantie de qualite;
      grande qualite; haut de gamme; haut niveau; haute performance; haute qualite; hautement qualifie*; hors du commun;
      hors norme; hors pair; imbattable*; incontournable*; inegalable*; inegale*; innovant*; innove*; irreprochable*;
      la reference; leader*; leadership; meilleur prix; meilleure qualite; n 1; no 1; nos valeurs; notre engagement;
      notre experience; nous aimons; nous comprenons; nouvelle approche; numero 1; numero un; pionnier*; plebiscite*;
      premier ordre; prestigieu*; prix abordable*; prix attractif*; prix competitif*; qualite irreprochable;
      qualite superieure; rang mondial; rapport qualite prix; reference du/sur-le/dans/en/incontournable; remarquable*;
      renommee; revolutionn*; sans egal; sans equivalent; sans pareil; sans precedent; savoir faire; service de qualite;
      sophistique*; tarif* attractif*; tarif* competitif*; tout simplement; tres haut niveau; tres qualifie*; ultime*;
      unique-en; vingt/trente/dix/quinze ans d experience; visionnaire*
    `,
    weakPhrases: `
      abordable*; accessible-a; adore*; agreable*; ambition; au coeur; autrement; avance*; bienveillan*; comme nous;
      competitif*; competitive*; complet; complete; completes; complets; confiance; connaissance du; creatif*; creative*;
      creativite; de pointe; de qualite; economique; ecoute; elegant*; enchant*; engagement; engages; eprouve*; excellent*;
      exclusif*; exclusive*; experimente*; expertise*; experts; fiabilite; fiable*; heureuse*; heureux; ideal*; ingenieu*;
      innovation*; intelligent*; le mieux; luxe; meilleur; meilleure; meilleures; meilleurs; moderne*; modernite;
      nos equipes; notoriete; notre equipe; parfait*; passion*; performant*; pertinent*; populaire*; premier choix;
      premier plan; prestige; prime*; professionnalisme; proximite; puissance; puissant*; qualitatif*; qualitative*; rassur*;
      reactif*; reactive*; reactivite; reconnu*; renomme; riche et; robuste*; satisfait*; serieux; service* client*;
      sur-mesure; tradition; unique; uniques; variee; variees; veritable*; vraiment
    `,
    unless: `
      # voyageurs; a-l avance; acier avance; au coeur de la/du nuit/massif/ville; avance de; avance sur; avances; avances de;
      batiments anciens et modernes; camion* complet*; camions complets; chariot* a la pointe; chef de la pointe;
      code unique; compteur* intelligent*; controle qualite; costume* sur-mesure; cuisine* sur-mesure; d-avance;
      document unique; dossier complet; dossiers complets; economique et social; en avance; equipage complet;
      escalier* sur-mesure; expert comptable; experts comptables; experts fonciers; experts forestiers; experts judiciaires;
      experts-d assurance*; fabriqu* sur-mesure; fenetre* sur-mesure; fruits de la passion; guichet unique; heure* de pointe;
      heures d avance; heures de pointe; hotel complet; identifiant unique; jardin* d excellence; jour complet;
      journee complete; jours d avance; kW de puissance; main sur mesure; maladie reconnue; meilleur avant;
      menuiserie* sur-mesure; meuble* sur-mesure; moderne gallo; nom complet; numero unique; numeros uniques; pain complet;
      pains complets; par rapport qualite; parc unique; personne de confiance; plomberie sur; pointe de la Bretagne; prime d;
      prime de; primes; primeur*; puissance des machines; puissance electrique; puissance souscrite;
      saisonniers experimentes; sans aucune passion; semaine complete; service client de; service clients de; sur mesure du;
      sur mesure et-en serie; temps complet; tiers de confiance; tout complet; travaux reconnus; unique au client
    `,
    reason: 'Un éloge de soi que tous emploient et que personne ne peut vérifier.',
    example: 'à bord de 140 des 200 chalutiers bretons de plus de 18 m',
  },
  {
    id: 'facile',
    kind: 'empty-praise',
    phrases: `
      a vos besoins; adapte* a/aux vos/leurs/chaque/tous/toutes/chacun/besoins/votre; agilite; bien etre; cle*-en main;
      convivial*; en toute confiance; en toute securite; en toute serenite; en toute simplicite; en toute tranquillite;
      ergonomi*; evolutivite; experience client; experience utilisateur;
      facile* a/d utiliser/utilisation/prendre/comprendre/emploi/deployer; facilite d; fluidifi*; fonctionnalites avancees;
      intuitif*; intuitive*; intuitivement; nombreuses fonctionnalites; repond* … besoins/attentes/exigences/enjeux;
      riche en fonctionnalites; s-adapte* a; sans compromis; sans contrainte*; sans couture*; sans friction*;
      simple a utiliser/prendre; simple et; simple-d utilisation/emploi; simple-mais; simples et
    `,
    weakPhrases: `
      adaptable*; agile*; confort; confortable; durable*; durablement; ecoresponsable*; efficace*; efficacement; evolutif*;
      evolutive*; experience; experiences; facile; facilement; faciles; flexibilite; flexible*; fluide*; fluidite;
      modulable*; modulaire*; modularite; optimal*; optimum; parametrable*; perenn*; personnalisable*; personnalisation;
      personnalise*; polyvalent*; pratique et; sans effort*; sans souci*; securise*; simplicite; souple*; souplesse;
      transparent*
    `,
    unless: `
      annees d experience; ans d experience; bache* souple*; batiment modulaire; batiments modulaires; biens durables;
      bois durable; boites transparentes; construction modulaire; constructions modulaires; d experience en; dose efficace;
      emballage* flexible*; emballage* souple*; equipe* agile*; escalade facile; experience* de laboratoire; film souple;
      film* transparent*; films-souples; flexible hydraulique; flexibles hydrauliques; fluide; fluide frigorigene; fluides;
      fluides frigorigene*; heures flexibles; horaires flexibles; maisons modulaires; matieres souples; pieces souples;
      plastique* transparent*; plastiques souples; prestataire securise; salle polyvalente; salle* polyvalente*;
      sans experience; verre* transparent*
    `,
    excusedBy: ['figure', 'alternative'],
    reason: 'Facile, souple, efficace : pour qui, mesuré comment ? Tous les concurrents disent de même.',
    example: 'un nouvel emballeur pèse sa première caisse après dix minutes de démonstration',
  },
  {
    id: 'tout-en-un',
    kind: 'all-in-one',
    phrases: `
      a 360 degres; application unique; approche globale; centralise* tout*/l/vos/toutes; couvre* tous/toutes/l/tout;
      de bout en bout; ensemble de services; fait tout; gamme complete; gamme de services; gamme etendue; gere* tout;
      gerer tout; guichet unique; interlocuteur unique; l-ensemble de l entreprise/activite;
      l-ensemble de/des vos/leurs/processus/besoins/activites/metiers/fonctions/services/activite/entreprise/operations/votre/donnees;
      l-integralite de; large choix; large eventail; large gamme; large palette; logiciel unique; multi fonction*;
      multi usage*; offre complete; offre globale; outil unique; palette complete; palette de; panel de; plate forme unique;
      plateforme integree; plateforme unique; solution* complete*; solution* globale*; solution* integree*;
      sous un meme toit; suite complete; suite logicielle;
      tous les/vos/leurs/nos besoins/processus/metiers/aspects/services/usages/problemes; tous vos outils;
      tout au meme endroit; tout ce dont; tout centraliser; tout en 1; tout en un; tout faire; tout gerer; tout maitriser;
      tout piloter; toute l-entreprise; toute la chaine de valeur;
      toutes les/vos/leurs/nos fonctions/besoins/donnees/operations/taches/activites/problematiques/facettes/etapes/dimensions;
      un outil unique; un seul logiciel; un seul outil; une seule application; une seule plateforme; une seule solution;
      vaste gamme; vision a 360
    `,
    weakPhrases: `
      360; de a a z; exhaustif*; exhaustive*; global; globale; globaux; integre*; multifonction*; polyvalent*; suite;
      tout compris; unifie*; universel*; universelle*
    `,
    unless: `
      circuit* integre*; cuisine integree; cuisine* integree*; de suite; et-ainsi de suite; forfait global;
      gestion integree des ravageurs; guichet unique de la mairie; integre l; integre la; integre le; integre les;
      integres dans le mur; la suite; lampe* integree*; medecine* integree*; par suite; salaire global; salle* polyvalente*;
      sans tout en un; service integre*; soins globaux; suite a; suite au; suite aux; suite d; suite de pannes;
      suites d hotel; suites hoteliere*; tout compris de #; tout de suite
    `,
    excusedAfter: ['alternative'],
    reason: 'Le tout-en-un ne nomme aucune chose précise où il excelle ; personne ne sait quand le choisir.',
    example: 'un carnet de stock pour marchands de peinture, qui teinte à la commande et compte les pots',
  },
];
