/** Options that browsers of 2019 have, although they became part of the standard later. */
declare namespace Intl {
  interface DateTimeFormatOptions {
    hourCycle?: "h11" | "h12" | "h23" | "h24" | undefined;
  }

  interface NumberFormatOptions {
    signDisplay?: "auto" | "always" | "never" | undefined;
  }
}
