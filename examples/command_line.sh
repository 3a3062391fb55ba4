#!/bin/sh
# The command-line way: read the sample articles, look a claim up, check it, export the verdict.
set -eu
articles=$(dirname "$0")/articles
CLAIMTRACK_DB=desk.db
export CLAIMTRACK_DB
rm -f desk.db

claimtrack read "$articles"
claimtrack similar "34 dead in the Ormel floods"

claim=$(claimtrack similar "34 dead in the Ormel floods" --limit 1 | tail -n 1 | cut -f 1)
claimtrack series "$claim"

claimtrack check take-up "$claim" --by ines
claimtrack check cite "$claim" --source "Provincial register of deaths" --stance supports --quote "34 deaths by 3 March" --by ines
claimtrack check rule "$claim" --rating true --because "The provincial register has the same figure." --by ines
claimtrack check sign-off "$claim" --by omar
claimtrack check publish "$claim" --url https://desk.example/checks/ormel --by ada
claimtrack export claimreview "$claim" --publisher "The Example Desk"
