#!/bin/sh
# Installs what run.py compares with, beside itself: PostGraphile and its Node, and a Python environment. PostgreSQL,
# sqlite3 and wrk come from the operating system (Debian: postgresql sqlite3 wrk).
set -eu
cd "$(dirname "$0")"
npm install --no-package-lock --no-audit --no-fund
python3 -m venv venv
venv/bin/pip install --quiet --requirement requirements.txt
