import type { Answer } from '../mode.ts';

/** The box that a host is told, in whole px; never empty. */
export interface Size {
  width: number;
  height: number;
}

/** The parts of the frame's address in which a host leaves its mark. */
export type Address = Pick<Location, 'href' | 'pathname' | 'search' | 'hash'>;

/** What a message says of its host: it speaks this dialect, or speaks it and asks to be told the height now. */
export type Heard = 'speaks' | 'asks' | undefined;

/** How one kind of host asks for a frame's height, and is told. */
export interface Dialect {
  /** What such a host does with a height: it follows it, or keeps it within bounds of its own. */
  answer: Extract<Answer, 'height' | 'clamp'>;
  /** The frame's address shows that its host speaks this dialect, before a word is said. */
  marked?: boolean;
  /** Such hosts need not greet; they are told the height without having asked. */
  unasked?: boolean;
  /** What a frame says first, for hosts that greet only those who do. */
  hail?: unknown;
  /** Takes in what the host said. Anything it does not know leaves no trace. */
  hear?(data: unknown): Heard;
  /** The message that tells the height, or undefined while this host is not to be told. */
  tell(size: Size): unknown;
  /** The message that asks the host to open an address, where the frame itself may not. */
  follow?(address: string): unknown;
}

/** A field of a message, whatever the message is. */
export const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
