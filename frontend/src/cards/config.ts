import {
  boolean,
  coerce,
  create,
  defaulted,
  define,
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

/** The colors that lanes can have, in the order in which they are given out. */
export const LANE_COLORS = [
  "blue",
  "orange",
  "teal",
  "purple",
  "green",
  "pink",
  "brown",
  "gray",
] as const;
export type LaneColor = (typeof LANE_COLORS)[number];

/** An entity or a calendar with a lane in a chart. */
export interface LaneConfig {
  entity: string;
  name?: string | null | undefined;
  color?: LaneColor | null | undefined;
}

/** More lanes would leave no room on the page. */
const MAX_LANES = 8;
const LANES_MESSAGE = `lanes: Expected up to ${MAX_LANES} entities, with colors of ${LANE_COLORS.join(", ")}.`;

/** What lanes are chosen with in an editor. */
export const LANE_SELECTOR = { entity: { multiple: true, reorder: true } };

/** An option with the lanes of a chart. */
export interface Lanes {
  kind: "lanes";
  default: readonly LaneConfig[];
}

/** An option of a card: its valid values, its default, and how the editor asks for it. */
export type Option = Choice | Toggle | Action | Text | Lanes;
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

/** Makes an option with the lanes of a chart; an entity alone stands for its lane. */
export function lanes(): Lanes {
  return { kind: "lanes", default: [] };
}

/**
 * Makes the schema of a card. Unknown options are ignored, since Home Assistant and its extensions
 * add some of their own.
 */
export function cardSchema<Of extends Options>(options: Of): CardSchema<Of> {
  const structs = Object.entries(options).map(([name, option]) => [name, structOf(option)]);
  const schema = type({
    type: string(),
    entity: define<string>("entity", isEntityId),
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

/** An id of an entity, as Home Assistant's own cards know one. */
const ENTITY_ID = /^\w+\.\w+$/;

const ENTITY_MESSAGE = "Expected the id of an entity, such as sensor.heart_rate.";

function isEntityId(value: unknown): boolean {
  return typeof value === "string" && ENTITY_ID.test(value);
}

/** The lanes of a chart. An entity alone stands for its lane. */
const LANES = coerce(
  define<LaneConfig[]>("lanes", (value) => isLanes(value) || LANES_MESSAGE),
  define<unknown[]>("list", Array.isArray),
  (list) => list.map((lane) => (typeof lane === "string" ? { entity: lane } : lane)),
);

function isLanes(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MAX_LANES &&
    value.every(
      (lane) =>
        isEntityId(lane?.entity) &&
        typeof (lane.name ?? "") === "string" &&
        LANE_COLORS.includes(lane.color ?? LANE_COLORS[0]),
    )
  );
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
      return string() as unknown as Struct<unknown>;
    case "entity":
      return define("entity", (value) => value === "" || isEntityId(value) || ENTITY_MESSAGE);
    case "lanes":
      return LANES as unknown as Struct<unknown>;
    default:
      return choiceOf(option);
  }
}

/** Home Assistant's dropdowns write numbers as text. */
function choiceOf({ values }: Choice): Struct<unknown> {
  const listed = enums(values as readonly string[]) as unknown as Struct<unknown>;
  return coerce(listed, string(), (text) => values.find((value) => String(value) === text) ?? text);
}

function messageOf({ message, path }: StructError): string {
  return path.join() === "entity"
    ? "Choose the glucose sensor of a Dexcom account (entity)."
    : message;
}
