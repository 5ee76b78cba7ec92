/** Networks as `.onnx` files. */
export { toOnnx } from './to-onnx.js';
