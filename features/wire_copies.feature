Feature: Copies and second readings
  One agency story in two papers, or one article read twice, must not
  look like two claims.

  Rule: Two copies of a wire story carry one claim

    Scenario: Two papers run the same agency story
      Given the Ormel Courier ran on 3 March the agency story
        """
        TOLVANE, March 3 (APB) — Floods in Lower Ormel province have killed 34 people, the civil protection service said.
        """
      When the Inland Gazette runs on 3 March the same agency story
      Then the desk tracks one claim, seen in 2 outlets

  Rule: Reading an article again changes nothing

    Scenario: Tomas reads the archive twice
      Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
      When the same article is read again
      Then the desk says that it has read it before
      And the desk tracks one claim, seen in 1 outlet
