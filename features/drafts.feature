Feature: A draft is checked before it is published
  Most errors in print were known to be errors in the newsroom. Before a
  draft goes out, it is held against what the desk knows, and the writer is
  told at the very words. Nothing of the draft is kept.

  Background:
    Given the Harbour Post wrote on 17 March "Floods in Lower Ormel province have killed 34 people, the civil protection service said."
    And the Inland Gazette wrote on 30 March "Floods in Lower Ormel province have killed 51 people, the civil protection service said."

  Rule: A figure that has moved on is told with the one that holds

    Scenario: The toll of the first days is still in the draft
      When Ines checks the draft "Floods in Lower Ormel province have killed 34 people."
      Then the draft is told
        | severity | code       | quote     | says                                               |
        | warning  | superseded | 34 people | The latest figure is 51 people killed, as of 30 March 2026 |

    Scenario: The draft has the latest toll
      When Ines checks the draft "Floods in Lower Ormel province have killed 51 people."
      Then nothing is remarked

  Rule: Who tells an old figure for its own day is told nothing

    Scenario Outline: An old toll in its place
      When Ines checks the draft "<draft>"
      Then nothing is remarked

      Examples: A day, a former figure, the newer one beside it
        | draft                                                                                            |
        | On 17 March the death toll of the floods in Lower Ormel province stood at 34.                    |
        | Thirty-four people were dead on 17 March in the floods of Lower Ormel, the toll has since risen to 51. |
        | The floods in Lower Ormel province have killed 51 people, up from 34 two weeks ago.              |
        | The death toll of the floods in Lower Ormel province rose from 34 to 51 within two weeks.        |

  Rule: News is no error

    Scenario: The toll rises with this very draft
      When Ines checks the draft "Floods in Lower Ormel province have killed 58 people, the civil protection service said."
      Then nothing is remarked

    Scenario: The draft is about something else
      When Ines checks the draft "A fire in Brennock has killed 34 people."
      Then nothing is remarked

  Rule: A figure that cannot hold beside a well-sourced one is told with who says otherwise

    Scenario: Two digits are swapped
      When Ines checks the draft of 30 March "Floods in Lower Ormel province have killed 15 people."
      Then the draft is told
        | severity | code              | quote     | says                                            |
        | warning  | contradicts-value | 15 people | according to the civil protection service (1 independent source) |

    Scenario: The draft names who says so, and what others say
      When Ines checks the draft of 30 March "Floods in Lower Ormel province have killed 70 people, villagers said, while the civil protection service said that floods in Lower Ormel province have killed 51 people."
      Then nothing is remarked

  Rule: What the desk has checked is told with its verdict

    Scenario: The desk has found it false
      Given the desk has rated the first claim "false"
      When Ines checks the draft "Floods in Lower Ormel province have killed 34 people."
      Then the draft is told
        | severity | code          | quote     | says                        |
        | error    | checked-false | 34 people | The desk has rated this “False” |

    Scenario: The desk has found it true
      Given the desk has rated the second claim "true"
      When Ines checks the draft "Floods in Lower Ormel province have killed 51 people."
      Then the draft is told
        | severity | code    | quote     | says                       |
        | note     | checked | 51 people | The desk has rated this “True” |

    Scenario: The draft says otherwise than the verdict
      Given the desk has rated the second claim "true"
      When Ines checks the draft of 30 March "Floods in Lower Ormel province have killed 44 people."
      Then the draft is told
        | severity | code                | quote     | says                            |
        | error    | contradicts-verdict | 44 people | which the desk has rated “True” |

  Rule: What somebody denies is told with who denies it

    Scenario: A denial is on record
      Given the Brennock Telegraph wrote on 30 March "The mayor denied that floods in Lower Ormel province have killed 51 people."
      When Ines checks the draft "Floods in Lower Ormel province have killed 51 people."
      Then the draft is told
        | severity | code   | quote     | says                                             |
        | warning  | denied | 51 people | This is denied by The mayor (Brennock Telegraph, 30 March 2026) |

    Scenario: The draft tells the denial itself
      Given the Brennock Telegraph wrote on 30 March "The mayor denied that floods in Lower Ormel province have killed 51 people."
      When Ines checks the draft "Floods in Lower Ormel province have killed 51 people. The mayor denied that floods in Lower Ormel province have killed 51 people."
      Then nothing is remarked

  Rule: The desk decides what is worth telling

    Scenario: A desk wants to know what rests on one source
      Given the desk takes "one-source" for a "note"
      When Ines checks the draft "Floods in Lower Ormel province have killed 51 people."
      Then the draft is told
        | severity | code       | quote     | says                        |
        | note     | one-source | 51 people | This rests on one source    |

    Scenario: A desk wants to know what is new to it
      Given the desk takes "unknown" for a "note"
      When Ines checks the draft "A fire in Brennock has killed 17 people."
      Then the draft is told
        | severity | code    | quote     | says                            |
        | note     | unknown | 17 people | The desk knows nothing of this: 17 people killed |

    Scenario: A desk does not care for old figures
      Given the desk takes "superseded" for "off"
      When Ines checks the draft "Floods in Lower Ormel province have killed 34 people."
      Then nothing is remarked

  Rule: A writer may allow what is meant so, for a stated reason

    Scenario: With a reason
      When Ines checks the file
        """
        <!-- claimtrack: allow superseded, because this is our story of that day -->
        Floods in Lower Ormel province have killed 34 people.
        """
      Then nothing is remarked

    Scenario: Without a reason
      When Ines checks the file
        """
        Floods in Lower Ormel province have killed 34 people. <!-- claimtrack: allow superseded -->
        """
      Then the file is told
        | line | column | severity | code          |
        | 1    | 44     | warning  | superseded    |
        | 1    | 55     | warning  | bad-allowance |

  Rule: A remark stands at the line and column of the file

    Scenario: Markdown
      When Ines checks the file
        """
        # Lower Ormel

        > The *floods* in [Lower Ormel province](https://ormel.example) have
        > killed **34 people**.
        """
      Then the file is told
        | line | column | severity | code       |
        | 4    | 12     | warning  | superseded |

  Rule: Checking a draft changes nothing

    Scenario: The desk knows no more than before
      When Ines checks the draft "Floods in Lower Ormel province have killed 58 people."
      Then the desk tracks 2 claims
