/** A JSON document is made of parts, each with its schema and its builder side by side. */
import type * as z from "zod/mini";
import { once } from "../../engine/once.js";

/** A part of a document, or all of it: what it is in JSON, and how it is made of facts. */
export interface Part<S extends z.ZodMiniType, Facts extends readonly unknown[]> {
  /** Made when first asked for: a run that reads no document needs none. */
  readonly schema: () => S;
  readonly of: (...facts: Facts) => Written<S>;
}

/** What a builder makes: what the schema takes, for nobody to change. */
export type Written<S extends z.ZodMiniType> = Frozen<z.input<S>>;

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/**
 * A part of a document. Its schema and its builder have the same keys at any depth, or it does not
 * compile: a key that the schema does not know is refused, and so is the lack of one that it knows, an
 * optional one too, since what is never written had better not be published.
 */
export function part<
  S extends z.ZodMiniType,
  Facts extends readonly unknown[],
  const Built extends Written<S>,
>(schema: () => S, of: (...facts: Facts) => Built & Agreeing<Built, Written<S>>): Part<S, Facts> {
  return { schema: once(schema), of };
}

type Agreeing<Built, Known> = [Drift<Built, Known>] extends [never]
  ? unknown
  : { readonly "schema and builder differ in": Drift<Built, Known> };

/** The keys that one of two types has and the other has not; where the schema takes anything, none. */
export type Drift<Built, Known> = unknown extends Known
  ? never
  : ItemDrift<ItemOf<Built>, ItemOf<Known>> | KeyDrift<ObjectOf<Built>, ObjectOf<Known>>;

type ItemDrift<Built, Known> = [Built] extends [never] ? never : Drift<Built, Known>;

type KeyDrift<Built, Known> = [Built] extends [never]
  ? never
  : string extends KeyOf<Known>
    ? Drift<ValueOf<Built, KeyOf<Built>>, ValueOf<Known, string>>
    :
        | Exclude<KeyOf<Built>, KeyOf<Known>>
        | Exclude<KeyOf<Known>, KeyOf<Built>>
        | {
            [Key in KeyOf<Built>]: Within<Key, Drift<ValueOf<Built, Key>, ValueOf<Known, Key>>>;
          }[KeyOf<Built>];

type Within<Key, Inner> = [Inner] extends [never] ? never : `${Key & string}.${Inner & string}`;

type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never;
type ObjectOf<T> = T extends readonly unknown[] ? never : T extends object ? T : never;
type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, Key> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never;
