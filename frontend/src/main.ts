import "./cards/glucose-card";
import "./cards/profile-card";
import { offerCards } from "./picker";

offerCards();
