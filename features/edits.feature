Feature: Articles that are edited
  Outlets go on editing what they have published. The desk finds each claim
  again, and sees whether its words are still those it has checked.

  Background:
    Given the Harbour Post wrote on 3 March "The rain has stopped. Floods in Lower Ormel province have killed 34 people."

  Rule: A claim is found again, and what became of its words is told

    Scenario: An outlet edits its article: the desk still finds the claim, and sees that its words changed
      When the Harbour Post edits it to "The army has sent boats. Floods in Lower Ormel province have killed at least 38 people."
      Then the desk finds the claim fuzzy, as "Floods in Lower Ormel province have killed at least 38 people."

    Scenario: The same words stand further down
      When the Harbour Post edits it to "The rain has stopped. The army has sent boats. Floods in Lower Ormel province have killed 34 people."
      Then the desk finds the claim moved, as "Floods in Lower Ormel province have killed 34 people."

    Scenario: Something else was edited
      When the Harbour Post edits it to "The rain has stopped. Floods in Lower Ormel province have killed 34 people. Boats are on their way."
      Then the desk finds the claim anchored, as "Floods in Lower Ormel province have killed 34 people."

    Scenario: The claim was taken out
      When the Harbour Post edits it to "The rain has stopped. The fire service gives no figures for now."
      Then the desk finds the claim orphaned
