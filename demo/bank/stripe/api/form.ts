/** A value in a form-encoded body with nested keys. */
export type FormValue = string | FormValue[] | FormHash;

/** The named values of such a body. */
export interface FormHash {
  [name: string]: FormValue;
}

type Branch = Map<string, string | Branch>;

/** `a[b][]` → `['a', 'b', '']`. */
function pathOf(key: string): string[] {
  const first = key.indexOf('[');
  if (first < 0) return [key];
  return [
    key.slice(0, first),
    ...Array.from(key.slice(first).matchAll(/\[([^\]]*)\]/g), (part) => part[1] ?? ''),
  ];
}

function plant(root: Branch, path: readonly string[], value: string): void {
  let branch = root;
  path.forEach((step, at) => {
    const name = step === '' ? String(branch.size) : step;
    if (at === path.length - 1) {
      branch.set(name, value);
      return;
    }
    const next = branch.get(name);
    if (next instanceof Map) {
      branch = next;
    } else {
      const grown: Branch = new Map();
      branch.set(name, grown);
      branch = grown;
    }
  });
}

function harvest(branch: Branch): FormValue {
  const entries = [...branch].map(([name, value]): [string, FormValue] => [
    name,
    typeof value === 'string' ? value : harvest(value),
  ]);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** Reads a body such as `amount=100&metadata[order]=7&expand[]=customer`. */
export function decodeForm(text: string): FormHash {
  const root: Branch = new Map();
  for (const [key, value] of new URLSearchParams(text)) plant(root, pathOf(key), value);
  return Object.fromEntries(
    [...root].map(([name, value]) => [name, typeof value === 'string' ? value : harvest(value)]),
  );
}

/** Writes the same form; what is null or undefined is left out. */
export function encodeForm(values: object): string {
  const form = new URLSearchParams();
  const write = (key: string, value: unknown): void => {
    if (typeof value === 'object') {
      for (const [name, inner] of Object.entries(value ?? {})) write(key ? `${key}[${name}]` : name, inner);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      form.append(key, String(value));
    }
  };
  write('', values);
  return form.toString();
}
