Feature: A queue worth working from
  What many tell, what spreads, what is contradicted and what no longer fits
  comes first, and the queue says why.

  Background:
    Given it is 6 March
    And the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
    And the Inland Gazette wrote on 5 March "The waiting list has fallen to 60,000 patients."

  Rule: The queue says why a claim stands where it stands

    Scenario: One is fresh, the other has waited
      When the desk looks at its queue
      Then the queue reads
        | claim  | why                                                                              |
        | second | 16 points: 1 independent source (+10), 1 outlet took it up within 3 days (+5), first seen 1 day ago (+1) |
        | first  | 13 points: 1 independent source (+10), first seen 3 days ago (+3)                |

    Scenario: Another outlet has it on its own
      When the Corrin Examiner writes on 5 March "34 people died in the floods in Lower Ormel province, our reporter counted at the morgue."
      Then the queue reads
        | claim  | why                                                                              |
        | first  | 28 points: 2 independent sources (+20), 1 outlet took it up within 3 days (+5), first seen 3 days ago (+3) |
        | second | 16 points: 1 independent source (+10), 1 outlet took it up within 3 days (+5), first seen 1 day ago (+1) |

    Scenario: Ada wants it first
      When Ada moves the first claim up by 20 because "The minister speaks tonight."
      Then the queue reads
        | claim  | why                                                                              |
        | first  | 33 points: 1 independent source (+10), first seen 3 days ago (+3), moved by Ada: The minister speaks tonight. (+20) |
        | second | 16 points: 1 independent source (+10), 1 outlet took it up within 3 days (+5), first seen 1 day ago (+1) |

    Scenario: Moved without a word
      When Ada moves the first claim up by 20 because ""
      Then that is refused because
        | reason                                              |
        | Moving a claim in the queue needs a reason in words. |

  Rule: What is done does not wait

    Scenario: Published
      When the desk publishes "true" on the first claim
      Then the queue holds the second

    Scenario: Published, and stale since
      Given the desk published "true" on the first claim
      When the Corrin Examiner writes on 6 March "Floods in Lower Ormel province have killed 47 people."
      Then the first claim is in the queue because it is stale

    Scenario: Parked until a day
      When Ines puts the first claim aside until 9 March
      Then the queue holds the second
      And on 9 March the queue holds both

  Rule: The queue can be narrowed

    Scenario Outline: By <what>
      Given Ada has assigned the first claim to Omar
      When the desk narrows its queue by <what> to "<value>"
      Then that holds the <claim>

      Examples: One thing at a time
        | what     | value          | claim  |
        | assignee | omar           | first  |
        | outlet   | Inland Gazette | second |
        | since    | 2026-03-04     | second |
        | until    | 2026-03-04     | first  |
        | state    | unreviewed     | both   |
        | series   | the first      | first  |
