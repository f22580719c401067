import type { VagueTerms } from '../vagueTerms.ts';

export const frenchClaims: readonly VagueTerms[] = [
  {
    id: 'ameliorer-sans-mesure',
    kind: 'unmeasurable-improvement',
    phrases: `
      a l-etape superieure;
      aide*/aider/aidons/permet*/permettre … grandir/reussir/progresser/avancer/croitre/collaborer/communiquer/innover/mieux/evoluer/performer/efficace*/developper/gagner/organiser;
      aller de l-avant; aller plus loin; aller plus vite;
      amelior*/optimis*/renforc*/augment*/developp*/moderni*/accroi*/accroitre/perfection*/facilit*/simplifi*/dynamis*/boost*/professionnalis*/maximis*/rationalis*/structur*/soutien*/soutenir/valoris*/fluidifi*/accompagn*/transform*/harmonis*/revolutionn*/repens* … gestion/management/communication/collaboration/cooperation/competitivite/image/culture/niveau/transparence/visibilite/performance/performances/organisation/gouvernance/decision/decisions/pilotage/controle/processus/process/activite/activites/operations/strategie/potentiel/experience/engagement/motivation/cohesion/travail/quotidien/vie/efficacite/fonctionnement/entreprise/entreprises/croissance/metier/metiers/relation/relations/changement/methodes/resultats/satisfaction/attractivite/flux/numerisation/digitalisation/developpement/taches/tache;
      amelioration continue; amelioration de la gestion/performance/communication; apporte* de la valeur;
      atteindre … objectifs; au niveau superieur; avantage competitif; avantage concurrentiel; bonne gestion;
      bonnes decisions; competitivite; controle total; creation de valeur; cree de la valeur; creer-de la valeur;
      decisions eclairees; developper … entreprise/activite/chiffre/business/ventes/potentiel; dormir tranquille; efficacite;
      en-toute quietude; epanoui*; esprit tranquille; exploiter … potentiel; facilite* la/le vie/quotidien/travail;
      faire croitre; faire decoller; faire grandir;
      gagner en … efficacite/productivite/competitivite/performance/serenite/visibilite/agilite/temps/clarte/souplesse/maturite/qualite;
      gain* d efficacite/productivite; gains-en efficacite; garder une longueur; generer de la valeur;
      gerer mieux/efficacement; gerer … entreprise/activite/organisation/business; gestion efficace; gestion moderne;
      gestion optimale; gestion performante; gestion simplifiee; liberer … potentiel; maitrise totale; meilleur controle;
      meilleur pilotage; meilleure collaboration; meilleure communication; meilleure gestion; meilleure maitrise;
      meilleure organisation; meilleure visibilite; meilleures decisions;
      mieux gerer/piloter/travailler/organiser/communiquer/collaborer/decider/maitriser/comprendre/vendre/servir/produire;
      niveau de gestion; niveau de management; performance globale; performance*;
      piloter … entreprise/activite/organisation/performance/business; plein potentiel; plus de valeur; prendre de l-avance;
      prendre une longueur; productivite; qualite de service; qualite de vie; relever … defis; rentabilite;
      repondre aux defis/enjeux; rester competitif*; rester en tete; satisfaction client*; satisfaction des;
      se concentrer sur … essentiel/coeur; simplifie* la/le/votre/vos/leur vie/quotidien/travail; tranquillite d esprit;
      travailler mieux/autrement; valeur ajoutee; visibilite totale; vision globale
    `,
    weakPhrases: `
      amelioration; bonheur; cohesion; croissance; defi; defis; efficience; en avant; enjeux; epanouissement; essor;
      fidelisation; fideliser; grandir; innover; l-essentiel; maitrise; moderniser; opportunite*; possibilites; potentiel;
      prise de decision; progresser; quietude; reussir; reussite; sereinement; serenite; sublim*; succes; tranquillite;
      transparence; vue d-ensemble
    `,
    unless: `
      accompagn* de personnes; accompagn* les patients; amelioration genetique; appareil de controle; atelier* en travaux;
      bulletin de performance; competition sans succes; contrat de performance; controle d acces; controle technique;
      controles techniques; enjeux de la paie; enquete* de satisfaction; facilit* la reprise du travail; flux d air;
      gestion des dechets; organisme de controle; performance energetique; performances energetiques; pilotage de drone*;
      prime de productivite; relations presse; simplifie* le/la declaration; vie scolaire
    `,
    reason: 'Nul ne peut dire quand cela s’est amélioré : il n’y a ni unité ni date.',
    example: 'les comptes du mois sont clos le 3 au lieu du 12',
  },
  {
    id: 'gain-sans-chiffre',
    kind: 'unsupported-claim',
    phrases: `
      a bas cout; a moindre cout;
      amelior*/augment*/accro*/boost*/maximis*/dop*/multipli*/plus-de/garanti*/optimis*/meilleur*/developp*/renforc*/haus* … qualite/ventes/vente/chiffre/revenus/rentabilite/marge/marges/benefices/profit/profits/securite/precision/productivite/rendement/conversion/retour/satisfaction/fiabilite/production/rapidite/trafic/clients/resultats;
      ameliore; ameliorer; du temps et; economie d argent; economie de temps; economise*; en un clin; fait gagner;
      font gagner; gagner du temps; gagnez du temps; gain de temps; gains de temps; meilleur service; moins cher;
      moins chere; moins cheres; moins chers; moins couteu*; moins d erreurs/effort/efforts/attente/stress;
      moins de temps/risques/papier/retards/pertes/stress/couts/gaspillage/travail; plus agile*; plus competitif*;
      plus complet*; plus de clients; plus de ventes; plus economique*; plus efficace*; plus efficacement; plus eleve*;
      plus facilement; plus fiable*; plus flexible*; plus fort*; plus grande;
      plus grande … precision/liberte/efficacite/flexibilite/securite; plus haut; plus intelligent*; plus performant*;
      plus precis; plus precise*; plus proche*; plus productif*; plus productive*; plus rapidement; plus rentable*;
      plus securise*; plus simple*; plus simplement; plus souple*; produire plus; rapide et;
      reduc*/redui*/reduire/diminu*/baiss*/abaiss*/minimis*/limit*/evit*/elimin*/moins-de/supprim*/maitris*/optimis*/economis*/gagn*/alleg* … couts/cout/temps/depenses/frais/erreurs/erreur/risques/risque/gaspillage/gaspillages/pertes/delais/delai/charge/charges/complexite/stress/papier/paperasse/retards/retard/stocks/stock/rebuts/reclamations/ressources/argent;
      reduction des/de couts/cout/delais; rentabilite; retour sur investissement; temps et argent; temps et de l argent;
      vendez plus; vendre plus
    `,
    weakPhrases: `
      accelere*; accelerer; augmente; augmenter; davantage; economies; economiser; en temps reel; instantane*; mieux;
      moins d; moins de; optimisation; optimise*; optimiser; plus facile*; plus rapide*; plus simple; plus sur; plus sure;
      plus surs; plus vite; qualite; rapide; rapidement; rapides; rapidite; reduction; reduire; reduit; simplifi*;
      superieur*; temps reel
    `,
    unless: `
      au mieux; bord superieur; cadre superieur; cadres superieurs; ciment rapide; declaration simplifiee;
      economies d energie de; etage superieur; faute de mieux; liaison rapide; mieux que; plus fort tonnage; plus haut de;
      plus superieur; prise rapide; rapide que; regime simplifie; restauration rapide; tant mieux; test* rapide*; tps reel;
      train* rapide*
    `,
    parts: ['value', 'uniqueness', 'oneLiner'],
    excusedBy: ['figure', 'alternative'],
    reason: 'Une promesse sans chiffre ni autre choix nommé : mieux que quoi, et de combien ?',
    example: 'quatre pièces au rebut par semaine au lieu de quinze',
  },
  {
    id: 'rival-sans-nom',
    kind: 'unsupported-claim',
    phrases: `
      # fois mieux; # fois plus performant*/efficace*/productif*/simple*; a la difference de la concurrence;
      a la difference de nos; a la difference des autres; attentes; attention personnelle; bien plus; comme nul autre;
      comme un individu; contrairement a la concurrence; contrairement a nos; contrairement aux autres;
      contrairement aux concurrents; contrairement aux solutions classiques/traditionnelles/existantes/concurrentes;
      depasse* … attentes; devance*; devancer; devant la concurrence; differenciant*; differenciation; differencier;
      du marche; face a la concurrence; faire la difference; fait la difference; font la difference;
      jusqu a # fois mieux/plus; le/la/les plus … du/sur-le/au/de-la marche/monde/secteur/france/profession/planete;
      les autres solutions; les solutions classiques; les solutions existantes; les solutions traditionnelles;
      meilleur*-du/de-la/de-sa/de-leur marche/secteur/categorie/profession/monde; nous demarque*; nous differencie*;
      nous distingue*; nul autre; par rapport a la concurrence; par rapport aux autres; par rapport aux concurrents;
      pas comme les autres; personne/nul ne … comme nous;
      plus qu un/une simple?/outil/logiciel/produit/solution/fournisseur; que d autres; que jamais; que la concurrence;
      que le marche; que les autres; que les concurrents; que nos concurrents; que vos concurrents; se demarque*;
      se distingue*; surpasse*; une longueur d avance
    `,
    weakPhrases: 'aucun autre; aucune autre; personne d autre',
    unless: `
      aucun autre que; halle*/place/jour*/producteurs/emplacement*/stand* … du marche; listes d attentes;
      une longueur d avance de #; veille/retour du marche
    `,
    parts: ['offering', 'value', 'uniqueness', 'oneLiner'],
    reason: 'L’autre choix n’a pas de nom ; personne ne peut comparer.',
    example: 'à la différence d’un tableur partagé, deux chefs d’équipe y écrivent en même temps',
  },
  {
    id: 'quantite-floue',
    kind: 'vague-quantity',
    phrases: `
      a long terme; a tout instant; au fil du temps; au plus vite; autant que possible; bon nombre;
      dans les meilleurs delais; de maniere optimale; de plus en plus; des centaines de; des milliers de; des millions de;
      differents besoins; en quelques clics; en tout temps; en un clic; et bien plus; et plus encore; jour apres jour;
      la majorite; la plupart; le plus possible; le plus rapidement possible; le plus vite possible; meilleurs delais;
      n-importe ou; n-importe quand; ou que vous soyez; prix raisonnable*; quantite de; quelques clics; quelques instants;
      sur le long terme; un grand nombre; une foule; une multitude
    `,
    weakPhrases: `
      a tout moment; au maximum; au minimum; au quotidien; beaucoup; considerabl*; constamment; divers; diverses; drastique*;
      en continu; en permanence; en quelques; enormement; entre autres; etc; fortement; grandement; largement; le quotidien;
      massif*; massivement; maximal*; maximum; minimal*; multiples; nettement; nombreu*; notable*; notablement; plusieurs;
      quelques minutes; raisonnable*; sensiblement; significati*; tres
    `,
    unless: `
      # au maximum; # maximum; # minimum; au maximum #; au minimum #; charge maximale; coulee en continu; dechets divers;
      depuis toujours; dose maximale; en quantite de; faits divers; familles nombreuses; maximum #; nombreuse*-de #;
      ouvert* en continu; pas toujours; plusieurs fois; surveillance maximale; tres grande vitesse; tres haute tension;
      tres haute vallee; tres petites entreprises; trop nombreu*; vitesse maximale; vote a la majorite
    `,
    excusedBy: ['figure'],
    reason: 'Combien, de combien, combien de fois ? Sans nombre, une quantité n’est jamais fausse et ne dit donc rien.',
    example: 'neuf jours ouvrés sur dix',
  },
];
