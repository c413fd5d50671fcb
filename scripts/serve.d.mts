export function serve(
  folder: string,
  options?: { port?: number; base?: string; plain?: boolean }
): Promise<{ address: string; close: () => Promise<void> }>;
