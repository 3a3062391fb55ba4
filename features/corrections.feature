Feature: A published verdict is corrected in the open
  Whoever read the old verdict can see what was changed, why and when.
  Nothing that was published is overwritten.

  Background:
    Given the desk tracks "The waiting list has fallen to 60,000 patients."
    And Ines has ruled it "false" on evidence
    And Ada has published it
    And it is 2 April

  Rule: A changed verdict says of which kind the correction is, and why

    Scenario: The corrected table changes the verdict
      Given Omar has reopened it because "A corrected table is out."
      And Omar has ruled it "mostly-true" on "Corrected table"
      When Ada publishes the correction as "new evidence" because "The list was corrected on 2 March."
      Then the corrections read
        | correction                                                                                                                          |
        | 2026-04-02: We rated this “False”; we now rate it “Mostly true” (new evidence): The list was corrected on 2 March. |
      And the claim is published

    Scenario: A changed verdict in silence
      Given Omar has reopened it because "A corrected table is out."
      And Omar has ruled it "mostly-true" on "Corrected table"
      When Ada publishes it at "https://desk.example/checks/17"
      Then that is refused because
        | reason                                                                                                          |
        | It was published before as “False”; say of which kind the correction is: error, new evidence, update. |
        | A correction needs a reason in words.                                                                           |

    Scenario: The verdict stands, with one source more
      Given Omar has reopened it because "A corrected table is out."
      And Omar has taken it up
      And Omar has cited "Corrected table", which refutes it
      And Omar has ruled it "false" because "The statistics say 63,214."
      And Ines has signed it off
      When Ada publishes it at "https://desk.example/checks/17"
      Then the claim is published
      And nothing was corrected

  Rule: A withdrawal is a correction too

    Scenario: The statistics were forged
      When Ada withdraws it, to tell "Harbour Post", because "The statistics were forged."
      Then the corrections read
        | correction                                                                                                    |
        | 2026-04-02: We rated this “False”; we have withdrawn that verdict (error): The statistics were forged. |
      And "Harbour Post" is to be told

    Scenario: The same verdict comes back in silence
      Given Ada has withdrawn it because "The statistics were forged."
      And Omar has reopened it because "They were not."
      And Omar has ruled it "false" on "Second opinion"
      When Ada publishes it at "https://desk.example/checks/17"
      Then that is refused because
        | reason                                                                                                                |
        | It was published before as “False” and withdrawn; say of which kind the correction is: error, new evidence, update. |
        | A correction needs a reason in words.                                                                                 |

    Scenario: The same verdict comes back in the open
      Given Ada has withdrawn it because "The statistics were forged."
      And Omar has reopened it because "They were not."
      And Omar has ruled it "false" on "Second opinion"
      When Ada publishes the correction as "new evidence" because "They were not forged after all."
      Then the corrections read
        | correction                                                                                                                     |
        | 2026-04-02: We rated this “False” and withdrew it; we now rate it “False” (new evidence): They were not forged after all. |
        | 2026-04-02: We rated this “False”; we have withdrawn that verdict (error): The statistics were forged.                    |

    Scenario: It is withdrawn once
      Given Ada has withdrawn it because "The statistics were forged."
      And Omar has reopened it because "They were not."
      When Ada withdraws it because "They were."
      Then that is refused because
        | reason                                                                |
        | The verdict has been withdrawn already; none was published since. |

  Rule: Other machines see the correction

    Scenario: The ClaimReview carries it
      Given Omar has reopened it because "A corrected table is out."
      And Omar has ruled it "mostly-true" on "Corrected table"
      When Ada publishes the correction as "new evidence" because "The list was corrected on 2 March."
      Then its ClaimReview says
        | field         | value       |
        | alternateName | Mostly true |
        | datePublished | 2026-04-01  |
        | dateModified  | 2026-04-02  |
      And its ClaimReview tells 1 correction
