Feature: Whether somebody has checked it before
  A rumour comes back with typos, tags and half of its context. The desk
  wants to find the check that exists, its own or another desk's, before
  it does the work again.

  Background:
    Given these fact-checks have been imported
      | publisher       | published  | claim                                                         | title                              | rating |
      | Facts of Meldra | 2026-03-05 | A photograph shows a shark swimming on a flooded motorway.    | No shark swam on the motorway      | fake   |
      | Facts of Meldra | 2024-07-01 | The governor owns 46 houses.                                  | Does the governor own 46 houses?   | false  |
      | Facts of Meldra | 2025-11-20 | The governor owns 640 hectares of forest.                     | The governor's forest              | true   |
      | Check Corrin    | 2026-02-11 | A vaccine against malaria was withdrawn in Corrin.            | Malaria vaccine was not withdrawn  | false  |
      | Check Corrin    | 2025-01-09 | Nurses in Corrin have had no pay rise since 2019.             | Did nurses get a rise?             | mixed  |

  Rule: A check is found however the rumour is worded

    Scenario Outline: Somebody posts "<post>"
      When Ines looks up "<post>"
      Then the first answer is "<claim>"
      And it was checked by "<publisher>"

      Examples: as people post
        | post                                                         | claim                                                      | publisher       |
        | OMG look at this SHARK on the motorway https://pics.example  | A photograph shows a shark swimming on a flooded motorway. | Facts of Meldra |
        | so they withdrew the #MalariaVaccine and nobody tells us     | A vaccine against malaria was withdrawn in Corrin.         | Check Corrin    |

      Examples: with typos
        | post                                  | claim                                                      | publisher       |
        | shrak swiming on a floded motorway!!  | A photograph shows a shark swimming on a flooded motorway. | Facts of Meldra |

      Examples: as people speak in a debate
        | post                                                    | claim                                             | publisher    |
        | And what about the nurses, not one pay rise since 2019? | Nurses in Corrin have had no pay rise since 2019. | Check Corrin |

  Rule: A different number is not preferred to other words

    Scenario: The figure in words, the claim in other words
      Given this fact-check has been imported as well
        | publisher    | claim                        |
        | Check Corrin | The governor owns 64 houses. |
      When Ines looks up "Forty-six houses belong to the governor"
      Then the first answer is "The governor owns 46 houses."

  Rule: The desk's own claims and the checks of others stand in one list

    Scenario: A toll that is tracked, and a rumour that was checked
      Given the desk tracks "Floods in Lower Ormel province have killed 34 people."
      When Ines looks up "34 dead in the Lower Ormel floods"
      Then the first answer is "Floods in Lower Ormel province have killed 34 people."
      And the answer is that it is the same

  Rule: Nothing is answered where nothing fits

    Scenario: Words that no check has
      When Ines looks up "Tomatoes grow well this year"
      Then there is no answer
