import { codeFor, codesFor, UNKNOWN } from '#lib/embed/builder/choice.ts';
import { fixedHeight, HEIGHTS } from '#lib/embed/heights.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Site } from '#lib/take/site.ts';
import { type Embeddable, embedList } from './embed-list.ts';
import { factsOf, headOf } from './head.ts';
import { mastheadOf } from './masthead.ts';

/** Words of the form, by their key without `embed-`; its script fills in what is left open. */
const FORM = [
  'what',
  'code',
  'code-scroll',
  'code-scroll-line',
  'code-steps',
  'code-steps-line',
  'code-full',
  'code-full-line',
  'code-part',
  'code-address',
  'height',
  'theme',
  'theme-auto',
  'theme-light',
  'theme-dark',
  'accent',
  'accent-own',
  'accent-sample',
  'look',
  'system',
  'bare-ground',
  'preview',
  'preview-scroll',
  'snippet',
  'copy'
] as const;
export type FormWords = Record<(typeof FORM)[number], string> & {
  language: string;
  copied: string;
  /** The clipboard refused: what is selected can be copied by hand. */
  selected: string;
  'code-address-line': string;
  /** `{now}` and `{later}` are left open. */
  weight: string;
  'height-line': string;
  /** `{light}` and `{dark}` are left open. */
  'accent-worn': string;
  /** `{width}` is left open. */
  width: string;
};

/** What can be chosen, below the heading under which it stands in the list. */
export type Offered = Embeddable & { group: string };

/**
 * The page on which publishers build the code for their articles.
 *
 * @param fixed the loader of this build under a name that is never given to another: its path below the base, and its hash
 */
export function tellBuilderPage(
  debate: Debate,
  lang: Lang,
  site: Site,
  fixed: { path: string; integrity: string }
) {
  const { ui } = debate.in[lang];
  const embeds = offered(debate, lang);
  const [story, ...others] = embeds as [Offered, ...Offered[]];
  const address = site.address ?? UNKNOWN;
  const path = 'embed/';
  const facts = factsOf(debate, lang, site, {
    title: ui('embed-title'),
    description: ui('embed-intro'),
    path
  });
  const heights = { least: String(HEIGHTS.least), most: String(HEIGHTS.most) };
  const look = { theme: 'light', accent: '', bare: false, system: false } as const;
  return {
    head: headOf(facts, debate),
    masthead: mastheadOf(debate, lang, site.base, path),
    ui,
    heights,
    /** What the script is given. */
    given: {
      lang,
      site: site.address,
      words: {
        ...(Object.fromEntries(FORM.map((key) => [key, ui(`embed-${key}`)])) as FormWords),
        language: ui('language'),
        copied: ui('copied'),
        selected: ui('copy-selected'),
        'code-address-line': ui('embed-code-address-line', heights),
        weight: ui('embed-weight', { now: '{now}', later: '{later}' }),
        'height-line': ui('embed-height-line', heights),
        'accent-worn': ui('embed-accent-worn', { light: '{light}', dark: '{dark}' }),
        width: ui('embed-width', { width: '{width}' })
      },
      languages: debate.evidence.langs.map((of) => ({
        lang: of,
        name: ui(`language-${of}`),
        embeds: of === lang ? embeds : offered(debate, of)
      }))
    },
    /** For who runs no scripts: the code for the whole story in each way, that can be copied as it stands, and the paths of all else. */
    ready: {
      codes: codesFor(story, site.address !== undefined).map((code) => ({
        code,
        text: codeFor({ embed: story, lang, code, height: fixedHeight(0), ...look }, address)
      })),
      unknown: site.address === undefined ? UNKNOWN : undefined,
      path: story.path,
      others
    },
    /** For a publisher whose rules ask for a script that cannot change. */
    fixed: `<script async src="${address}${fixed.path}" integrity="${fixed.integrity}" crossorigin="anonymous"></script>`
  };
}

/**
 * What a publisher may choose from, the charts by chapter: not the chart on which the reader draws first, which shows nothing by
 * itself.
 */
function offered(debate: Debate, lang: Lang): Offered[] {
  const { ui, chapters } = debate.in[lang];
  const empty = Object.values(debate.draws).map(({ chart }) => `chart/${chart.replace('/', '-')}`);
  const groupOf = ({ kind, path }: Embeddable) => {
    const chapter = chapters.find(({ id }) => kind === 'chart' && path.startsWith(`chart/${id}-`));
    return ui(`embed-kind-${kind}`) + (chapter ? ` · ${chapter.title}` : '');
  };
  return embedList(debate, lang)
    .filter(({ path }) => !empty.includes(path))
    .map((embed) => ({ ...embed, group: groupOf(embed) }));
}
