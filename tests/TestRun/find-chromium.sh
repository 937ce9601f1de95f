#!/usr/bin/env bash
# Prints the path of the Chromium that the browser tests drive: the one that ACTORGRAPH_CHROMIUM names, else the first of
# the usual names on the PATH. Prints nothing and fails where there is none.
# `type -P` sees programs only, where `command -v` would take a shell function of that name for one. Each is asked for its
# version, since some systems have a `chromium-browser` that only says which package to install.
names=(chromium chromium-browser google-chrome google-chrome-stable)
for name in "${ACTORGRAPH_CHROMIUM:-${names[@]}}"; do
  program=$(type -P "$name") && "$program" --version >/dev/null 2>&1 && echo "$program" && exit
done
exit 1
