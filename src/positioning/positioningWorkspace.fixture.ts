import { type DealsOptions, type DealsWorkspace, dealsWorkspace } from '../selection/dealsWorkspace.fixture.ts';
import { benchmarkFurtherFields } from './benchmark/store.ts';
import { positioningMigration } from './migrations.ts';
import { positioningRoutes } from './routes.ts';

/**
 * A workspace with the deals of the example as customers `deal-1` to `deal-448`, and the operations of this room. Every
 * outcome is known where `openFrom` says nothing else. `furtherRoutes` adds those of rooms before, such as removing customers.
 */
export function positioningWorkspace(options: DealsOptions = {}): Promise<DealsWorkspace> {
  return dealsWorkspace({
    openFrom: 449,
    furtherFields: benchmarkFurtherFields,
    ...options,
    furtherMigrations: [positioningMigration, ...(options.furtherMigrations ?? [])],
    furtherRoutes: (powers) => [...positioningRoutes(powers), ...(options.furtherRoutes?.(powers) ?? [])],
  });
}
