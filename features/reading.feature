Feature: What an article claims
  A page holds more than an article, and an article more than facts.
  The desk tracks what is said to be so, by whom, and since when.

  Rule: Page furniture is no claim

    Scenario: Captions, sidebars and sign-offs are passed over
      When the Harbour Post publishes on 5 March
        """
        WORLD

        Firefighters at the harbour of Corrin, where 300 people work, in this 2019 file photo. — APB

        CORRIN — A fire destroyed 12 warehouses in the harbour of Corrin on Wednesday night. — APB

        Read more:
        - 40 trains cancelled in the north
        World
        34 minutes ago
        Court jails 9 for fraud
        """
      Then the desk tracks
        | quantity                |
        | 12 warehouses destroyed |

    Scenario: A later headline in the sidebar is no claim of this article
      When the Harbour Post publishes on 5 March
        """
        Floods in Lower Ormel have killed 34 people, the fire service said.

        Most read
        Floods kill 51
        Court jails 9 for fraud
        """
      Then the desk tracks
        | quantity         |
        | 34 people killed |

  Rule: Numbers that count nothing are no claim

    Scenario Outline: "<wording>" counts nothing
      When the Harbour Post publishes on 5 March
        """
        <wording>
        """
      Then the desk tracks nothing

      Examples: numbers that name or order
        | wording                                             |
        | The council invoked Article 5 of the treaty.        |
        | Flight 370 is still missing.                        |
        | The runner came 12th in the city race.              |
        | Call 5550182 for help.                              |

      Examples: numbers of time
        | wording                                             |
        | The law was passed in 1998.                         |
        | The search lasted three weeks.                      |
        | The ferry left at 7 pm.                             |

      Examples: scores and votes
        | wording                                             |
        | Corrin beat Tolvane 3-1.                            |
        | Parliament voted 52 to 48 for the law.              |

    Scenario: Anniversaries, years, ages and clock times
      When the Harbour Post publishes on 5 March
        """
        The minister, 61, opened the 75th anniversary fair at 9:30 a.m. at 14 Mill Lane, built in 1998.
        """
      Then the desk tracks nothing

  Rule: A figure is read as exactly as it is meant

    Scenario Outline: "<wording>" is <quantity>
      When the Harbour Post publishes on 5 March
        """
        <wording>
        """
      Then the desk tracks
        | quantity   |
        | <quantity> |

      Examples: ranges
        | wording                                       | quantity                      |
        | Between 5,000 and 7,000 people marched.       | 5,000 to 7,000 people         |
        | The repair costs $4–5 million.                | 4,000,000 to 5,000,000 USD    |

      Examples: at least, more than, up to
        | wording                                       | quantity                      |
        | At least 460 people were killed.              | at least 460 people killed    |
        | More than 450 people were killed.             | more than 450 people killed   |
        | As many as 300 people were killed.            | up to 300 people killed       |
        | Ten people or more were hurt.                 | at least 10 people injured    |
        | About 90 people were killed.                  | about 90 people killed        |

      Examples: vague words
        | wording                                       | quantity                      |
        | Dozens of people were hurt.                   | 24 or so people injured       |
        | Hundreds of people were hurt.                 | 200 or so people injured      |
        | Tens of thousands of people marched.          | 20,000 or so people           |

      Examples: zero
        | wording                                       | quantity                      |
        | Nobody was hurt.                              | 0 people injured              |
        | There were no casualties.                     | 0 casualties                  |

      Examples: shares
        | wording                                       | quantity                      |
        | Four in ten households have no water.         | 40 percent of households      |

    Scenario Outline: A change is no range: "<wording>"
      When the Harbour Post publishes on 5 March
        """
        <wording>
        """
      Then the desk tracks
        | quantity |
        | <first>  |
        | <second> |

      Examples: by how many, and to how many
        | wording                                         | first    | second   |
        | The number of cases rose by 4 to 20.            | 4 cases  | 20 cases |

      Examples: from how many, and to how many
        | wording                                         | first    | second   |
        | The number of cases fell from 20 to 4.          | 20 cases | 4 cases  |

    Scenario Outline: A count keeps the noun it leaves out: "<wording>"
      When the Harbour Post publishes on 5 March
        """
        <wording>
        """
      Then the desk tracks
        | quantity |
        | <first>  |
        | <second> |

      Examples: what was counted before
        | wording                                                | first             | second               |
        | The quake killed 304 people and wounded 1,800 others.  | 304 people killed | 1,800 people injured |
        | The quake killed 304 people. Of them, 12 were children. | 304 people killed | 12 children killed   |

      Examples: what happened to both
        | wording                                                | first             | second               |
        | 12 soldiers and five civilians were killed.            | 12 soldiers killed | 5 civilians killed  |

  Rule: What is planned or denied is not taken for done

    Scenario Outline: "<wording>" is <stance>
      When the Harbour Post publishes on 5 March
        """
        <wording>
        """
      Then the desk tracks
        | quantity   | stance   |
        | <quantity> | <stance> |

      Examples: plans, denials and plain facts
        | wording                                                                | quantity       | stance   |
        | The government plans to send 5,000 soldiers to the border.             | 5,000 soldiers | planned  |
        | The minister denied that 5,000 soldiers had been sent to the border.   | 5,000 soldiers | denied   |
        | The government has sent 5,000 soldiers to the border.                  | 5,000 soldiers | asserted |

      Examples: what is not so, and what may come
        | wording                                                                | quantity                | stance    |
        | The government has not sent 5,000 soldiers to the border.              | 5,000 soldiers          | negated   |
        | The flood could affect 40,000 people.                                  | 40,000 people affected  | projected |
        | The bank expects prices to rise 5 percent.                             | 5 percent               | projected |

    Scenario: A denial in the next sentence
      When the Harbour Post publishes on 5 March
        """
        The army said 12 people had died. The minister denied the report.
        """
      Then the desk tracks
        | quantity         | speaker  | stance |
        | 12 people killed | The army | denied |

  Rule: Events are tracked where the desk asks for it

    Scenario: A desk that asks for events
      Given the desk asks for events
      When the Harbour Post publishes on 18 March
        """
        The mayor of Corrin resigned in early March. Floods have killed 34 people. The fire service said the search had ended.
        """
      Then the desk tracks
        | quantity         | since      | until      | speaker          |
        | None             | 2026-03-01 | 2026-03-10 |                  |
        | 34 people killed | None       | None       |                  |
        | None             | None       | None       | The fire service |

    Scenario: A desk that does not ask for them
      When the Harbour Post publishes on 18 March
        """
        The mayor of Corrin resigned in early March. Floods have killed 34 people. The fire service said the search had ended.
        """
      Then the desk tracks
        | quantity         |
        | 34 people killed |

    Scenario: An event comes back in another outlet
      Given the desk asks for events
      And the Harbour Post wrote on 18 March "The fire service said the search for survivors had ended."
      When the Inland Gazette writes on 18 March "The search for survivors has ended, the fire service said."
      Then that is the claim the desk knows

    Scenario Outline: "<wording>" tells no event
      Given the desk asks for events
      When the Harbour Post publishes on 18 March
        """
        <wording>
        """
      Then the desk tracks nothing

      Examples: plans, wishes, states and questions
        | wording                                             |
        | The mayor of Corrin will resign in May.             |
        | The minister said the talks should go on.           |
        | The weather was bad on Monday.                      |
        | Why did the mayor of Corrin resign in early March?  |

      Examples: only the day of saying
        | wording                                             |
        | The minister spoke to reporters on Monday.          |

  Rule: What a person marks is a claim

    Scenario: Ines marks a passage
      Given the Harbour Post wrote on 18 March "The dyke above Tolvane is older than the town. Nobody had mended it."
      When Ines marks "The dyke above Tolvane is older than the town."
      Then the desk tracks the claim "The dyke above Tolvane is older than the town."
      And the record reads
        | decision              |
        | Ines marked a passage |

    Scenario: Ines marks a passage that holds a claim of the desk
      Given the Harbour Post wrote on 18 March "The fire service says that floods in Lower Ormel have killed 34 people."
      When Ines marks "floods in Lower Ormel have killed 34 people"
      Then the desk tracks the claim "The fire service says that floods in Lower Ormel have killed 34 people."
      And the record reads
        | decision              |
        | Ines marked a passage |

  Rule: A figure belongs to its speaker and its days

    Scenario: Since when, and who says so
      When the Harbour Post publishes on 17 March
        """
        Since Feb. 28, ten rocket attacks have hit bases in the north, according to an army spokesman.
        """
      Then the desk tracks
        | quantity          | since      | until      | speaker          |
        | 10 rocket attacks | 2026-02-28 | 2026-03-17 | an army spokesman |

    Scenario Outline: "<wording>" holds from <since> to <until>
      When the Harbour Post publishes on 5 March
        """
        <wording>
        """
      Then the desk tracks
        | since   | until   |
        | <since> | <until> |

      Examples: days and weeks
        | wording                                            | since      | until      |
        | Last week 12 people drowned.                       | 2026-02-23 | 2026-03-01 |
        | 12 people drowned on Monday.                       | 2026-03-02 | 2026-03-02 |
        | Since 28 February, 12 people have drowned.         | 2026-02-28 | 2026-03-05 |

      Examples: months
        | wording                                            | since      | until      |
        | Sales fell 5 percent in the three months to June.  | 2025-04-01 | 2025-06-30 |
        | 12 people drowned in early December.               | 2025-12-01 | 2025-12-10 |

    Scenario: The day of saying is not the day of the deed
      When the Harbour Post publishes on 5 March
        """
        The minister said on Monday that 12 people had died.
        """
      Then the desk tracks
        | quantity         | speaker      | since | until | said on    |
        | 12 people killed | The minister | None  | None  | 2026-03-02 |

    Scenario: A quotation goes on with its speaker
      When the Harbour Post publishes on 5 March
        """
        “We have counted 12 dead,” the mayor said. “Another 40 people are missing.”

        “And 300 homes are gone.”
        """
      Then the desk tracks
        | quantity          | speaker   |
        | 12 people killed  | the mayor |
        | 40 people missing | the mayor |
        | 300 homes         | the mayor |
