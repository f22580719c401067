import type { OutputOf } from '../../platform/operation/operation.ts';
import type { currentScreen, resultOfScreen } from '../../positioning/screen/contract.ts';

export type SavedScreen = NonNullable<OutputOf<typeof currentScreen>['current']>;
export type ScreenFigures = OutputOf<typeof resultOfScreen>;
export type Who = ScreenFigures['problems'][number]['who'] | { readonly state: 'unsaved' };
