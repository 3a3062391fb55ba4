Feature: What becomes of a match
  A match is joined by itself, put before a person, or kept from sight. No
  likeness of words lifts what a guard, few words or old age cap.

  Background:
    Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."

  Rule: Enough of the same words join by themselves

    Scenario: The toll, told again
      When the Inland Gazette writes on 4 March "The floods in Lower Ormel province left 34 people dead."
      Then that is the claim the desk knows

  Rule: A few words are a suggestion at most

    Scenario: Hardly a word besides the figure
      When Ines looks up "34 dead"
      Then the first answer is "Floods in Lower Ormel province have killed 34 people."
      And it is only suggested, because of the "story"

  Rule: What is old is a suggestion at most

    Scenario: The same words after a year
      When the Inland Gazette writes on 4 March a year later "The floods in Lower Ormel province left 34 people dead."
      Then that is a new claim

  Rule: A desk may ask for more

    Scenario: A careful desk
      Given the desk joins nothing below a score of "1.0"
      And the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
      When the Inland Gazette writes on 4 March "The floods in Lower Ormel province left 34 people dead."
      Then that is a new claim

    Scenario: Thresholds that contradict each other
      When Ines asks for matches from "0.8" and joins from "0.5"
      Then that is refused with "what is joined by itself must be good enough to be shown"
