/**
 * The parts of the bundle that are loaded when somebody needs them. Each is a promise that fails if
 * the part can't be had: then only a reload of the page helps, because browsers remember failures,
 * and because Home Assistant no longer has the parts of an older bundle.
 */
export const loadCards = () => import("../cards/cards");
export const loadDay = () => import("../cards/day-cards");
export const loadWeek = () => import("../cards/week-cards");
export const loadOverview = () => import("../cards/overview-cards");
export const loadSensors = () => import("../cards/sensor-cards");
export const loadLanes = () => import("../lanes/lanes");
export const loadEditors = () => import("../cards/editors");
export const loadStrategy = () => import("../dashboard/strategy");
