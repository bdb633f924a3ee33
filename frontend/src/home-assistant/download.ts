/** Lets the browser save what is at an address, as Home Assistant's own pages do it: apps know this way. */
export function download(href: string): void {
  const link = document.createElement("a");
  // In an app, a page may have no origin that an address could be completed with.
  link.href = new URL(href, `${location.protocol}//${location.host}`).href;
  link.target = "_blank";
  link.download = "";
  link.style.display = "none";
  document.body.append(link);
  link.click();
  link.remove();
}
