import type { GenericWords } from '../vagueTerms.ts';

/** Les mots que toute entreprise pourrait écrire ; jamais le nom d’un métier ni d’un objet que l’on touche. */
export const frenchGenericWords: GenericWords = {
  words: {
    grammar: `
      a afin ai ailleurs ainsi aller allez alors apres as assez au aucun aucune aura auront aussi autant autour aux
      avant avec avez avoir avons ayant beaucoup bien c ca car ce ceci cela celle celles celui certain certaines
      certains ces cet cette ceux chacun chacune chaque chez comme comment contre cours d dans de depuis des
      devoir doit doivent donc dont du elle elles en enfin entre est et etait etc ete etre eux face faire
      faisons fait faites faut fera feront font grace hors ici il ils j jamais je jusqu jusque l la le les leur leurs
      loin lors lorsque lui ma mais mal me meme memes mes mieux moi moins mon n ne ni nos notamment notre nous nul on
      ont or ou par parmi partout pendant peu peut peuvent pire plus plusieurs plutot pour pouvez pouvoir pouvons pres
      presque puisse qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans se sein selon sera
      seront ses seulement si soi soient soit son sont sous sur surtout ta tandis tant te tel telle telles tels tes
      ton toujours tous tout toute toutes travers tres trop tu un une va vers veulent veut vite vont vos votre vouloir
      vous y
    `,
    deeds: `
      abolir* acced* acceler* acces accompagn* accompl* accro* adapt* adopt* adress* affront* agi* aid* aime aiment
      aimer aimez ajust* align* alleg* allie* allions allons amelior* analys* anime animer anticip* apporte apportent
      apporter appui* arret* aspir* assur* attein* attend* attent* attir* augment* automati* avanc* baiss* batir
      batissez batissons batit benefic* besoin* boost* boulevers* brill* captiv* chang* cherch* chois* choix cibl*
      collabor* combin* combl* commenc* comprehension comprend* comprenn* compte comptent concentr* concept* concern*
      concev* concu* concurren* conduir* confian* configur* confront* connaiss* connait connect* conqu* consacr*
      conseil* consolid* constru* contien* contribu* controle controler controles convainc* convien* cooper* coordonn*
      correspond* couvre couvrent couvrir creation* cree creent creer croire crois croiss* croit croitre decid*
      decision* decouvr* dedi* demand* demarqu* demarr* depass* deplo* desir* dessin* destin* develop* deven* devien*
      differen* diminu* dire dirig* disent distingu* dit donn* dorm* echang* ecout* elarg* elimin* emerveill* employ*
      encadr* encourag* engag* enrich* entour* entreprendre entreprennent esper* etend* etonn* evalu* evit* evolu*
      excell* execut* exig* experiment* exploit* explor* facilit* fascin* federe federer fixe fixent fixer fluidif*
      focalis* fonction* formation* fournir fournissent fournisseur* fournit gagn* garanti* garde gardent garder
      gardez gere gerent gerer gestion* grandi* guid* identif* imagin* implement* impliqu* inclu* innov* inscri*
      inspir* integr* interag* invent* liber* lie lier limit* maint* mene menent mener merit* mesur* met mett* mis
      mise montr* motiv* notification* offr* oper* optimis* orchestr* organis* ose osent oser oubli* parl* partag*
      parti particip* passent passer passez pense pensee pensent penser pensez perenn* perform* permet* personnalis*
      pilot* planifi* prend* prenn* preoccup* prepar* present* preserv* prevenir previen* prioris* pris profit*
      progress* promouvoir propos* prosper* proteg* raccourc* rapproch* rassembl* ravi* rayonn* reagi* realis*
      recherch* reconn* redonn* redress* reduc* redui* regler regroup* rehauss* reinvent* relev* relie relient relier
      remet* rend rendent rendre renforc* renouvel* repens* repond* repons* repos* reprend reprendre resol* resou*
      respir* reste restent rester restez reun* reuss* revel* reven* rever revien* revolution* rivalis* saisir
      saisissez sait satisf* savent savoir seduir* seduis* selectionn* sent sentent sentiment* sentir sert servent
      servic* servir simplif* souci* souhait* souten* soutien* stimul* structur* suit suivent suivi suivis suivre
      supervis* supprim* surmont* surpass* surprend* synchronis* tenez tenir tiennent tient tire tirent tirer tracer
      traite traitement* traitent traiter transform* travail* trouv* unifi* utilis* vainc* vaincre valeur* valoris*
      vend vendent vendre visant vise visent visualis* vit vivent vivez vivre voir voit vu
    `,
    people: `
      acheteur* acteur* allie allies ami amis assistant* associatif* association* autoentrepreneur* autorite* b2b b2c
      branche* bureau* client* collegue* commerc* compagnon* consommat* createur* daf departement* direct* drh dsi
      econom* entrepreneur* entrepris* equipe equipes eti europe* expert* famille* femme* filiale* filiere* financ*
      gens groupe* homme* humain* independant* individu* industri* institution* interlocuteur* jeune* leader* local
      locale locales locaux management manager* marque marques membre* metier* mondia* multi multinationale* mutuelle*
      nationa* ong partenaire* partenariat* particulier* patron* pays personne* pionnier* pme pmi prestataire* prive*
      professionnel* public* publiq* region* salarie* secteur* segment* siege sites social* sociaux societ* start
      startup* talent* territoire* tpe up ups
    `,
    things: `
      abonnement* achat* administrat* affaire* agenda* agent agents alternativ* ame an annee* ans api appli* approch*
      approvisionn* architectur* argent aspect* assistanc* atout* aujourd avantag* avenir barrier* base* bonheur bord
      boussole bout brique* budget* but buts cadre* cap capacit* capital carriere* catalyseur* chaine* charge charges
      chemin* chiffre* chose* cible* clair* clar* cle cles cloud coeur coheren* competenc* complex* composant*
      conform* contenu* corvee* cote* cout* couverture creativ* cultur* cycle* defi* degre* dela demain depens*
      detail* dialog* difficult* digita* dispersee* disperses disponib* domaine* durab* ecosystem* education effet*
      efficac* efficien* effort* elan element* emploi* energie* enjeu* enseign* ensemble* environnement* epoque
      equilibre* ere erreur* espace* esprit* etape* etat experienc* fabri* facon* fiab* fidel* fierte fin flexib* flux
      force* forme* fort forte fortes forts frais friction* frontiere* futur* gamme* gaspillag* generation* genre*
      goulot* gouvernem* harmonie heureu* horizon* hui idee* image* impact* indicateur* information* informatiq*
      infrastructur* initiativ* instant* intelligen* interface* interoperab* investiss* it joie jour jourd journee*
      jours kpi licence* lien* lieu* ligne logiciel* longueur magie maniere* marge* marketing matiere* menac* method*
      middleware mission* mobile mobiles mobilite mode* modul* moment* monde mouvement* moyen* mutation* niveau*
      nombre* norme* notoriete numeri* objectif* obstacl* oeuvre opportunit* option* ordre outil* pack* paix parcours
      part partie* parts pas passe passerelle* passion* paysage* pert* phase* place* plaisir* plan plans plate
      plateforme* point points politique* portee position* possib* poste* potentiel* pratiqu* precis* presence
      pression princip* priorit* prix problem* process processus product* produit* programm* projet* promesse*
      puissan* qualit* quantit* question* quotidien* rails rapport recette* reglement* relation* rendement* rene renes
      rentab* repere* reputation* reseau* resilien* ressourc* resultat* retour* reve reves rh risqu* robot* robust*
      role* routine* rythme sante secret* securi* sens sereine* seren* silo* simplic* site socle* solution* sorte*
      souffle souples* stabil* stable* standard* strateg* stress style* succes suite* sujet* support* surete systeme*
      tache* taille* tarif* techniq* technolog* temps tendanc* terrain tracas tranquill* transparen* type* vente* vie
      vies visib* vision* voie* vue* web
    `,
    qualities: `
      abord abordab* acti* adequat* adore* agreabl* agroalimentaire ambitieu* ambition* ancien* attache attachees
      attaches attract* audaci* authenti* autonom* autre* averti* axe* bas basse beau belle bienveil* bon bonne bonnes
      bons capab* celebre* centr* certifie* cher chere classique* collectif* collectiv* commun* competiti* complet*
      confortab* conscient* constant* contemporain* continu* convivial* correct* couple* courag* court crucial*
      curieu* dernier* deter* determine* devou* digne* distance distincti* divers* doue* dur durs dynami* eclaire*
      ecolog* elegan* emotion* entier* eparpill* eprouv* ergonom* essentiel* etabli* ethique* exceptionnel* exclusi*
      existant* extern* facile* fantastique favori* fluide* fond* fragment* francais* genial geniale gerable* globa*
      grand grande grandes grands gros grosse habituel* haut haute hautes hauts holisti* honnet* hybride* ideal*
      illimit* immediat* important* impossib* incertain* incroyable indispensab* infini* intern* intuiti* isole*
      juste* labellise* large* leger* lent* libre* long longs longue lourd* magique maitris* majeur* malin* manuel*
      mature* meilleur* multipl* necessair* nomade* nouveau* nouvel* obsolete* occup* optimal* ordinaire* oriente*
      origina* ouvert* pair parfait* perman* petit petite petites petits plein pleine polyvalent* prefer* premier*
      premium pret* proacti* prochain* proche* profond* proprietaire* proximit* qualifi* raisonnab* rapid* reacti*
      recent* reel* remarquab* repetitif* repetitive* responsab* riche* sain saine sensib* serieu* simple* sincer*
      solide* sophistiqu* souverain* special* super superbe superieur* tertiaire top total* tourne* traditionnel*
      turbulent* uniqu* universel* utile* vari* vaste* vert* vital* vrai*
    `,
  },
  meanings: [
    {
      id: 'rien-de-concret-cible',
      kind: 'everyone',
      parts: ['target'],
      reason:
        'Chaque mot va à n’importe quelle entreprise : ni métier, ni travail, ni nombre, ni habitude qui se chercheraient dans une liste.',
      example: 'les boulangeries de trois à dix boutiques qui cuisent la nuit et livrent en camionnette',
    },
    {
      id: 'rien-de-concret-offre',
      kind: 'buzzword',
      parts: ['offering', 'oneLiner'],
      reason:
        'Chaque mot va à n’importe quel produit : on ne sait ni ce qui arrive le premier jour, ni qui en fait quoi.',
      example: 'une feuille de comptage qui lit la balance et imprime l’étiquette de chaque caisse',
    },
    {
      id: 'rien-de-concret-valeur',
      kind: 'unmeasurable-improvement',
      parts: ['value'],
      reason: 'Chaque mot va à n’importe quel produit : rien n’est nommé qui changerait, rien ne se compte.',
      example: 'le pain invendu à la fermeture passe de 9 % à 4 %',
    },
    {
      id: 'rien-de-concret-difference',
      kind: 'unsupported-claim',
      parts: ['uniqueness'],
      reason:
        'Chaque concurrent pourrait écrire ces mots : nommez la chose que vous êtes seul à faire, et à qui vous vous comparez.',
      example: 'la seule balance de la région qui imprime l’étiquette sans réseau',
    },
  ],
};
