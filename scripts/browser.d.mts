export function ensureBrowser(): string;
export function browserArgs(): string[];
