import type asking from '../asking/en.json';
import type benchmark from '../benchmark/en.json';
import type customers from '../customers/en.json';
import type decisions from '../decisions/en.json';
import type drawing from '../drawing/en.json';
import type duplicates from '../duplicates/en.json';
import type failure from '../failure/en.json';
import type history from '../history/en.json';
import type importing from '../import/en.json';
import type learning from '../learning/en.json';
import type matrix from '../matrix/en.json';
import type offerings from '../offerings/en.json';
import type perfectCustomer from '../perfectCustomer/en.json';
import type positioning from '../positioning/en.json';
import type problems from '../problems/en.json';
import type questionnaire from '../questionnaire/en.json';
import type scorecards from '../scorecards/en.json';
import type shell from '../shell/en.json';
import type start from '../start/en.json';
import type trials from '../trials/en.json';
import type versions from '../versions/en.json';
import type wave from '../wave/en.json';

/** Ids of all messages; a page that asks for another does not compile. */
export type MessageId =
  | keyof typeof decisions
  | keyof typeof benchmark
  | keyof typeof customers
  | keyof typeof drawing
  | keyof typeof duplicates
  | keyof typeof failure
  | keyof typeof history
  | keyof typeof importing
  | keyof typeof learning
  | keyof typeof matrix
  | keyof typeof offerings
  | keyof typeof perfectCustomer
  | keyof typeof positioning
  | keyof typeof problems
  | keyof typeof questionnaire
  | keyof typeof scorecards
  | keyof typeof asking
  | keyof typeof shell
  | keyof typeof start
  | keyof typeof trials
  | keyof typeof versions
  | keyof typeof wave;

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- react-intl takes the ids from here
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
