import type { GenericWords } from '../vagueTerms.ts';

/** Words that any firm could put into its statement; never the name of a trade or of a thing one can touch. */
export const englishGenericWords: GenericWords = {
  words: {
    grammar: `
      a about above across actually after again against ahead all almost along also although always am amid
      among an and another any anybody anyone anything anywhere apart are aren around as at away back be because been
      before behind being below between beyond both but by can cannot could d despite did didn do does doesn doing don
      done down during e each either especially etc even ever every everybody everyone everything everywhere exactly
      few finally for forward from g had has have having he her here him his how i if in into is isn it its just least
      less like ll mainly many may might more most mostly much must n nearly neither never no nobody nor not nothing
      now of off on once one ones only onto or other others our out over own particularly per quite rather re s
      same shall she should simply since so some somebody someone something somewhere such t than that the their
      theirs them themselves then there these they this those though through throughout to together too toward towards
      truly under until up upon us ve very via was we were what whatever when whenever where wherever whether which
      while who whom whose why will with within without won would you your yours yourself
    `,
    deeds: `
      accelerat* access* accompan* accomplish* achiev* act acting acts adapt* address addresses addressing adjust*
      administ* adopt* advanc* advis* aim aiming aims align* allow* amplif* analy* answer* anticipat* applied applies
      apply applying appreciat* architect ask asks aspir* assess* assist assisting assists assur* automat* avoid
      avoiding avoids becom* begin* believ* boost* bridg* bring bringing brings brought build building builds built
      capture* care cares caring celebrat* centrali* chang* choos* chosen coaching collaborat* combin* come comes
      coming commit* communicat* compar* compet* complet* concentrat* concern* configur* connect* consider*
      consolidat* consult* contain containing contains control controlled controlling controls cooperat* coordinat*
      count counts cover covering covers craft crafted creat* customi* cut cuts cutting decid* dedicat* delight*
      deliver delivered delivering delivers demand* depend* deploy* deserv* design* desire* develop developed
      developing development develops differ* digiti* direction discover* distinguish* dream* drive drives driving
      drop earn* educat* elevat* eliminat* embrac* empower* enabl* encourag* engag* enhanc* enjoy* ensur* evaluat*
      evol* exceed* excel excels exchang* execut* expand* expect* experienc* explor* extend* face faced faces
      facilitat* facing feel* find finding finds finish* fit fits fitted fitting flourish* focus* foster* found free
      freed freeing frees fuel fuels fulfil* function functioning functions gain gains generat* get gets getting give
      given gives giving go goes going gone got govern* grasp* grow growing grown grows growth guarant* guid* handl*
      happen happens harness* help helped helping helps hope* hoping identif* ignit* imagin* implement* improv*
      includ* increas* innovat* inspir* integrat* interact* interest* invent* invest* involv* join joining joins keep
      keeping keeps kept know knowing known knows lead leading leads learn learning learns led let lets letting
      leverag* limit* link linked linking links listen* look looking looks love loved loves lower* made maintain* make
      makes making manag* match matches matter matters maximi* measur* meet meeting meets minimi* monitor* motivat*
      mov* multipl* navigat* offer offered offers operate operates operating optimi* orchestrat* organi* outperform*
      overcom* oversee* perform* pioneer* plan planned planning plans predict* prepar* present* preserv* prevent*
      produce produces producing profit* progress* promot* propel* prosper* protect* provid* pull pulling pulls put
      puts putting raise raises raising reach reaches reaching react* recogni* redefin* reduc* reflect* refuse
      reinvent* relies rely relying remain* remov* renew* report reporting reports represent* requir* reshap* resolv*
      respect* respon* rethink* reveal* revolutioni* rise run running runs satisf* save saved saves saving savings say
      says scale scales scaling secur* see seeing seek* seen sees seiz* select* serve served serves serving set sets
      setting shape shaping share shared shares sharing shine show showing shows simplif* solve solved solves solving
      spark sparks speak* speed speeds spend* spent stand* start* stay* steer* stop streamlin* striv* structur*
      struggl* succe* suffer* suit suits supervis* support supported supporting supports sustain* synchron* tackl*
      tailor* take taken takes taking talk* tell telling tells think thinking thinks thought thriv* track tracking
      tracks training transform* tries trust* try* turn turning turns uncover* understand* understood unifies unify
      unifying unit* unleash* unlock* use used uses using utili* valu* view viewing views visuali* want wanted wants
      win winning wins wish wishes wishing work worked working works worry*
    `,
    people: `
      agenc* allies ally area areas assistant assistants audience* authorities authority b2b b2c brand* business*
      buyer* central champion* client* colleague* commercial communit* compan* conglomerate* consumer* corporat*
      countr* customer* decision decisions department* director* distributed division* domain* economic* employee*
      enterpris* entrepreneur* expert* families family field fields firm firms founder* friend friends global* group
      groups headquarters hq human humans hybrid individual* industr* institution* international* leader* local
      location locations maker* market* member* men multinational* nation* newcomer* ngo ngos niche* nonprofit* office
      offices operator* owner* partner* peer peers people person personnel persons player* private professional*
      public region* remote rival* scaleup* sector* segment* site sites smb smbs sme smes social society staff
      stakeholder* supplier* talent* team teams thinker* ups user* vendor* women worker* workforce world worldwide
      youth
    `,
    things: `
      accura* action actions activit* admin advantage* advice age agent* agil* alert* algorithm* alternative* amount*
      api apis app application* approach* apps architectur* aspect* asset* assistance attention availab* backbone
      backlog balance barrier* base basis benchmark* benefit* bit border* bottleneck* bottom boundar* budget* bundle*
      burden* busywork capabilit* capacity capital career* catalogue catalyst* center centre chain challenge* chaos
      choice* chore chores clarifies clarify clarity clear* cloud compass complex* complian* component* concept*
      confidence confusion consisten* content conversation* copilot* core cost costs culture* cycle cycles daily
      dashboard* data database* day days deal* decade decades degree* detail* difficult* digital* dna ease ecosystem*
      edge effect* efficien* effort* element* else end ends energy environment* era error* everyday excellence
      existing expense* extra feature* feedback financ* fingertips flexib* flow flows forecast* foundation* framework*
      freedom friction frustrat* fun future* game gateway* gen goal* guesswork happi* harmony hassle* headache* health
      healthcare heart horizon* hr hub hubs hurdle* ict idea* impact* income indicator* infinite* information
      infrastructure* initiative* insight* intelligen* interface* internet interoperab* issue* job jobs journey* joy
      key kind kinds knowledge kpi kpis landscape layer layers level* life lifecycle lives loss* lot lots loyalty
      magic manner manufactur* margin* meaning means method* metric* middleware mile mind mindset* mission* mistake*
      mobile mode* modular* module* moment* money need* network* north number* objective* obstacle* offering* online
      operation* opportunit* option* outcome* overhead overview* pace package* pain* part parts passion* past path*
      peace phase* picture* pipeline place places platform* point points policies policy portal* portfolio* position*
      possibilit* potential* power* practice* presence pressure price* pricing pride principle* priorit* problem*
      process* procurement product* program* project* promise* proprietary purpose qualit* question* range* recipe*
      regulat* relationship* reliab* reputation resilien* resource* result* revenue* risk* road roadmap* robust* roi
      role roles routine* safe* sale* scalab* secret* service* shapes side sides silo silos simplicity size sizes
      skill* software solution* sort sorts soul spirit stabil* stable stack stacks stage* star step* strateg*
      strength* stress style* subscription* suite* supply system* target* task tasks teamwork technolog* thing things
      thousand* threat* time today tomorrow tool toolbox* toolkit* tools toolset* transparen* trend* turnover type
      types ui uncertain* ux variety visib* vision* waste* way ways web wonder* workflow* workload* workplace*
      workspace*
    `,
    qualities: `
      able accredited active* adequate affordabl* alike amazing ambitious american appropriate attractiv* authentic
      awesome based beautiful* beloved bespoke best better big bigger biggest bold boundless brave broad busy calm
      carefree centered centric certified challenging cheap* class clever* close closer comfortabl* common
      comprehensive* conscious constant* contemporary continuous* convenien* conventional correct critical* crowded
      crucial* cumbersome curious deep* determined disconnected distinctive* divers* driven dynamic* eager easier
      easiest easily easy elegant* emotional entire* essential* established ethical european everlasting excellent
      exceptional exclusive* expensive external fair famous fantastic fast faster fastest favorite favourite fearless
      fine first fragmented fresh friendly full fully genuine german good gorgeous grade great greater greatest green
      happy hard harder heavy high higher highest highly holistic* honest immediate* important* impossible incredible
      instant* internal intuitive* isolated keen large larger largest lasting latest lean legacy long low loyal luxury
      magical main major manual mature medium mid minded moral necessary new newer newest next nice normal notch novel
      numerous obsolete old ongoing open optimal* ordinary oriented original outdated outstanding paced perfect*
      personal* pleasant* popular possible* premium primary proactiv* proof proper* proven qualified quick* rapid*
      rate ready real* reasonable* relaxed relentless renowned repetitive resolute rich right rigid saturated savvy
      scattered seamless* several short significant* simple simpler simplest single sized slow slower small smaller
      smallest smart* smooth* solid sophisticated special* state static strong* stunning suitable super superior swiss
      tactical tech technical tedious term tertiary timeless timely top total* traditional true turbulent typical
      unified unique* universal* usual various versatile vital volatile well whole* wide willing
    `,
  },
  meanings: [
    {
      id: 'nothing-concrete-target',
      kind: 'everyone',
      parts: ['target'],
      reason:
        'Every word here fits any firm: no trade, no work, no number and no habit by which these customers could be found in a list.',
      example: 'bakeries with three to ten shops that bake at night and deliver by van',
    },
    {
      id: 'nothing-concrete-offering',
      kind: 'buzzword',
      parts: ['offering', 'oneLiner'],
      reason:
        'Every word here fits any product: nobody could tell what arrives on the first day and who does what with it.',
      example: 'a counting sheet that reads the scale and prints the label for each crate',
    },
    {
      id: 'nothing-concrete-value',
      kind: 'unmeasurable-improvement',
      parts: ['value'],
      reason: 'Every word here fits any product: no thing is named that would be different, and none could be counted.',
      example: 'the bread left over at closing time falls from 9 % to 4 %',
    },
    {
      id: 'nothing-concrete-uniqueness',
      kind: 'unsupported-claim',
      parts: ['uniqueness'],
      reason:
        'Every competitor could say each of these words: name the thing that only you do, and whom you compare with.',
      example: 'the only scale in the region that prints the label without a network',
    },
  ],
};
