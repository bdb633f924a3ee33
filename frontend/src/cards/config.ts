import {
  boolean,
  coerce,
  create,
  defaulted,
  enums,
  nonempty,
  nullable,
  number,
  optional,
  type Struct,
  StructError,
  string,
  type,
} from "superstruct";

/** An option with a list of values. */
export interface Choice<Value extends string | number = string | number> {
  kind: "choice";
  values: readonly Value[];
  default: Value;
}

/** An option that is on or off. */
export interface Toggle {
  kind: "toggle";
  default: boolean;
}

/** What Home Assistant does when somebody taps a card, in its own words. */
export interface ActionConfig {
  action: string;
}

/** An option with an action. */
export interface Action {
  kind: "action";
  default: ActionConfig;
}

/** An option that is a text, or the id of an entity of any integration; empty by default. */
export interface Text {
  kind: "text" | "entity";
  default: string;
}

/** An option of a card: its valid values, its default, and how the editor asks for it. */
export type Option = Choice | Toggle | Action | Text;
export type Options = Record<string, Option>;

/** The options of every card. */
export interface CardConfig {
  type: string;
  /** The glucose sensor of an account. */
  entity: string;
  title?: string | null | undefined;
}

/** What one card can be configured with. */
export interface CardSchema<Of extends Options> {
  options: Of;
  /** Returns a card's configuration with its defaults; raises an error that names what is wrong. */
  parse(config: unknown): Config<CardSchema<Of>>;
}

/** The type of a parsed configuration. */
export type Config<Schema> =
  Schema extends CardSchema<infer Of>
    ? CardConfig & { [Name in keyof Of]: Of[Name]["default"] }
    : never;

/** Makes an option with a list of values. */
export function choice<const Value extends string | number>(
  values: readonly Value[],
  chosen: NoInfer<Value>,
): Choice<Value> {
  return { kind: "choice", values, default: chosen };
}

/** Makes an option that is on or off. */
export function toggle(chosen: boolean): Toggle {
  return { kind: "toggle", default: chosen };
}

/** Makes an option with an action. Home Assistant checks what else belongs to it. */
export function action(chosen: string): Action {
  return { kind: "action", default: { action: chosen } };
}

/** Makes an option that is a text or the id of an entity. */
export function text(kind: Text["kind"]): Text {
  return { kind, default: "" };
}

/**
 * Makes the schema of a card. Unknown options are ignored, since Home Assistant and its extensions
 * add some of their own.
 */
export function cardSchema<Of extends Options>(options: Of): CardSchema<Of> {
  const structs = Object.entries(options).map(([name, option]) => [name, structOf(option)]);
  const schema = type({
    type: string(),
    entity: nonempty(string()),
    title: optional(nullable(coerce(string(), number(), String))),
    ...Object.fromEntries(structs),
  });
  return {
    options,
    parse(config) {
      try {
        return create(config, schema) as Config<CardSchema<Of>>;
      } catch (error) {
        throw error instanceof StructError ? new Error(messageOf(error)) : error;
      }
    },
  };
}

/** Returns what an option has to be. One that YAML leaves empty has its default. */
function structOf(option: Option): Struct<unknown> {
  const filled = coerce(structOfKind(option), enums([null] as never[]), () => option.default);
  return defaulted(filled, option.default, { strict: true });
}

function structOfKind(option: Option): Struct<unknown> {
  switch (option.kind) {
    case "toggle":
      return boolean() as unknown as Struct<unknown>;
    case "action":
      return type({ action: nonempty(string()) }) as unknown as Struct<unknown>;
    case "text":
    case "entity":
      return string() as unknown as Struct<unknown>;
    default:
      return choiceOf(option);
  }
}

/** Home Assistant's dropdowns write numbers as text. */
function choiceOf({ values }: Choice): Struct<unknown> {
  const listed = enums(values as readonly string[]) as unknown as Struct<unknown>;
  return coerce(listed, string(), (text) => values.find((value) => String(value) === text) ?? text);
}

function messageOf({ key, message, value }: StructError): string {
  return key === "entity" && !value
    ? "Choose the glucose sensor of a Dexcom account (entity)."
    : message;
}
