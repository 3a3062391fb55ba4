#!/bin/sh
# The command-line way: read the sample articles, look a claim up, check it, correct it, export the verdict, verify the record.
set -eu
articles=$(dirname "$0")/articles
CLAIMTRACK_DB=desk.db
export CLAIMTRACK_DB
rm -f desk.db

claimtrack read "$articles"
claimtrack queue --limit 3
claimtrack similar "34 dead in the Ormel floods"

claim=$(claimtrack similar "34 dead in the Ormel floods" --limit 1 | tail -n 1 | cut -f 1)
claimtrack series "$claim"

# A verdict needs two independent sources and a second reader.
claimtrack check take-up "$claim" --by ines
claimtrack check cite "$claim" --source "Provincial register of deaths" --stance supports --quote "34 deaths by 3 March" --by ines
claimtrack check cite "$claim" --source "Lists of two hospitals" --stance supports --by ines
claimtrack check rule "$claim" --rating true --because "The register and the lists have the same figure." --by ines
claimtrack check why-not "sign off" "$claim" --by ines
claimtrack check sign-off "$claim" --by omar
claimtrack check publish "$claim" --url https://desk.example/checks/ormel --by ada

# Whoever keeps this line elsewhere can prove later that nothing before it was changed.
head=$(claimtrack audit head)

# New evidence: the verdict is looked at again, and what was published is corrected in the open.
claimtrack check reopen "$claim" --because "The register was corrected." --by ada
claimtrack check take-up "$claim" --by ines
claimtrack check cite "$claim" --source "Provincial register of deaths, corrected" --stance refutes --quote "36 deaths by 3 March" --by ines
claimtrack check rule "$claim" --rating mostly-true --because "The corrected register has 36." --part "number=mostly-true" --part "date=true" --by ines
claimtrack check sign-off "$claim" --by omar
claimtrack check publish "$claim" --url https://desk.example/checks/ormel --kind "new evidence" --because "The register was corrected to 36." --tell "Harbour Post" --by ada

claimtrack check show "$claim"
claimtrack corrections
claimtrack audit verify --since "$head"
claimtrack export claimreview "$claim" --publisher "The Example Desk"
