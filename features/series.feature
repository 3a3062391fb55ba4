Feature: The dated values of one measure
  A toll is told anew every day, by many. The desk wants to know which
  value holds, why, who says otherwise, and what was known when.

  Background:
    Given the Harbour Post wrote on 3 March "At least 34 people died when a ferry sank off Marrow Point, the transport ministry said."

  Rule: A later value moves the toll on

    Scenario: The toll rises
      When the Inland Gazette writes on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      Then the dead of the ferry are
        | day        | value       | standing   | because                                              |
        | 2026-03-03 | at least 34 | superseded | 47 is newer, of 2026-03-04, from the coastguard      |
        | 2026-03-04 | 47          | current    | the newest, of 2026-03-04, with 1 independent source |
      And nothing about them needs a look

    Scenario: More bodies are not the toll
      When the Inland Gazette writes on 4 March "Divers recovered another 13 bodies from the ferry off Marrow Point."
      Then the dead of the ferry are
        | day        | value       | standing |
        | 2026-03-03 | at least 34 | current  |
      And to them were added
        | day        | added     |
        | 2026-03-04 | 13 bodies |

    Scenario: One outlet still prints the old toll
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      And the Corrin Examiner wrote on 6 March "52 people died in the sinking of the ferry off Marrow Point, said the health ministry."
      When the Brennock Telegraph writes on 7 March "The ferry disaster off Marrow Point killed 47 people."
      Then in one sentence that is "people killed: rose from at least 34 on 3 Mar to 52 on 6 Mar; 4 outlets, 4 independent sources; one outlet still says 47"

  Rule: What a person should look at is flagged

    Scenario: The toll is lowered
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      When the Corrin Examiner writes on 6 March "41 people died in the sinking of the ferry off Marrow Point, said the health ministry."
      Then a person should look at
        | value | flag     | words                                                                                       |
        | 41    | revision | 41 of 2026-03-06 (the health ministry) is lower than 47 of 2026-03-04 (the coastguard) |

    Scenario: Two figures for one day that cannot both hold
      When the Corrin Examiner writes on 3 March "The sinking of the ferry off Marrow Point has killed 29 people, said the transport minister."
      Then a person should look at
        | value       | flag          | words                                                                                         |
        | 29          | contradiction | the transport minister: 29 on 2026-03-03; the transport ministry: at least 34 on 2026-03-03 |
        | at least 34 | contradiction | the transport ministry: at least 34 on 2026-03-03; the transport minister: 29 on 2026-03-03 |
      And the dead of the ferry are
        | value       | standing | because                                 |
        | 29          | disputed | the transport ministry says at least 34 |
        | at least 34 | disputed | the transport minister says 29          |

    Scenario: Ten times the figure
      When the Inland Gazette writes on 4 March "The sinking of the ferry off Marrow Point has killed 340 people."
      Then a person should look at
        | value | flag       | words                                                                                                                            |
        | 340   | suspicious | 340 is 10.0 times at least 34 of 2026-03-03: perhaps ten times too much or too little: a digit too many, or missing |

    Scenario: A digit is missing
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 1,941 people."
      When the Corrin Examiner writes on 6 March "The ferry disaster off Marrow Point killed 941 people."
      Then a person should look at
        | value | flag       | words                                                                                     |
        | 1,941 | suspicious | 1,941 is 57.1 times at least 34 of 2026-03-03: out of proportion; perhaps the figure of another place or of another measure |
        | 941   | revision   | 941 of 2026-03-06 (Corrin Examiner) is lower than 1,941 of 2026-03-04 (Inland Gazette) |
        | 941   | suspicious | 941 is 1/2.1 of 1,941 of 2026-03-04: perhaps a digit is missing, or one too many |

  Rule: The series tells what was known on a day

    Scenario: What was known on the evening of the fourth
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      When the Corrin Examiner writes on 6 March "52 people died in the sinking of the ferry off Marrow Point, said the health ministry."
      Then what was known of the ferry on 5 March is
        | value       | standing   | whose word             | first reported             |
        | at least 34 | superseded | the transport ministry | Harbour Post, 2026-03-03   |
        | 47          | current    | the coastguard         | Inland Gazette, 2026-03-04 |
      And nothing was known of the ferry on 2 March

  Rule: The desk says what a value needs to hold

    Scenario: A desk that asks for two sources keeps the value that has two
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      And the Brennock Telegraph wrote on 4 March "47 people died when the ferry went down off Marrow Point, clerks at two hospitals told our reporter."
      And the Corrin Examiner wrote on 6 March "The ferry disaster off Marrow Point killed 52 people."
      When the desk asks for 2 independent sources
      Then the dead of the ferry are
        | day        | value       | standing   | because                                                                                              |
        | 2026-03-03 | at least 34 | superseded | 47 is newer, of 2026-03-04, from clerks at two hospitals, the coastguard                             |
        | 2026-03-04 | 47          | current    | of 2026-03-04, with 2 independent sources; 52 is newer, but has fewer than 2                         |
        | 2026-03-06 | 52          | disputed   | 1 independent source, and the desk asks for 2 before it gives up an older value                       |

    Scenario: The second source is there
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      And the Brennock Telegraph wrote on 4 March "47 people died when the ferry went down off Marrow Point, clerks at two hospitals told our reporter."
      And the Corrin Examiner wrote on 6 March "The ferry disaster off Marrow Point killed 52 people."
      And the Ormel Courier wrote on 6 March "52 people are dead after the ferry sank off Marrow Point, the health ministry said."
      When the desk asks for 2 independent sources
      Then the dead of the ferry are
        | day        | value       | standing   | because                                               |
        | 2026-03-03 | at least 34 | superseded | 52 is newer, of 2026-03-06, from the health ministry  |
        | 2026-03-04 | 47          | superseded | 52 is newer, of 2026-03-06, from the health ministry  |
        | 2026-03-06 | 52          | current    | the newest, of 2026-03-06, with 2 independent sources |

    Scenario: An official outweighs an agency
      When the Inland Gazette publishes on 3 March
        """
        LANIS, March 3 (AFP) — The sinking of the ferry off Marrow Point has killed 21 people.
        """
      Then the dead of the ferry are
        | value       | standing | because                                                                                                             |
        | 21          | disputed | the transport ministry says at least 34, and an official outweighs an agency or several sources                    |
        | at least 34 | current  | the newest, of 2026-03-03, with 1 independent source; an official outweighs AFP, who says 21 |

  Rule: A person has the last word on what a series is

    Scenario: Two series become one
      Given the Inland Gazette wrote on 4 March "The storm at Tolvane has killed 47 people."
      When Ines joins "The storm" to the ferry, because "nobody died but on the ferry"
      Then the dead of the ferry are
        | day        | value       | standing   |
        | 2026-03-03 | at least 34 | superseded |
        | 2026-03-04 | 47          | current    |

    Scenario: A series is taken apart
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people."
      When Omar splits "The sinking" from the ferry, because "there were two ferries"
      Then the dead of the ferry are
        | day        | value       | standing |
        | 2026-03-03 | at least 34 | current  |
      And the desk keeps of the ferry that it was "split, says Omar: there were two ferries"

    Scenario: A series gets a name
      When Ines calls the series of the ferry "The Marrow Point toll"
      Then in one sentence that is "The Marrow Point toll: at least 34 on 3 Mar; 1 outlet, 1 independent source"

    Scenario: Evacuees may go home
      Given the Harbour Post wrote on 5 March "The shelters of Tolvane hold 600 people."
      And the Inland Gazette wrote on 9 March "The shelters of Tolvane hold 450 people."
      When Ada says that "The shelters" is a series of the kind "point in time", because "people leave the shelters"
      Then nothing about "The shelters" needs a look

  Rule: The order of reading changes nothing

    Scenario: The archive is read from its end
      Given the Inland Gazette wrote on 4 March "The sinking of the ferry off Marrow Point has killed 47 people, according to the coastguard."
      And the Brennock Telegraph wrote on 4 March "The ferry disaster off Marrow Point killed 39 people."
      And the Corrin Examiner wrote on 6 March "52 people died in the sinking of the ferry off Marrow Point, said the health ministry."
      When the desk reads it all again, the last article first
      Then the dead of the ferry are what they were
