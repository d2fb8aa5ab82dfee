export { evaluate } from "./engine/evaluate.js";
