import type { VagueLanguage } from '../vagueTerms.ts';

export const frenchFacts: VagueLanguage['facts'] = {
  figure: {
    phrases: `
      #; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; quinze; vingt; trente; quarante; cinquante;
      soixante; cent; cents; mille; million*; milliers; dizaine; douzaine; centaine; moitie; demi; demie; tiers; quart;
      double; doubler; double*; triple*; pour cent; meme jour/heure/soir/matin/semaine; lendemain; du jour au lendemain;
      midi; minuit; avant le dejeuner; le soir meme; par heure/jour/semaine/mois/an/nuit/equipe/visite/page;
      une heure/minute/journee/semaine/nuit/page/visite; un jour/mois/an/matin/clic/appel/ecran; en-une seule visite/fois;
      zero; premier/premiere jour/mois/visite/semaine; chaque matin/soir; une seule page/feuille;
      un seul appel/ecran/formulaire
    `,
    unless: `
      industrie 4.0; web #; 360; 24-7; 24-h-24; 24-heures-sur-24; 7-jours-sur-7; 7-j-7; # en #; numero 1; n 1; no 1; 2.0;
      3.0; 4.0; 5.0; 21-e-siecle; xxi; un jour ou; tiers de confiance; d-une-part; cent pour cent satisf*; de a a z;
      a # degres; 360-degres; du jour au lendemain soir
    `,
  },
  alternative: {
    phrases: `
      au lieu; plutot que; plutot qu; sans; contrairement; a la difference; a l-inverse; remplac*; a la place; n-est plus;
      ne … plus; n … plus; que le/la/les/l/un/une/son/leur/votre/ce; que par/avec/sur/dans/chez; qu un/une/avec/au/a/en;
      par rapport; compare*; la ou; face a; contre; et non; non pas; pas par/dans/sur/avec/chez/au/aux; a la main
    `,
    unless: `
      sans … effort*/contrainte*/compromis/souci*/stress/tracas/limite*/difficulte*/probleme*/risque*/complexite/engagement/friction*/couture*/perdre/sacrifier/frontiere*;
      sans-aucune contrainte/limite/difficulte/complexite/frontiere; sans vous soucier; sans cesse; sans nul/aucun doute;
      sans egal; sans pareil; sans precedent; sans faille; sans equivalent;
      contrairement aux/a autres/concurrents/concurrence/solutions/outils;
      contrairement a la/nos/l concurrence/concurrents/ensemble;
      contrairement aux solutions/outils/logiciels/methodes classiques/traditionnel*/existant*/concurrent*;
      a la difference des/de-nos/de-la autres/concurrents/solutions/concurrence;
      que la/les/nos/vos concurrence/concurrents/autres; que le marche;
      que les/des solutions/outils/methodes/logiciels classiques/traditionnel*/existant*/concurrent*;
      que-l ensemble/ordinaire; par rapport a-la/aux/au concurrence/concurrents/autres/marche;
      face-a la/aux/vos concurrence/concurrents/defis/enjeux/changement*; remplac* les solutions traditionnelles;
      que le simple; qu-un simple/logiciel/outil/produit; qu-une simple/solution; que-l-on; compare* aux/a autres/concurr*;
      contre vents; plutot que d autres; que-vous; sans avoir-a? … soucier;
      ne/n … plus vite/rapide*/rapidement/de/d/efficace*/simple*/simplement/facile*/facilement/fiable*/souple*/sur/loin/proche*/grand/grande/complet*/fort/forte/qu/que/seulement
    `,
  },
  condition: {
    phrases: `
      #; qui; dont; ou; avec; sans; ayant; de moins; de plus; entre; plus de; moins de; encore; depuis; apres; avant; deux;
      trois; quatre; cinq; six; dix; douze; quinze; vingt; trente; cinquante; cent; utilisant; livrant; vendant; produisant;
      fabriquant; exploitant; facturant; perdant; travaillant; employant
    `,
    unless: `
      qui veulent/souhaitent/cherchent/desirent/ont besoin; avec ambition; petites ou; ou moyennes; ou grandes; publiques ou;
      privees ou; publics ou; ou privees; ou publiques; ou prives; ou particuliers
    `,
  },
  existing: {
    phrases: `
      utilis*; de leur/votre/son/l; du; depuis l/le/leur/votre/un; dans l/leur/un/le/votre/son; vers l/leur/le/votre;
      export*; import*; relie*; connecte*; branche*; a cote; en plus; sur l/leur/le; n-ont pas/ni/aucun; n-a pas/ni/aucun;
      ont un/une/deja; pas de; pas d; ni; aucun; remplac*; lit; ecrit; actuel*; existant*; equipe*; leur; leurs; a leur/l;
      reprend; alimente
    `,
  },
};
