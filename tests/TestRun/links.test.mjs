// Every relative link, image and anchor of the pages leads somewhere in the checkout.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

function pages() {
  const inRoot = readdirSync(repository).filter((name) => name.endsWith(".md"));
  const inFolders = ["docs", "seed"].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true }).filter((name) => name.endsWith(".md")).map((name) => join(folder, name)));
  return [...inRoot, ...inFolders].map((name) => join(repository, name)).sort();
}

/** What of a page is neither a block of code nor code in a line: no link is made there. */
function prose(file) {
  return readFileSync(file, "utf8")
    .replace(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1\s*$/gm, "")
    .replace(/^(?: {4}|\t).*$/gm, (line) => (/^\s*(?:[-*]|\d+\.) /.test(line) ? line : ""))
    .replace(/(`+)[^`](?:[\s\S]*?[^`])?\1(?!`)/g, "");
}

/** Where the links and images of a page lead, those to other machines left out. */
function targets(file) {
  const text = prose(file);
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const references = [...text.matchAll(/^ {0,3}\[[^\]]+\]:\s+<?([^\s>]+)>?/gm)];
  const tags = [...text.matchAll(/<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/g)];
  return [...inline, ...references, ...tags].map(([, target]) => target).filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** The anchors of a page: its headings as GitHub names them, and those that it names itself. */
function anchors(file) {
  const counts = new Map();
  const text = readFileSync(file, "utf8").replace(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1\s*$/gm, "");
  const headings = [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading]) => {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "").replace(/\s/g, "-");
    const before = counts.get(words) ?? 0;
    counts.set(words, before + 1);
    return before === 0 ? words : `${words}-${before}`;
  });
  return new Set([...headings, ...[...text.matchAll(/<a\b[^>]*\b(?:id|name)="([^"]+)"/g)].map(([, name]) => name)]);
}

/** Which links of a page lead nowhere, and why. */
function broken(file) {
  return targets(file).flatMap((target) => {
    const [path, anchor] = target.split("#").map(decodeURIComponent);
    const found = path === "" ? file : join(dirname(file), path);
    if (!existsSync(found)) return [`${target}: there is no such file`];
    if (relative(repository, found).startsWith("..") && file.startsWith(repository)) return [`${target}: it is outside of the checkout`];
    if (anchor === undefined) return [];
    return !statSync(found).isDirectory() && anchors(found).has(anchor) ? [] : [`${target}: there is no such heading`];
  });
}

for (const file of pages())
  test(`Links of ${relative(repository, file)} lead somewhere`, () => assert.deepEqual(broken(file), []));

test("Link to what is not there is found, and one in code is none", () => {
  const folder = mkdtempSync(join(tmpdir(), "actorgraph-links-"));
  try {
    const page = join(folder, "page.md");
    writeFileSync(join(folder, "other.md"), "# One, `two` & three\n\n## Again\n\n## Again\n");
    writeFileSync(page, [
      "# Page", "", "[a](other.md) [b](other.md#one-two--three) [c](other.md#again-1) [d](#page) [e](https://example.org/x)",
      "[f](nothing.md) ![g](nothing.png) [h](other.md#four) [i](#five) `[j](k.md)`", "", "```", "[l](m.md)", "```", "", "    [n](o.md)", "",
    ].join("\n"));
    assert.deepEqual(broken(page), [
      "nothing.md: there is no such file", "nothing.png: there is no such file",
      "other.md#four: there is no such heading", "#five: there is no such heading",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
