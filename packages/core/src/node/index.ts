export { fileStore } from './file-store.js';
export { flattenLogs, jsonlLogger } from './jsonl-logger.js';
export { captureModel, modelFiles, writeModel } from './model-files.js';
export { replaceFile } from './replace-file.js';
export { lockRun, type RunLock } from './run-lock.js';
