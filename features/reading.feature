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
        | quantity      |
        | 12 warehouses |

  Rule: Numbers that count nothing are no claim

    Scenario: Anniversaries, years, ages and clock times
      When the Harbour Post publishes on 5 March
        """
        The minister, 61, opened the 75th anniversary fair at 9:30 a.m. at 14 Mill Lane, built in 1998.
        """
      Then the desk tracks nothing

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

  Rule: A figure belongs to its speaker and its days

    Scenario: Since when, and who says so
      When the Harbour Post publishes on 17 March
        """
        Since Feb. 28, ten rocket attacks have hit bases in the north, according to an army spokesman.
        """
      Then the desk tracks
        | quantity          | since      | until      | speaker          |
        | 10 rocket attacks | 2026-02-28 | 2026-03-17 | an army spokesman |
