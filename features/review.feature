Feature: A sitting at the terminal
  A checker goes through the queue key by key. Every decision is in the
  desk at once, and can be taken back by a further one.

  Background:
    Given a desk in a file tracks "Floods in Lower Ormel province have killed 34 people."

  Rule: A key is a decision

    Scenario: Ines takes the first claim up
      When Ines sits down and types
        """
        t
        q
        """
      Then in the file the claim is in check

    Scenario: What cannot be done is said, and nothing happens
      When Ines sits down and types
        """
        o
        q
        """
      Then she is told "Cannot sign off: The claim is unreviewed"
      And in the file the claim is unreviewed

  Rule: A decision is taken back by a further one

    Scenario: Ines thinks better of it
      When Ines sits down and types
        """
        t
        z
        q
        """
      Then in the file the record of the claim reads
        | decision                                |
        | Ines took it up                         |
        | Ines released it: Taken back: Ines took it up. |

  Rule: A sitting can be broken off and gone on with

    Scenario: After lunch
      Given Ines has sat down and typed
        """
        t
        """
      When Ines sits down and types
        """
        c Register of deaths
        supports
        34 deaths
        https://register.example/2026
        q
        """
      Then in the file the record of the claim reads
        | decision                                        |
        | Ines took it up                                 |
        | Ines cited Register of deaths, which supports it |
