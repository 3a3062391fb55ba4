Feature: Who really says so
  Ten papers that run one agency story are one source. A desk that asks
  for two sources must see who stands behind each.

  Background:
    Given the Ormel Courier ran on 3 March the agency story
      """
      PORT LANIS, March 3 (AFP) — Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

      Some 85 people were taken to hospital in Corrin with injuries, and 1,200 houses along the river have been destroyed, said Mira Oduya, who heads the service in the valley.

      The government in Port Lanis has sent 600 soldiers to the province to help with the rescue and to guard the houses that stand empty.
      """

  Rule: A copy is not another source

    Scenario: An outlet takes the credit off
      When the Inland Gazette publishes on 4 March
        """
        Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

        Some 85 people were taken to hospital in Corrin with injuries, and 1,200 houses along the river have been destroyed, said Mira Oduya, who heads the service in the valley.
        """
      Then the sources of "34 people" are
        | origin | outlets                      |
        | AFP    | Ormel Courier, Inland Gazette |
      And the Inland Gazette is counted there because it "shares the passage with Ormel Courier, 2026-03-03; dateline: PORT LANIS, March 3 (AFP)"

    Scenario: An outlet cuts the story and writes the names its own way
      When the Brennock Telegraph publishes on 4 March
        """
        Villages under water

        Floods in the province of Nether Ormel have killed 34 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolwan broke.

        The government in Puerto Lanis has sent 600 soldiers to the province to help with the rescue and to guard the houses that stand empty.
        """
      Then the sources of "600 soldiers" are
        | origin | outlets                           |
        | AFP    | Ormel Courier, Brennock Telegraph |

    Scenario: An outlet tells the story in its own words and cites the agency
      When the Corrin Examiner publishes on 4 March
        """
        Floods in Lower Ormel province have killed 34 people, the AFP news agency reported, citing the civil protection service.
        """
      Then the sources of "34 people" are
        | origin | outlets                        |
        | AFP    | Ormel Courier, Corrin Examiner |

    Scenario: The way of a figure is told step by step
      When the Inland Gazette runs on 4 March the same agency story
      Then the figure "34 people" came to the Inland Gazette by way of "Inland Gazette → AFP → the civil protection service"

  Rule: What an outlet found out itself counts for the outlet

    Scenario: A paragraph of its own under an agency story
      When the Inland Gazette publishes on 4 March
        """
        PORT LANIS, March 3 (AFP) — Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

        The mayor of Corrin told the Inland Gazette that 12 schools had been closed for the week.
        """
      Then the sources of "12 schools" are
        | origin         | outlets        |
        | Inland Gazette | Inland Gazette |

    Scenario: A paragraph that the story did not have the day before
      When the Inland Gazette publishes on 4 March
        """
        PORT LANIS, March 3 (AFP) — Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

        In Corrin the water works have closed 12 schools for the week.

        The government in Port Lanis has sent 600 soldiers to the province to help with the rescue and to guard the houses that stand empty.
        """
      Then the sources of "12 schools" are
        | origin         | outlets        |
        | Inland Gazette | Inland Gazette |

    Scenario: Below the agency's sign-off the outlet speaks again
      When the Inland Gazette publishes on 4 March
        """
        Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

        — AFP

        In Corrin the water works have closed 12 schools for the week.
        """
      Then the sources of "12 schools" are
        | origin         | outlets        |
        | Inland Gazette | Inland Gazette |

    Scenario: Another outlet counts for itself
      When the Harbour Post publishes on 4 March
        """
        The floods in Lower Ormel province have killed 34 people. So says the coroner of Corrin, whose clerks have gone from morgue to morgue since the water came.
        """
      Then the sources of "34 people" are
        | origin       | outlets       |
        | AFP          | Ormel Courier |
        | Harbour Post | Harbour Post  |

    Scenario: An outlet copies the story and prints another figure
      When the Corrin Examiner publishes on 4 March
        """
        Floods in Lower Ormel province have killed 47 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

        Some 85 people were taken to hospital in Corrin with injuries, and 1,200 houses along the river have been destroyed, said Mira Oduya, who heads the service in the valley.
        """
      Then the sources of "47 people" are
        | origin          | outlets         |
        | Corrin Examiner | Corrin Examiner |

  Rule: Words that two outlets quote make no copy

    Scenario: Two reports share a long statement
      Given the Harbour Post published on 4 March
        """
        The bridge at Tolvane will be rebuilt by May, and the state will pay 12 million euros for it, it was announced in Corrin.

        “We owe this to the people of the valley, who have waited for eleven days without a road, without a doctor and without a word from those who were elected to help them,” Minister Tessa Brandt said.
        """
      When the Corrin Examiner publishes on 4 March
        """
        After days of silence a promise: the state will pay 12 million euros for a new bridge at Tolvane, and it is to stand two months from now.

        “We owe this to the people of the valley, who have waited for eleven days without a road, without a doctor and without a word from those who were elected to help them,” the minister said.
        """
      Then the articles of the Harbour Post and the Corrin Examiner are two texts

  Rule: Outlets of one owner are one source

    Scenario: The desk knows who owns whom
      Given the desk has told that Lanis Media owns the Harbour Post and the Corrin Examiner
      And the Harbour Post wrote on 4 March "In Corrin 12 schools have been closed."
      When the Corrin Examiner writes on 4 March "In Corrin 12 schools have been closed."
      Then the sources of "12 schools" are
        | origin          | outlets                       |
        | Corrin Examiner | Corrin Examiner, Harbour Post |

  Rule: A correction by the agency is seen on the copies

    Scenario: The agency lowers the toll that others still carry
      When AFP publishes on 4 March
        """
        CORRECTION: the toll in the first paragraph is 31, not 34

        PORT LANIS, March 3 (AFP) — Floods in Lower Ormel province have killed 31 people, the civil protection service said on Tuesday, as rescuers searched villages that had been cut off since the dyke near Tolvane broke.

        Some 85 people were taken to hospital in Corrin with injuries, and 1,200 houses along the river have been destroyed, said Mira Oduya, who heads the service in the valley.
        """
      Then the sources of "34 people" are
        | origin | outlets       |
        | AFP    | Ormel Courier |
      And "34 people" is corrected in "AFP, 2026-03-04: CORRECTION: the toll in the first paragraph is 31, not 34"
