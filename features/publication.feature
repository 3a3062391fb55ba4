Feature: Verdicts that readers and machines can find
  A verdict is published at an address and handed on as ClaimReview.
  It can be reopened and withdrawn, but never silently.

  Background:
    Given the desk tracks "The waiting list has fallen to 60,000 patients."
    And Ines has ruled it "false" on evidence

  Rule: Only a signed-off verdict is published

    Scenario: Ada publishes
      Given Omar has signed it off
      When Ada publishes it at "https://desk.example/checks/17"
      Then the claim is published
      And its ClaimReview says
        | field             | value                                           |
        | claimReviewed     | The waiting list has fallen to 60,000 patients. |
        | url               | https://desk.example/checks/17                  |
        | alternateName     | False                                           |
        | ratingValue       | 1                                               |
        | ratingExplanation | The statistics say 63,214.                      |

    Scenario: Ada publishes too early
      When Ada publishes it at "https://desk.example/checks/17"
      Then that is refused because
        | reason                                             |
        | A second reader has not signed off the verdict yet. |

  Rule: A published verdict is reopened or withdrawn with a reason

    Scenario: A reader finds a mistake
      Given Ada has published it
      When Omar reopens it because "The list was corrected on 2 March."
      Then the claim is reopened

    Scenario: Withdrawing without a word
      Given Ada has published it
      When Omar withdraws it because ""
      Then that is refused because
        | reason                               |
        | Withdrawing needs a reason in words. |
