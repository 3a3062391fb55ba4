Feature: From a claim to a verdict
  A ruling is one checker's reading of the evidence. It becomes the desk's
  own only when a colleague has read the same evidence.

  Background:
    Given the desk tracks "The waiting list has fallen to 60,000 patients."

  Rule: No verdict without evidence and a reason

    Scenario: Ines rules on evidence
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which refutes it
      When Ines rules it "false" because "The statistics say 63,214."
      Then the claim is in review

    Scenario: Ines rules with neither
      Given Ines has taken it up
      When Ines rules it "false" because ""
      Then that is refused because
        | reason                                        |
        | A verdict needs evidence; none has been cited. |
        | A verdict needs a reason in words.            |

    Scenario: Nobody has taken it up yet
      When Ines rules it "false" because "The statistics say 63,214."
      Then that is refused because
        | reason                                                  |
        | The claim is unreviewed; what can be done now: take up. |
        | A verdict needs evidence; none has been cited.          |

  Rule: Nobody signs off their own ruling

    Scenario: A colleague signs off
      Given Ines has ruled it "false" on evidence
      When Omar signs it off
      Then the ruling can be published

    Scenario: The checker who ruled tries to sign off
      Given Ines has ruled it "false" on evidence
      When Ines signs it off
      Then that is refused because
        | reason                                                        |
        | Ines made this ruling; a second reader must sign it off. |

  Rule: New evidence sends a ruling back

    Scenario: A table turns up the next morning
      Given Ines has ruled it "false" on evidence
      And Omar has signed it off
      When Omar cites "Hospital statistics, corrected table", which supports it
      Then the claim is in check

  Rule: Every decision stays on the record

    Scenario: Who did what
      Given Ines has ruled it "false" on evidence
      When Omar signs it off
      Then the record reads
        | step     | by   |
        | TakenUp  | Ines |
        | Cited    | Ines |
        | Ruled    | Ines |
        | SignedOff | Omar |
