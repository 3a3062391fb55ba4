Feature: A claim that comes back
  News repeats. The desk wants to know at once that it has seen a claim
  before, in whatever words, and never to take another figure for it.

  Background:
    Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."

  Rule: The same figure in other words is the same claim

    Scenario Outline: It comes back as "<wording>"
      When the Inland Gazette writes on 3 March "<wording>"
      Then that is the claim the desk knows

      Examples: other words
        | wording                                                             |
        | Thirty-four people have died in the floods in Lower Ormel province. |
        | The floods in Lower Ormel province left 34 people dead.             |

      Examples: somebody says so
        | wording                                                                          |
        | Floods in Lower Ormel province have killed 34 people, the fire service said.     |
        | According to the mayor, 34 people were killed in the Lower Ormel province floods. |

  Rule: A different figure, or a figure of something else, is a different claim

    Scenario Outline: "<wording>" is another claim
      When the Inland Gazette writes on 3 March "<wording>"
      Then that is a new claim

      Examples: one digit
        | wording                                                |
        | Floods in Lower Ormel province have killed 43 people.  |
        | Floods in Lower Ormel province have killed 340 people. |

      Examples: injured, not dead
        | wording                                                |
        | Floods in Lower Ormel province have injured 34 people. |

      Examples: elsewhere
        | wording                                                       |
        | A fire in a furniture factory in Brennock has killed 34 people. |

  Rule: A few words are enough to look a claim up

    Scenario: Looking up a toll
      When Ines looks up "34 dead in Lower Ormel floods"
      Then the first answer is "Floods in Lower Ormel province have killed 34 people."
      And the answer is that it is the same

    Scenario: Looking up a toll with its digits swapped
      When Ines looks up "43 dead in Lower Ormel floods"
      Then no answer is that it is the same
