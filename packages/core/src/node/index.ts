export { fileStore } from './file-store.js';
export { lockRun, type RunLock } from './run-lock.js';
