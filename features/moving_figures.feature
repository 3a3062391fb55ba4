Feature: Figures that move
  A toll rises for days. A later, higher figure is no contradiction;
  a lower one needs a look, and two figures for one day need a call.

  Background:
    Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."

  Rule: A rising toll is an update

    Scenario: The toll rises overnight
      When the Inland Gazette writes on 4 March "Floods in Lower Ormel province have killed 47 people."
      Then that is an update of what the Harbour Post wrote
      And the value that holds is "47"

    Scenario: Older figures are superseded, not forgotten
      Given the Inland Gazette wrote on 4 March "Floods in Lower Ormel province have killed 47 people."
      When the Harbour Post writes on 6 March "Floods in Lower Ormel province have killed 52 people."
      Then the toll reads
        | day        | value | standing   | outlet         |
        | 2026-03-03 | 34    | superseded | Harbour Post   |
        | 2026-03-04 | 47    | superseded | Inland Gazette |
        | 2026-03-06 | 52    | current    | Harbour Post   |

  Rule: A later figure that is lower is a revision

    Scenario: The toll is lowered
      When the Inland Gazette writes on 5 March "Floods in Lower Ormel province have killed 29 people."
      Then that is a revision of what the Harbour Post wrote

  Rule: Two figures for one day contradict each other

    Scenario: An outlet has a figure of its own
      When the Corrin Examiner writes on 3 March "Floods in Lower Ormel province have killed 41 people."
      Then that contradicts what the Harbour Post wrote

    Scenario: A denial contradicts what it denies
      When the Brennock Telegraph writes on 3 March "The minister denied that floods in Lower Ormel province have killed 34 people."
      Then that contradicts what the Harbour Post wrote

  Rule: A bound does not contradict a figure within it

    Scenario: More than thirty
      When the Brennock Telegraph writes on 3 March "Floods in Lower Ormel province have killed more than 30 people."
      Then that is compatible with what the Harbour Post wrote
