Feature: Two people at one claim
  Whoever decides names the version of the claim that they saw. What was
  decided meanwhile is told, and nothing is lost.

  Background:
    Given the desk tracks "The waiting list has fallen to 60,000 patients."
    And Ines has ruled it "false" on evidence

  Rule: A decision on what somebody else has changed is not taken

    Scenario: Omar was faster
      Given Ines and Omar look at the claim
      When Omar sends it back because "February is missing."
      And Ines signs off what she saw
      Then Ines is told that meanwhile
        | decision                                   |
        | Omar sent it back: February is missing. |
      And the claim is in check

    Scenario: Nobody was faster
      Given Ines and Omar look at the claim
      When Omar signs off what he saw
      Then the ruling can be published
