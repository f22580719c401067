import type { VagueTerms } from '../vagueTerms.ts';

export const frenchTargets: readonly VagueTerms[] = [
  {
    id: 'taille',
    kind: 'size-class',
    phrases: `
      cac 40; entreprise moyenne; entreprises de taille moyenne/intermediaire/humaine; entreprises moyennes; eti;
      grande entreprise; grandes organisations; grandes structures; grandes-entreprises; grandes-societes; grands-comptes;
      grands-groupes; gros clients; jeunes pousses; licornes; micro entreprises; microentreprises; moyennes entreprises;
      moyennes-societes; multinationales; petite-entreprise; petites equipes; petites et/ou moyennes; petites organisations;
      petites-entreprises; petites-societes; petites-structures; petits clients; petits commercants; petits commerces;
      petits et/ou moyens; pme; pmi; scale up; scale ups; start up; start ups; startup*; taille intermediaire;
      taille moyenne; tpe; vse
    `,
    excusedBy: ['figure'],
    reason:
      'Une classe de taille ne dit ni ce que font ces clients ni ce qui les gêne ; deux PME n’ont pas les mêmes problèmes.',
    example: 'les laiteries de 10 à 40 salariés qui livrent chaque jour plus de 100 magasins',
  },
  {
    id: 'tout-le-monde',
    kind: 'everyone',
    phrases: `
      acteurs economiques; chaque client; chaque entreprise; chaque equipe; chaque organisation; dans le monde entier;
      de l-artisan au; de l-auto-entrepreneur au; de l-independant au; de la start up; de la tpe; de nombreux secteurs;
      differents secteurs; divers secteurs; du monde entier;
      entreprises-et organisations/administrations/collectivites/institutions;
      l-ensemble des/du entreprises/marche/acteurs/secteurs/clients/professionnels; le plus grand nombre; multiples secteurs;
      particuliers et/ou/comme professionnels/entreprises; partout dans le monde; plusieurs secteurs; privees ou publiques;
      prives et publics; professionnels et/comme particuliers; public et prive; publics et prives; publiques et privees;
      publiques ou privees; quel que soit leur/son/votre/le/la;
      quelle que soit leur/sa/votre/la/l taille/activite/secteur/industrie; quelque soit; quels que soient;
      tous les secteurs/clients/metiers/acteurs/professionnels/utilisateurs/publics/domaines/types; tous publics;
      tous secteurs; tout client; tout le monde; tout organisme; tout professionnel; tout public; tout secteur; tout type;
      tout utilisateur; toute entreprise; toute equipe; toute organisation; toute personne; toute societe; toute structure;
      toutes les/nos/vos entreprises/organisations/societes/structures/entites/equipes/tailles/industries/personnes/branches/activites/administrations/collectivites;
      toutes sortes; toutes tailles
    `,
    weakPhrases: 'a tous; b2b; chacun; grand public; n-importe quel*/qui; partout; pour tous',
    unless: `
      tous deux; tous les #; tous les ans; tous les camions/trajets/lots/bons/chantiers/colis/sites/fours;
      tous les deux/trois/dix; tous les jours; tous les lundis; tous les matins; tous les mois; tous les soirs;
      tous les trimestres; tous les vendredis; tous leurs; tous ses; vehicule* tout terrain
    `,
    reason:
      'Qui vend à tout le monde n’est décrit par personne ; une cible doit laisser dehors la plus grande part du monde.',
    example: 'les pharmacies rurales indépendantes qui livrent des maisons de retraite',
  },
  {
    id: 'cible-de-voeux',
    kind: 'everyone',
    phrases: `
      a fort potentiel; a forte croissance; a l-ere; acteurs cles; acteurs du secteur/marche; acteurs majeurs;
      clients potentiels; d-aujourd-hui; d-avenir; de demain; dirigeants ambitieux; en croissance; en mouvement;
      en mutation; en plein essor; en pleine croissance; en pleine transformation; en quete; en transition;
      entreprises/societes/organisations/acteurs/consommateurs/marques/collectivites responsables;
      face/confronte* aux/a/au … changement*/transformation*/defi*/enjeu*/mutation*/concurrence/incertitude*/pression*/complexite;
      grandes ambitions; groupes internationaux; haut de gamme; haute exigence; multi sites; multisites; ouverts d esprit;
      parties prenantes; professionnels presses; qualite avant tout; qui cherchent; qui desirent; qui souhaitent;
      qui veulent;
      souhait*/desir*/cherch*/veulent/voulant/veut/besoin/soucieu*/envie/desireu*/visant/visent/aspir*/ayant-besoin/prete*/pret/prets/decide*/motive* … croitre/grandir/ameliorer/moderniser/numeriser/digitaliser/transformer/optimiser/innover/reussir/performer/progresser/accroitre/augmenter/devenir/accelerer/simplifier/evoluer/developper/gagner/gerer/rester/differencier/renforcer/automatiser/dynamiser/maitriser/reduire/booster/se/mieux/passer/aller/performance*/croissance/qualite/changement/avenir/efficacite/excellence/productivite;
      sous pression; tournees-vers l; tournes-vers l
    `,
    weakPhrases: `
      a la recherche; ambitieu*; concerne*-par; connectees; connectes; conscient*; decideurs; du futur; dynamiques;
      en developpement; en recherche; exigeant*; innovantes; innovants; interesse*-par; modernes;
      ouvert* a/au/aux changement/innovation/nouvelles/nouveautes; passionne*; performantes; performants;
      sensible* a/aux/au; soucieuses; soucieux; visionnaires
    `,
    unless: `
      responsables d; responsables de; responsables des; responsables du; sensibles a la lumiere; zones sensibles
    `,
    parts: ['target'],
    excusedBy: ['figure'],
    reason: 'Chaque entreprise le dirait d’elle-même ; la formule ne fait entrer ni sortir personne.',
    example: 'les ateliers d’usinage qui ont manqué plus de cinq dates de livraison l’an dernier',
  },
  {
    id: 'cible-nue',
    kind: 'everyone',
    phrases: 'l-industrie; secteur de la sante; secteur industriel; secteur prive; secteur public',
    weakPhrases: `
      acteurs; administrations; artisans; cadres; clients; collectivites; commercants; consommateurs; dirigeants;
      distributeurs; entrepreneurs; entreprises; equipes; etudiants; fabricants; familles; femmes; independants; individus;
      industrie; industriels; industries; institutions; jeunes; managers; organisations; organismes; particuliers;
      prestataires; professionnels; salaries; seniors; societes; structures; utilisateurs
    `,
    unless: `
      cadres de sante; clients d; clients des; clients du;
      entreprises de/d transport/couverture/plomberie/nettoyage/maconnerie/demenagement/charpente/menuiserie/peinture/terrassement/ambulance*/elagage/electricite/chauffage;
      equipes d-un/une; structures metalliques; utilisateurs d; utilisateurs de
    `,
    parts: ['target'],
    excusedBy: ['condition'],
    reason:
      'Rien ici ne se cherche dans une liste de clients : ni métier, ni nombre, ni habitude, ni outil présent ou absent.',
    example: 'les cabinets de 5 à 20 avocats qui facturent encore d’après des feuilles de temps en papier',
  },
];
