Feature: A desk works by rules of its own
  Who may do what, and what a verdict needs, stands in one file that
  editors write themselves. What it does not say is as the house has it.

  Background:
    Given the desk's rules are
      """
      [people]
      Tomas = "reporter"
      Ines = "checker"
      Omar = "checker"
      Ada = "editor"

      [policy]
      sources = 1
      blind_second_rating = true
      right_of_reply = true
      roles = { reopen = "admin" }

      [scale]
      name = "three-point"
      """
    And the desk tracks "The waiting list has fallen to 60,000 patients."

  Rule: Everybody does what their role allows

    Scenario: A checker takes a claim up
      When Ines takes it up
      Then the claim is in check

    Scenario: A reporter takes a claim up
      When Tomas takes it up
      Then that is refused because
        | reason                                                  |
        | Tomas is a reporter; to take up one must be a checker. |

    Scenario: Only an admin reopens here
      Given Ines has ruled it "false" with one source and a reply
      And Omar has rated it "false" without seeing the ruling
      And Ada has published it
      When Ada reopens it because "A corrected table is out."
      Then that is refused because
        | reason                                              |
        | Ada is an editor; to reopen one must be an admin. |

  Rule: A verdict needs what the desk says

    Scenario: One source is enough here
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which refutes it
      When Ines rules it "false" because "The statistics say 63,214."
      Then the claim is in review

    Scenario: Nobody has been asked for a reply
      Given Ines has taken it up
      And Ines has cited "Hospital statistics, January", which refutes it
      And Ines has ruled it "false" because "The statistics say 63,214."
      And Omar has rated it "false" without seeing the ruling
      And Omar has signed it off
      When Ada publishes it at "https://desk.example/checks/17"
      Then that is refused because
        | reason                                                                          |
        | Nobody has been asked for a reply; note whom you asked, and what they said. |

  Rule: The second reader rates before reading the ruling

    Scenario: Both found the same
      Given Ines has ruled it "false" with one source and a reply
      And Omar has rated it "false" without seeing the ruling
      When Omar signs it off
      Then the ruling can be published

    Scenario: Each found something else
      Given Ines has ruled it "false" with one source and a reply
      And Omar has rated it "partly-true" without seeing the ruling
      When Omar signs it off
      Then that is refused because
        | reason                                                                                       |
        | Omar found it “Partly true”, Ines “False”; talk, then rule anew or send it back. |

  Rule: What the file does not know is refused

    Scenario: A slip of the pen
      When somebody writes into the rules
        """
        [policy]
        sorces = 2
        """
      Then the rules are refused with "unknown field 'sorces', expected only people, others, roles"
