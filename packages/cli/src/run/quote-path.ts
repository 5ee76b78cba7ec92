/** A path as a shell takes it. */
export const quotePath = (path: string) => (/[^\w@%+=:,./\\-]/.test(path) ? JSON.stringify(path) : path);
