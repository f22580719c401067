import type { ApiGuide } from '../platform/http/apiGuide.ts';

/** The operations in the order of the work, and a first walk through them that leaves nothing behind. */
export const apiGuide: ApiGuide = {
  groups: [
    { title: 'Import', nouns: ['uploads', 'imports', 'savedMaps'] },
    { title: 'Customers', nouns: ['customers', 'neighbours', 'contacts', 'duplicates', 'offerings'] },
    {
      title: 'Evidence',
      nouns: ['signals', 'sources', 'questionnaires', 'observations', 'profiles', 'segments'],
    },
    { title: 'Measures', nouns: ['measures', 'questions', 'axes', 'calibrations', 'groups', 'approaches'] },
    {
      title: 'Odds',
      nouns: ['scorecards', 'pointEdits', 'evaluations', 'insights', 'odds', 'supposedAnswers', 'fields', 'matrix'],
    },
    { title: 'Wave', nouns: ['waves', 'questionPlans'] },
    {
      title: 'Positioning',
      nouns: ['statements', 'targets', 'perfectCustomers', 'benchmarks', 'screens', 'firstOfferings'],
    },
    { title: 'Agreement on the positioning', nouns: ['vocabularies', 'agreements', 'reviews', 'positionings'] },
    { title: 'Decisions and trials', nouns: ['decisions', 'trials'] },
    { title: 'Housekeeping', nouns: ['events', 'jobs', 'settings', 'workspace', 'base'] },
  ],
  steps: [
    {
      title: 'Upload a file',
      about: 'The body is the file as it is. The answer names the upload by its `id`.',
      command: `printf '%s\\n' 'id,name,headcount' walk-1,Alder,40 walk-2,Birch,900 walk-3,Cedar,12 > walk.csv
UPLOAD=$(curl -s "$A/uploads?fileName=walk.csv" -H 'Content-Type: application/octet-stream' \\
  --data-binary @walk.csv | sed 's/.*"id":"\\([^"]*\\)".*/\\1/'); echo "$UPLOAD"`,
    },
    {
      title: 'See how it is read',
      about: 'What takes long answers with a job (202); the job holds the answer when its `state` is `done`.',
      command: `JOB=$(curl -s "$A/imports/preview" -H 'Content-Type: application/json' -d "{\\"upload\\":\\"$UPLOAD\\"}" |
  sed 's/.*"id":\\([0-9]*\\).*/\\1/')
sleep 2; curl -s "$A/jobs/$JOB"`,
    },
    {
      title: 'Import it',
      about: 'One transaction: everything or nothing. `event` is the number by which it is taken back.',
      command: `JOB=$(curl -s "$A/imports" -H 'Content-Type: application/json' -d "{\\"upload\\":\\"$UPLOAD\\",\\"id\\":\\"id\\"}" |
  sed 's/.*"id":\\([0-9]*\\).*/\\1/')
sleep 2; IMPORTED=$(curl -s "$A/jobs/$JOB" | sed 's/.*"event":\\([0-9]*\\).*/\\1/'); echo "$IMPORTED"`,
    },
    {
      title: 'Look at a customer',
      about: 'Measures with their intervals, odds where a scorecard can judge, and what to ask next.',
      command: 'curl -s "$A/customers/walk-1/overview"',
    },
    {
      title: 'Ask what to ask',
      about: 'The question that would tell most, worded in three languages, with those ranked after it.',
      command: 'curl -s "$A/customers/walk-1/next-question"',
    },
    {
      title: 'Record an answer',
      about: 'Every change leaves an event; its number comes back in the header `Bellwether-Event`.',
      command: `ANSWERED=$(curl -s -D - -o answer.json "$A/customers/walk-1/answers" -H 'Content-Type: application/json' \\
  -d '{"answers":[{"question":"bw-change-new","answer":"yes"}]}' |
  sed -n 's/^bellwether-event: \\([0-9]*\\).*/\\1/p'); echo "$ANSWERED"; cat answer.json`,
    },
    {
      title: 'Find customers',
      about: 'By anything known of them; `fields.list` names it all.',
      command: `curl -s "$A/customers/find" -H 'Content-Type: application/json' -d '{"filter":"name is \\"Alder\\"","columns":["name","group"]}'`,
    },
    {
      title: 'Choose who goes first',
      about: 'The wave that is expected to bring most, with a reason for everybody in it and just outside.',
      command: `curl -s "$A/waves/choose" -H 'Content-Type: application/json' -d '{"take":2}'`,
    },
    {
      title: 'Take it all back',
      about:
        'The answer first, then the import: changes are taken back from the last to the first. A customer of whom more was said than the import said stays, until it is removed. All of it stays in the trail.',
      command: `curl -s -X POST "$A/events/$ANSWERED/undo"
curl -s -X POST "$A/events/$IMPORTED/undo"
curl -s -X DELETE "$A/customers/walk-1"
curl -s -X DELETE "$A/uploads/$UPLOAD"
rm -f walk.csv answer.json`,
    },
  ],
};
