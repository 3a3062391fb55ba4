Feature: What people said of two claims
  Whoever has looked at two claims need not look again. Their word is kept,
  with their name and their reason, and wins over whatever is found later.

  Background:
    Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
    And the Inland Gazette wrote on 4 March "Floods in Lower Ormel province have killed 47 people."

  Rule: "Not the same" is remembered

    Scenario: Two floods after all
      When Ines says of the two claims that they are "not the same", because "Two valleys, two floods."
      Then neither is proposed for the other
      And each has a series of its own
      And the desk remembers "not the same, says Ines: Two valleys, two floods."

    Scenario: A third article does not bring them together
      Given Ines said of the two claims that they are "not the same", because "Two valleys, two floods."
      When the Inland Gazette writes on 6 March "Floods in Lower Ormel province have killed 52 people."
      Then no series holds both

  Rule: "Same" is remembered

    Scenario: A typing error
      When Ines says of the two claims that they are "same", because "47 is a typing error."
      Then the one is the same as the other

  Rule: The last word holds

    Scenario: Ines looks again
      Given Ines said of the two claims that they are "not the same", because "Two valleys."
      When Omar says of the two claims that they are "unsure", because "One valley, says the map."
      Then the one is an update of the other, and only suggested
