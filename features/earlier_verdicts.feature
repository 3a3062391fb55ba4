Feature: An earlier verdict is offered, and never taken over by itself
  What was checked once need not be checked again, if somebody with a name
  says that the verdict holds here too.

  Background:
    Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
    And the desk published "true" on the first claim

  Rule: The offer comes with its scope and its reasons

    Scenario: A vaguer figure comes in
      When the Inland Gazette writes on 3 March "Floods in Lower Ormel province have killed more than 30 people."
      Then on the second claim the desk offers
        | verdict | holds for                           | relation   | fits |
        | True    | 34 people killed, as of 2026-03-03  | compatible | yes  |
      And the second claim is unreviewed

    Scenario: The toll has moved on
      When the Inland Gazette writes on 5 March "Floods in Lower Ormel province have killed 47 people."
      Then on the second claim the desk offers
        | verdict | holds for                           | relation | fits |
        | True    | 34 people killed, as of 2026-03-03  | update   | no   |

    Scenario: Another story
      When the Inland Gazette writes on 5 March "A fire in Brennock has destroyed 12 warehouses."
      Then on the second claim the desk offers nothing

    Scenario: The very same claim comes back
      When the Inland Gazette writes on 5 March "34 people have died in the floods in Lower Ormel province."
      Then with it the desk hands over
        | verdict | holds for                          | relation |
        | True    | 34 people killed, as of 2026-03-03 | same     |

    Scenario: A claim that nobody has checked comes back
      Given the Inland Gazette wrote on 5 March "A fire in Brennock has destroyed 12 warehouses."
      When the Corrin Examiner writes on 6 March "12 warehouses were destroyed by a fire in Brennock."
      Then with it the desk hands over nothing

  Rule: To take it over is a decision

    Scenario: Omar takes it over
      Given the Inland Gazette wrote on 3 March "Floods in Lower Ormel province have killed more than 30 people."
      When Omar takes the verdict over for the second claim because "34 is more than 30."
      Then the second claim is in review
      And its verdict was taken over from the first claim

    Scenario: The figure does not fit
      Given the Inland Gazette wrote on 5 March "Floods in Lower Ormel province have killed 47 people."
      When Omar takes the verdict over for the second claim because "It is the same flood."
      Then that is refused because
        | reason                                                                                                |
        | The earlier verdict was given for 34 people killed, as of 2026-03-03; this claim says 47 people killed. |

    Scenario: Without a reason
      Given the Inland Gazette wrote on 3 March "Floods in Lower Ormel province have killed more than 30 people."
      When Omar takes the verdict over for the second claim because ""
      Then that is refused because
        | reason                                                |
        | Taking over an earlier verdict needs a reason in words. |

  Rule: A verdict is stale when the figure has moved on

    Scenario: The toll rises
      When the Inland Gazette writes on 5 March "Floods in Lower Ormel province have killed 47 people."
      Then stale are
        | claim | because                                       |
        | first | the figure is 47 people killed since 2026-03-05 |

    Scenario: The later figure is covered
      When the Inland Gazette writes on 5 March "Floods in Lower Ormel province have killed at least 30 people."
      Then nothing is stale

    Scenario: Ada keeps it
      Given the Inland Gazette wrote on 5 March "Floods in Lower Ormel province have killed 47 people."
      When Ada keeps the verdict because "The check says as of 3 March."
      Then nothing is stale

    Scenario: It moves again after that
      Given the Inland Gazette wrote on 5 March "Floods in Lower Ormel province have killed 47 people."
      And Ada has kept the verdict because "The check says as of 3 March."
      When the Corrin Examiner writes on 7 March "Floods in Lower Ormel province have killed 52 people."
      Then stale are
        | claim | because                                         |
        | first | the figure is 52 people killed since 2026-03-07 |

  Rule: Whoever took a verdict over hears of its correction

    Background:
      Given the Inland Gazette wrote on 3 March "Floods in Lower Ormel province have killed more than 30 people."
      And the desk took the verdict over for the second claim and published it

    Scenario: The origin is withdrawn
      When Ada withdraws the first claim because "The register was forged."
      Then stale are
        | claim  | because                                                                 |
        | second | the verdict on FIRST, from which it was taken over, has been withdrawn |
      And the heirs of the first claim are the second

    Scenario: The heir is withdrawn as well
      Given Ada has withdrawn the first claim because "The register was forged."
      When Ada withdraws the second claim because "It rested on the first."
      Then nothing is stale
