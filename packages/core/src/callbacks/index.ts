export { every } from './every.js';
export { nanGuard } from './nan-guard.js';
