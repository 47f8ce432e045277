import type { Context } from '../context.ts';
import type { Checked } from '../http/contract.ts';
import { type Call, type Reply, type Route, route } from '../http/route.ts';
import { type NamedCsv, readCodebookCsv, readResponsesCsv, readTextsCsv } from '../use-cases/read-csv.ts';

type CsvQuery = Checked<'csvQuery'>;
type Read = (context: Context, choice: CsvQuery & { readonly wave: string }) => Promise<NamedCsv>;

/** A wave's answers as files. */
export function exportRoutes(context: Context): readonly Route[] {
  return [
    file(context, 'responses.csv', 'The answers of a released wave, a row each; persons without background and shuffled', readResponsesCsv),
    file(context, 'texts.csv', 'The open answers of a released wave, shuffled', readTextsCsv),
    file(context, 'codebook.csv', 'What each column of responses.csv means', readCodebookCsv),
  ];
}

function file(context: Context, name: string, summary: string, read: Read): Route {
  return route({
    method: 'get',
    path: `/api/waves/:id/${name}`,
    summary,
    access: 'reader',
    ...(name === 'codebook.csv' ? {} : { records: 'exported' as const }),
    query: 'csvQuery',
    answers: { status: 200, type: 'text/csv' },
    problems: [404, 409],
    answer: async ({ param, query }: Call<undefined, CsvQuery>): Promise<Reply> => {
      const csv = await read(context, { ...query, wave: param('id') });
      return { content: csv.content, type: 'text/csv; charset=utf-8', filename: `${csv.name}.csv` };
    },
  });
}
