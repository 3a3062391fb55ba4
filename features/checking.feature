Feature: From a claim to a verdict
  A ruling is one checker's reading of the evidence. It becomes the desk's
  own only when a colleague has read the same evidence.

  Background:
    Given the desk tracks "The waiting list has fallen to 60,000 patients."

  Rule: No verdict without evidence and a reason

    Scenario: Ines rules on evidence
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which refutes it
      And Ines has cited "Three hospitals, asked by phone", which refutes it
      When Ines rules it "false" because "The statistics say 63,214."
      Then the claim is in review

    Scenario: Ines rules with neither
      Given Ines has taken it up
      When Ines rules it "false" because ""
      Then that is refused because
        | reason                                         |
        | A verdict needs evidence; none has been cited. |
        | A verdict needs a reason in words.             |

    Scenario: Nobody has taken it up yet
      When Ines rules it "false" because "The statistics say 63,214."
      Then that is refused because
        | reason                                                                           |
        | The claim is unreviewed; what can be done now: take up or assign or park or accept. |
        | A verdict needs evidence; none has been cited.                                   |

  Rule: A verdict rests on two independent sources, or says why not

    Scenario: One source under two names
      Given Ines has taken it up
      And Ines has cited "The Harbour Post", which refutes it
      And Ines has cited "harbourpost.com", which refutes it
      When Ines rules it "false" because "The statistics say 63,214."
      Then that is refused because
        | reason                                                                                                             |
        | It rests on 1 independent source (The Harbour Post); the desk asks for 2, or for an exception with its reason. |

    Scenario: Context is not a source
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which refutes it
      And Ines has cited "A history of waiting lists", as context
      When Ines rules it "false" because "The statistics say 63,214."
      Then that is refused because
        | reason                                                                                                                         |
        | It rests on 1 independent source (Hospital statistics, January); the desk asks for 2, or for an exception with its reason. |

    Scenario: Nobody else can know
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which refutes it
      When Ines rules it "false" with the exception "Nobody else counts patients."
      Then the claim is in review

  Rule: Nobody signs off their own ruling

    Scenario: A colleague signs off
      Given Ines has ruled it "false" on evidence
      When Omar signs it off
      Then the ruling can be published

    Scenario: The checker who ruled tries to sign off
      Given Ines has ruled it "false" on evidence
      When Ines signs it off
      Then that is refused because
        | reason                                                   |
        | Ines made this ruling; a second reader must sign it off. |

    Scenario: The second reader is not convinced
      Given Ines has ruled it "false" on evidence
      When Omar sends it back because "February is missing."
      Then the claim is in check

    Scenario: Sent back without a word
      Given Ines has ruled it "false" on evidence
      When Omar sends it back because ""
      Then that is refused because
        | reason                                         |
        | Sending a ruling back needs a reason in words. |

  Rule: New evidence sends a ruling back

    Scenario: A table turns up the next morning
      Given Ines has ruled it "false" on evidence
      And Omar has signed it off
      When Omar cites "Hospital statistics, corrected table", which supports it
      Then the claim is in check

  Rule: Work is handed out, given back and put aside

    Scenario: Assigned to Omar
      When Ada assigns it to Omar
      Then Omar has it to check

    Scenario: Somebody else reaches for it
      Given Ada has assigned it to Omar
      When Ines takes it up
      Then that is refused because
        | reason                                                    |
        | It is assigned to Omar; an editor can assign it to Ines. |

    Scenario: Given back
      Given Ines has taken it up
      When Ines releases it
      Then the claim is unreviewed

    Scenario: Put aside until the statistics are out
      Given Ines has taken it up
      When Ines puts it aside until 9 April because "The statistics come out then."
      Then the claim is parked

    Scenario: A parked check goes on where it stood
      Given Ines has taken it up
      And Ines has put it aside until 9 April because "The statistics come out then."
      When Omar resumes it
      Then the claim is in check

    Scenario: A parked claim is not ruled on
      Given Ines has taken it up
      And Ines has put it aside until 9 April because "The statistics come out then."
      When Ines releases it
      Then that is refused because
        | reason                                                |
        | The claim is parked; what can be done now: resume. |

  Rule: A verdict can tell the parts of a claim apart

    Scenario: The number is right and the date is not
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which supports it
      And Ines has cited "Three hospitals, asked by phone", which refutes it
      When Ines rules it "half-true" with these parts
        | part   | rating | because                     |
        | number | true   | The statistics say 60,000.  |
        | date   | false  | That was in 2024.           |
      Then its verdict on the parts is
        | part   | rating | because                    |
        | number | True   | The statistics say 60,000. |
        | date   | False  | That was in 2024.          |
      And its verdict holds for "60,000 patients, as of 2026-03-01"

  Rule: Every decision stays on the record

    Scenario: Who did what
      Given Ines has ruled it "false" on evidence
      When Omar signs it off
      Then the record reads
        | decision                                                        |
        | Ines took it up                                                 |
        | Ines cited Hospital statistics, January, which refutes it       |
        | Ines cited Three hospitals, asked by phone, which refutes it    |
        | Ines ruled it “False”: The statistics say 63,214.               |
        | Omar signed it off                                              |
