Feature: Claims that are one are merged, and what is two is split
  Whatever is merged or split, every appearance stays, and every id that was
  ever given still leads to its claim.

  Background:
    Given the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
    And the Inland Gazette wrote on 4 March "Floods in Lower Ormel province have killed 43 people."

  Rule: A merged claim lives on in the other

    Scenario: A slip of the pen
      When Ada merges the second claim into the first because "43 is 34 with its digits swapped."
      Then the id of the second claim leads to the first
      And the first claim stands in
        | outlet         |
        | Harbour Post   |
        | Inland Gazette |

    Scenario: Without a reason
      When Ada merges the second claim into the first because ""
      Then that is refused because
        | reason                                    |
        | Merging claims needs a reason in words. |

    Scenario: They are judged to be two
      Given Ines said of the two claims that they are "not the same", because "Two valleys."
      When Ada merges the second claim into the first because "One toll."
      Then that is refused because
        | reason                                              |
        | Ines said that they are not the same: Two valleys. |

    Scenario: Work would go under
      Given Ines has taken up the second claim
      When Ada merges the second claim into the first because "One toll."
      Then that is refused because
        | reason                                                                                                             |
        | Claim SECOND is in check, and that would go under; merge the other way round, or release or withdraw it first. |

    Scenario: What comes in later finds its way
      Given Ada has merged the second claim into the first because "43 is 34 with its digits swapped."
      When the Corrin Examiner writes on 4 March "Floods in Lower Ormel province have killed 43 people."
      Then the first claim stands in
        | outlet          |
        | Harbour Post    |
        | Inland Gazette  |
        | Corrin Examiner |

  Rule: A split undoes a merger

    Scenario: Two after all
      Given Ada has merged the second claim into the first because "43 is 34 with its digits swapped."
      When Ada splits off what stands in the Inland Gazette because "There were two floods."
      Then the second claim stands in
        | outlet         |
        | Inland Gazette |
      And the first claim stands in
        | outlet       |
        | Harbour Post |

    Scenario: Nothing would stay
      When Ada splits off what stands in the Harbour Post because "There were two floods."
      Then that is refused because
        | reason                       |
        | Some appearances must stay. |

  Rule: Judgements that cannot all be true are reported

    Scenario: Two people disagree
      Given Ines said of the two claims that they are "same", because "43 is a slip."
      When Omar says of the two claims that they are "not the same", because "Two valleys."
      Then the desk reports a conflict between
        | judgement                                |
        | same, says Ines: 43 is a slip.           |
        | not the same, says Omar: Two valleys. |

    Scenario: A word is taken back
      Given Ines said of the two claims that they are "same", because "43 is a slip."
      And Omar said of the two claims that they are "not the same", because "Two valleys."
      When Omar says of the two claims that they are "unjudged", because "I mixed them up."
      Then the desk reports no conflict
