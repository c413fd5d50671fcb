import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { article } from './embed-article.ts';
import type { Hosted } from './embed-host.ts';
import { type Stage, stage } from './page.ts';

type Given = Parameters<typeof article> extends [Stage, ...infer Rest] ? Rest : never;

/** A stage for all tests of a file, each with articles of its own in which the story is framed. */
export function onArticle() {
  let theatre: Stage;
  let hosted: Hosted[] = [];
  beforeAll(async () => void (theatre = await stage()));
  afterAll(() => theatre.close());
  afterEach(async () => {
    await Promise.all(hosted.map((one) => one.close()));
    hosted = [];
  });
  return {
    /** Where the story is served. */
    address: () => theatre.address,
    /** What the article that was opened last complained of so far. */
    complaints: () => hosted.at(-1)!.complaints,
    /** What it was told so far. */
    messages: () => hosted.at(-1)!.messages(),
    /** Opens a page by itself. */
    alone: (path: string) => theatre.open(path),
    async open(...given: Given): Promise<Page> {
      const opened = await article(theatre, ...given);
      hosted.push(opened);
      return opened.page;
    }
  };
}
