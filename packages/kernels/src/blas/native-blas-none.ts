import type { BlasRequest, BlasSearch } from './native-blas.js';

/** Browsers cannot load native libraries; this stands in for the search there and keeps FFI out of bundles. */
export const findNativeBlas = async (_request: BlasRequest): Promise<BlasSearch> => ({ tried: [] });

/** Whether this platform can load native libraries at all. */
export const nativeBlasPossible = false;

/** Environment variables do not exist here. */
export const requestedBlas = (): string | undefined => undefined;
