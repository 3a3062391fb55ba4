Feature: A record that can be trusted
  Every decision is an entry, sealed together with all before it. Whoever
  keeps the head elsewhere can prove that nothing was changed since.

  Background:
    Given it is 3 March
    And the Harbour Post wrote on 3 March "Floods in Lower Ormel province have killed 34 people."
    And Ines has taken up the first claim

  Rule: The record proves that it is whole

    Scenario: Nothing was touched
      Given the head of the record was written down
      When the desk publishes "true" on the first claim
      Then the record is whole and goes on from that head

    Scenario: The tail was cut off
      Given the desk published "true" on the first claim
      And the head of the record was written down
      When somebody cuts the last entry off
      Then against that head the record is found tampered with at its last entry

  Rule: A decision tells what it changed

    Scenario: Before and after
      When Ines cites "Register of deaths", which supports it
      Then the last entry tells
        | what     | before | after |
        | evidence | 0      | 1     |

    Scenario: A quote as long as a book
      Given the head of the record was written down
      When Ines cites a quote of 100,000 letters
      Then that is refused, since it is too long
      And the record is still at that head

  Rule: Any past day can be shown as it stood

    Scenario: What the desk said on the third
      Given it is 5 March
      And the Inland Gazette wrote on 5 March "Floods in Lower Ormel province have killed 47 people."
      When the desk publishes "true" on the first claim
      Then on 3 March the first claim was in check
      And on 3 March the toll of the first claim was "34"
      And on 3 March the desk tracked 1 claim

    Scenario: The past cannot be changed
      Given it is 5 March
      When Ines rules at the desk of 3 March
      Then that is refused, since what is past cannot be changed
