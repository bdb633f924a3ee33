/** Sensors measure from 40 to 400 mg/dL, and send 39 and 401 for what lies outside. */
export const LOWEST_MG_DL = 40;
export const HIGHEST_MG_DL = 400;
