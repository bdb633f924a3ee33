/**
 * What a page loads first. Each part of the bundle that is loaded later imports this, so that the
 * build puts all of it into one file.
 */
import "./home-assistant/account";
import "./home-assistant/form";
import "./localize";
import "./shell/cards";
