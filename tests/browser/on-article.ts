import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { article } from './embed-article.ts';
import type { Hosted } from './embed-host.ts';
import { type Stage, stage } from './page.ts';

type Given = Parameters<typeof article> extends [Stage, ...infer Rest] ? Rest : never;

/** A stage for all tests of a file, each with an article of its own in which the story is framed. */
export function onArticle() {
  let theatre: Stage;
  let hosted: Hosted | undefined;
  beforeAll(async () => void (theatre = await stage()));
  afterAll(() => theatre.close());
  afterEach(async () => {
    await hosted?.close();
    hosted = undefined;
  });
  return {
    /** Where the story is served. */
    address: () => theatre.address,
    /** What the article complained of so far. */
    complaints: () => hosted!.complaints,
    /** What it was told so far. */
    messages: () => hosted!.messages(),
    /** Opens a page by itself. */
    alone: (path: string) => theatre.open(path),
    async open(...given: Given): Promise<Page> {
      hosted = await article(theatre, ...given);
      return hosted.page;
    }
  };
}
