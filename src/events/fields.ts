import type * as z from 'zod';

/* What zod says of fields, by types that keep the words written beside each of them, so that an editor shows them. */

/** Fields as they are read. */
export type Fields<F extends z.ZodRawShape> = Outputs<F, Exclude<keyof F, OptionalKeys<F>>> & OptionalOutputs<F, OptionalKeys<F>>;

/** Fields as a caller may write them. */
export type FieldInputs<F extends z.ZodRawShape> = Inputs<F, Exclude<keyof F, OptionalKeys<F>>> & OptionalInputs<F, OptionalKeys<F>>;

type OptionalKeys<F extends z.ZodRawShape> = { [K in keyof F]: F[K] extends z.ZodOptional ? K : never }[keyof F];
type Outputs<F extends z.ZodRawShape, K extends keyof F> = { readonly [P in K]: z.output<F[P]> };
type OptionalOutputs<F extends z.ZodRawShape, K extends keyof F> = { readonly [P in K]?: z.output<F[P]> };
type Inputs<F extends z.ZodRawShape, K extends keyof F> = { readonly [P in K]: z.input<F[P]> };
type OptionalInputs<F extends z.ZodRawShape, K extends keyof F> = { readonly [P in K]?: z.input<F[P]> };

/** One object in place of several that hold at once. */
export type Flat<E> = { readonly [K in keyof E]: E[K] } & {};
