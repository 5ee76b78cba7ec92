// Every exported function takes byte addresses in the backend's own memory and element counts; none of
// them allocates, keeps state between calls, or touches an address it was not given.
export * from './activations';
