/** Begins the page: reads what the command put into it, and shows it. */
import { render } from "preact";
import { argumentOf, type PageData } from "../data.js";
import { blankSource, load } from "../loaded.js";
import { App } from "./app.js";

const text = document.getElementById("data")?.textContent ?? "";
const data = JSON.parse(text) as PageData;
const all = data.arguments.map(argumentOf);
const { loaded, diagnostics } = load(all, [...data.sources, blankSource(all)]);
const place = document.getElementById("page");
if (place) {
  place.textContent = "";
  render(<App own={{ all, loaded }} data={data.arguments} diagnostics={diagnostics} />, place);
}

// Links within reports lead to a part of the page; the address is the page's state, and stays.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const part = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (!part) return;
  event.preventDefault();
  part.scrollIntoView();
});
