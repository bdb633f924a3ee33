/** Lets the browser save what is at an address, as Home Assistant's own pages do it: apps know this way. */
export function download(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.download = "";
  link.style.display = "none";
  document.body.append(link);
  link.click();
  link.remove();
}
