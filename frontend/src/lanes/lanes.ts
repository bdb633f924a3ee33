/** The part of the bundle that shows what else the home knows, under charts. */
import "../cards/cards";

export { LanesController } from "./controller";
