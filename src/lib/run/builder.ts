/** The script of the page on which publishers build the code for their articles. */
import { type ComponentProps, mount } from 'svelte';
import Builder from '#lib/embed/builder/Builder.svelte';
import { wearLive } from './live.ts';

export type BuilderGiven = Omit<ComponentProps<typeof Builder>, 'site' | 'here' | 'known'> & {
  site: string | undefined;
};

async function start(target: Element): Promise<void> {
  const given = JSON.parse(target.querySelector('script')?.textContent ?? '') as BuilderGiven;
  /** The page is two folders deep: <site>/<language>/embed/. */
  const here = new URL('../..', location.href).href.replace(/\/$/, '');
  await wearLive(document);
  mount(Builder, {
    target,
    props: { ...given, site: given.site ?? here, here, known: given.site !== undefined }
  });
}

const place = document.querySelector('[data-builder]');
if (place) start(place).catch(() => {});
