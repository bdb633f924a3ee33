import "./cards/glucose-card";
import { offerCards } from "./picker";

offerCards();
