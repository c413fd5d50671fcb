import type { Descriptor, Resource } from '#lib/evidence/datapackage.ts';

interface Described extends Descriptor {
  name: string;
  title?: string;
  description?: string;
  version?: string;
  licenses?: { name: string; title?: string; path: string }[];
}

const line = ({ path, title }: Resource) => `- \`${path}\`: ${title ?? path}`;

/** What someone reads who opens the package, in the language of its descriptor. */
export function readme({ name, title, description, version, licenses = [], resources }: Described): string {
  const tables = resources.filter(({ path }) => path.startsWith('tables/'));
  const others = resources.filter(({ path }) => !path.startsWith('tables/'));
  return [
    `# ${title ?? name}`,
    '',
    ...(description ? [description, ''] : []),
    ...(version ? [`Version ${version}.`, ''] : []),
    'This is a [Data Package](https://datapackage.org/) (version 2). `datapackage.json` describes every file; any program that reads Data Packages reads this one. The tables are CSV in UTF-8, with commas and decimal points.',
    '',
    '## Tables',
    '',
    'One measured value a row. `schemas/row.json` describes the columns. A `value` that is empty has a `low` and a `high`. A row with the qualifier `rival` is a second answer to a question that another row answers.',
    '',
    ...tables.map(line),
    '',
    '## Around them',
    '',
    ...others.map(line),
    '- `derivations.json`: how series are computed from the tables; operands read table/territory/measure',
    '',
    '## Licence',
    '',
    ...licenses.map(({ title, name, path }) => `- Selection and arrangement: [${title ?? name}](${path})`),
    '- Each value keeps the terms of its source: the field `licence` of its record in `sources.csv`. `publisher` means that the terms of the publisher hold. Ask the publisher before you reuse more than single values.',
    ''
  ].join('\n');
}
