import "./cards/days-card";
import "./cards/glucose-card";
import "./cards/profile-card";
import { offer } from "./picker";
import { DexcomStrategy } from "./strategy";

customElements.define("ll-strategy-dashboard-dexcom-api", DexcomStrategy);
offer(window as object);
