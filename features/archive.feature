Feature: An archive comes in at once
  A desk seldom begins with the news of the day. What was printed before comes
  in by the hundred, and is found just as if somebody had read it day by day.

  Background:
    Given the archive holds
      | outlet         | day     | text                                                                    |
      | Harbour Post   | 3 March | Floods in Lower Ormel province have killed 34 people.                   |
      | Inland Gazette | 3 March | Thirty-four people have died in the floods in Lower Ormel province.     |
      | Corrin Courier | 4 March | Nurses at 12 hospitals in Corrin have walked out over pay.              |
      | Harbour Post   | 5 March | Floods in Lower Ormel province have killed 47 people, rescuers say now. |

  Rule: A batch is read as one article after the other

    Scenario: Nothing is missed
      When the archive is read
      Then the desk tracks the same as one that reads it day by day
      And the toll in Lower Ormel moved from "34" to "47"

    Scenario: What comes in later finds what came in before
      Given the archive was read
      When the Inland Gazette writes on 6 March "The floods in Lower Ormel province left 47 people dead."
      Then that is a claim of the archive

    Scenario: An article of tomorrow's paper stops what is behind it
      Given the archive holds an article of 30 May as well
      When the archive is read two by two
      Then that is refused, since 30 May lies in the future
      And the desk tracks all but the last article

  Rule: What finds claims can be looked at, and made anew

    Scenario: All is well
      When the archive is read
      Then the index fits the claims

    Scenario: It is made anew
      Given the archive was read
      When Ada has the index made anew
      Then the index fits the claims

    Scenario: Claims are found by the new one
      Given the archive was read
      And Ada has had the index made anew
      When the Inland Gazette writes on 6 March "The floods in Lower Ormel province left 47 people dead."
      Then that is a claim of the archive
