/** The part of the bundle that draws overviews. */
import "./cards";

export { OverviewContent } from "./overview/card";
