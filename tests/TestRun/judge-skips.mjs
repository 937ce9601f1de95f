// Prints the reasons for which the tests of a report were skipped: whether CI allows it, how many tests, the reason. A report is a trx
// file of .NET's tests or a tap file of Node's.
//   node judge-skips.mjs REPORT.trx   ->   allowed<TAB>3<TAB>There is no Neo4j …
import { readFileSync } from "node:fs";

const allowed = readFileSync(new URL("allowed-skips.txt", import.meta.url), "utf8")
  .split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));

const text = readFileSync(process.argv[2], "utf8");
const plain = (xml) =>
  xml.replace(/&#x[AD];/gi, " ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");

const inTrx = () =>
  [...text.matchAll(/<UnitTestResult [^>]*outcome="NotExecuted"[^>]*?(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)].map(([, body]) =>
    plain(/<(?:Message|StdOut)>([\s\S]*?)<\//.exec(body ?? "")?.[1] ?? ""));
const inTap = () => [...text.matchAll(/^ *ok \d+ .* # SKIP(.*)$/gm)].map(([, reason]) => reason.replace(/\\(.)/g, "$1"));

const counts = new Map();
for (const found of process.argv[2].endsWith(".tap") ? inTap() : inTrx()) {
  const reason = found.replace(/\s+/g, " ").trim() || "no reason given";
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}

for (const [reason, count] of counts)
  console.log(`${allowed.some((start) => reason.startsWith(start)) ? "allowed" : "refused"}\t${count}\t${reason}`);
