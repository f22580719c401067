import { runImport } from '../../evidence/import/contract.ts';
import { addUpload } from '../../platform/upload/contract.ts';
import type { Random } from '../../stats/random.ts';
import type { TorturedService } from './torturedService.fixture.ts';

const ROWS = 3000;
/** Files speak of so many blocks of customers in turn, so that later ones change what earlier ones said. */
const BLOCKS = 3;

/** Imports one file after the other, each asked for until it is acknowledged. */
export interface ImportedFiles {
  importNext(): Promise<void>;
  /** Jobs that are not done, imports that were made twice or not at all. */
  complaints(): Promise<string[]>;
}

export function importedFiles(service: TorturedService, random: Random): ImportedFiles {
  let asked = 0;
  const numbers: (number | null)[] = [];
  return {
    async importNext() {
      const file = asked++;
      const content = new Blob([csvOf(file % BLOCKS, random)]);
      const upload = await service.insist((client) =>
        client.call(addUpload, { fileName: `file-${file}.csv` }, { file: content, idempotencyKey: `upload-${file}` }),
      );
      const result = await service.insist((client) =>
        client.call(runImport, { upload: upload.id, id: 'id' }, { idempotencyKey: `import-${file}` }),
      );
      numbers.push(result.import);
    },
    async complaints() {
      const made = await service.rows<{ id: number }>('select id from import order by id');
      const open = await service.rows<{ id: number; state: string }>(`select id, state from job where state <> 'done'`);
      const jobs = await service.rows(`select id from job where operation = 'imports.run'`);
      return [
        ...(made.map(({ id }) => id).join() === numbers.join()
          ? []
          : [`imports ${JSON.stringify(made)}, told ${numbers.join()}`]),
        ...(jobs.length === asked ? [] : [`${asked} imports were asked for, and there are ${jobs.length} jobs`]),
        ...open.map(({ id, state }) => `job ${id} is ${state}`),
      ];
    },
  };
}

function csvOf(block: number, random: Random): string {
  const answers = ['never', 'seldom', 'often', 'always'];
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const id = `c-${block * ROWS + row}`;
    return [
      id,
      `Customer ${id}`,
      Math.floor(random() * 5000),
      answers[Math.floor(random() * 4)],
      random() < 0.5 ? 'yes' : 'no',
    ].join();
  });
  return `id,name,employees,training,cloud\n${lines.join('\n')}\n`;
}
