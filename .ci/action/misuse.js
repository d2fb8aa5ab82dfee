/** An input that asks for what cannot be done. */
export class Misuse extends Error {}
